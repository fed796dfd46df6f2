using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>
/// Walks the rows of a table and reads their cells; a bad cell adds one notice and makes its row unsound.
/// </summary>
/// <remarks>
/// A row that names a row which was dropped becomes unsound without a notice: the cause already has one.
/// A method that cannot read gives null or the default; callers look at <see cref="IsSound"/> once, at the row's end.
/// </remarks>
internal sealed partial class RowReader(FeedTable? table, NoticeList notices, IdMap sources)
{
    private int _row = -1;
    private bool _isWhole;

    /// <summary>Gets the row, counted from 0.</summary>
    public int Row => _row;

    /// <summary>Gets whether nothing bad was met in the row so far.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Goes to the next row; false: there is none.</summary>
    public bool Next()
    {
        if (table is null || ++_row >= table.RowCount)
        {
            return false;
        }

        _isWhole = table.IsWhole(_row);
        IsSound = _isWhole;
        return true;
    }

    /// <summary>Makes the row unsound because of something that has a notice already.</summary>
    public void Spoil() => IsSound = false;

    /// <summary>Makes the row unsound, with a notice about one of its cells.</summary>
    public void Fail(NoticeCode code, ColumnSchema column, string expected)
    {
        if (_isWhole)
        {
            notices.Add(code, table!, _row, column, expected);
        }

        IsSound = false;
    }

    /// <summary>Gives a warning about a cell; the row stays sound.</summary>
    public void Warn(NoticeCode code, ColumnSchema column, string expected) =>
        notices.Add(code, table!, _row, column, expected);

    /// <summary>Gives whether a cell is filled.</summary>
    public bool IsFilled(ColumnSchema column) => !table!.Cell(_row, column.Ordinal).IsEmpty;

    /// <summary>Fails if a cell is blank that this row must fill.</summary>
    public void Need(ColumnSchema column, string why)
    {
        if (!IsFilled(column))
        {
            Fail(CellNotices.CellNeeded, column, $"{column.Name} to be filled {why}");
        }
    }

    /// <summary>Fails if a cell is filled that this row must leave blank.</summary>
    public void Refuse(ColumnSchema column, string why)
    {
        if (IsFilled(column))
        {
            Fail(CellNotices.CellNotAllowed, column, $"{column.Name} to be blank {why}");
        }
    }

    /// <summary>Fails if a sound row is the same, letter by letter, as one before.</summary>
    /// <param name="seen">The rows before; this one is added.</param>
    /// <param name="column">The cell that the notice points at.</param>
    public void RefuseRepetition(HashSet<string> seen, ColumnSchema column)
    {
        if (IsSound && !seen.Add(table!.GetText(_row).ToString()))
        {
            Fail(CellNotices.RowDuplicate, column, "a row that is not there already");
        }
    }

    /// <summary>Fails if the row says again what one before said.</summary>
    /// <param name="isFirst">Whether none did.</param>
    /// <param name="column">The cell that the notice points at.</param>
    /// <param name="expected">What is allowed.</param>
    public void RefuseSecond(bool isFirst, ColumnSchema column, string expected)
    {
        if (!isFirst)
        {
            Fail(CellNotices.RowDuplicate, column, expected);
        }
    }

    /// <summary>Reads the source and the confidence at the end of the row.</summary>
    public Provenance Provenance()
    {
        var schema = table!.Schema;
        var source = Reference(schema.Source, sources, IdKind.Source);
        var confidence = Word(schema.Confidence, Vocabulary.Confidences);
        return source is { } index && confidence is { } grade ? new(new(index), grade) : default;
    }

    /// <summary>
    /// Reads the row's own id and reserves it: until <see cref="IdMap.SetIndex"/> it names a dropped row.
    /// </summary>
    public string NewId(ColumnSchema column, IdMap map, IdKind kind)
    {
        var cell = table!.Cell(_row, column.Ordinal);
        if (!TryGet(column, out var text))
        {
            Reserve(map, cell.ToString(), kind);
            return cell.ToString();
        }

        var id = text.ToString();
        if (!CellText.IsId(text))
        {
            Fail(CellNotices.IdMalformed, column, column.Form);
        }
        else if (kind == IdKind.Terminal && Vocabulary.TerminalKinds.TryFind(text, out _))
        {
            Fail(CellNotices.IdMalformed, column, "an id that is not the word for a kind of terminal");
        }

        if (map.TryFind(id, out var other))
        {
            Fail(CellNotices.IdDuplicate, column, $"an id of its own: {other.File} line {other.Line} has it");
            return id;
        }

        Reserve(map, id, kind);
        return id;
    }

    /// <summary>Reads an id that several rows may share.</summary>
    public string SharedId(ColumnSchema column)
    {
        var cell = table!.Cell(_row, column.Ordinal);
        if (TryGet(column, out var text) && !CellText.IsId(text))
        {
            Fail(CellNotices.IdMalformed, column, column.Form);
        }

        return cell.ToString();
    }

    /// <summary>Reads the id of one row of a kind; null: blank, or not sound.</summary>
    public int? Reference(ColumnSchema column, IdMap map, IdKind kind) => Reference(column, map, [kind])?.Index;

    /// <summary>Reads the id of one row of some kinds; null: blank, or not sound.</summary>
    public IdEntry? Reference(ColumnSchema column, IdMap map, params ReadOnlySpan<IdKind> kinds) =>
        !_isWhole ? FindQuietly(column, map, kinds)
        : TryGet(column, out var text) ? Find(column, text, map, kinds)
        : null;

    /// <summary>Reads a list of ids of one kind; empty: blank, or not sound.</summary>
    public ImmutableArray<int> References(ColumnSchema column, IdMap map, IdKind kind)
    {
        if (!TryGetList(column, out var parts))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<int>(parts.Length);
        foreach (var part in parts)
        {
            if (Find(column, part, map, [kind]) is { } entry)
            {
                found.Add(entry.Index);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Reads a list as texts; empty: blank, or not sound.</summary>
    public ImmutableArray<string> Texts(ColumnSchema column) =>
        TryGetList(column, out var parts) ? [.. parts] : [];

    /// <summary>
    /// Adds a notice that an id is unknown, unless a file that may have had it was not read to its end.
    /// </summary>
    public void FailUnknown(ColumnSchema column, ReadOnlySpan<char> found, IdMap map)
    {
        if (!map.IsIncomplete && _isWhole)
        {
            notices.Add(CellNotices.ReferenceUnknown, table!, _row, column, found, column.Form);
        }

        IsSound = false;
    }

    private void Reserve(IdMap map, string id, IdKind kind)
    {
        if (id.Length > 0 && !map.TryFind(id, out _))
        {
            map.Set(id, new(kind, -1, table!.GetFile(_row), table.GetLine(_row)));
        }
    }

    private IdEntry? Find(ColumnSchema column, ReadOnlySpan<char> text, IdMap map, ReadOnlySpan<IdKind> kinds)
    {
        if (!map.TryFind(text, out var entry) || !kinds.Contains(entry.Kind))
        {
            FailUnknown(column, text, map);
            return null;
        }

        if (entry.Index < 0)
        {
            IsSound = false;
            return null;
        }

        return entry;
    }

    // A row with too few or too many cells is dropped, but whom it belongs to is worth knowing.
    private IdEntry? FindQuietly(ColumnSchema column, IdMap map, ReadOnlySpan<IdKind> kinds) =>
        map.TryFind(table!.Cell(_row, column.Ordinal), out var entry) && kinds.Contains(entry.Kind) && entry.Index >= 0
            ? entry
            : null;

    /// <summary>Gets a cell that is filled; false: it is blank, or its row is broken.</summary>
    private bool TryGet(ColumnSchema column, out ReadOnlySpan<char> text)
    {
        text = default;
        if (!_isWhole)
        {
            return false;
        }

        text = table!.Cell(_row, column.Ordinal);
        if (text.IsEmpty)
        {
            if (column.IsRequired && table.Has(column.Ordinal))
            {
                Fail(CellNotices.CellBlank, column, $"{column.Name}: {column.Form}");
            }

            IsSound &= !column.IsRequired;
            return false;
        }

        if (text.Contains('\0'))
        {
            IsSound = false;
            return false;
        }

        return true;
    }

    /// <summary>Gets the parts of a list that is filled; false: blank, malformed or broken.</summary>
    private bool TryGetList(ColumnSchema column, [NotNullWhen(true)] out string[]? parts)
    {
        parts = null;
        if (!TryGet(column, out var text))
        {
            return false;
        }

        var split = text.ToString().Split(' ');
        if (Array.IndexOf(split, string.Empty) >= 0 || split.Distinct(StringComparer.Ordinal).Count() != split.Length)
        {
            Fail(CellNotices.ListMalformed, column, column.Form);
            return false;
        }

        parts = split;
        return true;
    }
}
