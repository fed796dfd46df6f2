namespace Karvan.Feed;

/// <summary>
/// All changes of one cell: at most one set, then the product of all factors, then the sum of all terms, rounded once.
/// </summary>
/// <remarks>The rules are those of docs/decisions/0007-overlays.md; no order of collecting makes a
/// difference.</remarks>
internal sealed class CellSum(ColumnSchema column)
{
    private readonly List<FeedChange.Cell> _all = [];

    /// <summary>Gets the column.</summary>
    public ColumnSchema Column { get; } = column;

    /// <summary>Gets the changes, in no particular order.</summary>
    public IReadOnlyList<FeedChange.Cell> All => _all;

    /// <summary>Gets whether one of them sets the cell.</summary>
    public bool IsSet => _all.Any(change => change.Operation == ChangeOperation.Set);

    /// <summary>Gets the place that stands for all: the last in the order of files, lines and characters.</summary>
    public ChangePlace Place => _all.Select(change => change.Place)
        .OrderBy(place => place.File, StringComparer.Ordinal)
        .ThenBy(place => place.Line)
        .ThenBy(place => place.Column)
        .Last();

    /// <summary>Collects a change.</summary>
    public void Add(FeedChange.Cell change) => _all.Add(change);

    /// <summary>Gives what the cell becomes; null, with a notice, if that cannot be said.</summary>
    public string? Resolve(string cell, NoticeList notices)
    {
        var sets = Of(ChangeOperation.Set);
        if (sets.Count > 1)
        {
            Report(notices, OverlayNotices.OverlaySetTwice, sets, $"one set of {Column.Name} of this row");
            return null;
        }

        var text = sets.Count == 1 ? sets[0].Value : cell;
        if (sets.Count == _all.Count)
        {
            return text;
        }

        if (!CellValue.TryRead(Column, text, out var start))
        {
            var expected = $"a number in {Column.Name} of this row, where '{text}' stands";
            Report(notices, OverlayNotices.OverlayValueUnsuitable, [.. _all.Except(sets)], expected);
            return null;
        }

        return Reckon(start, notices) is not { } exact ? null
            : exact.Round(Column.Kind == ColumnKind.Number ? Column.Decimals : 0) is { } rounded
                ? CellValue.Write(Column, rounded)
                : Fail(notices);
    }

    private ExactNumber? Reckon(decimal start, NoticeList notices)
    {
        var value = ExactNumber.From(start);
        foreach (var change in Of(ChangeOperation.Multiply))
        {
            if (!CellText.TryNumber(change.Value, 9, out var factor))
            {
                Report(notices, OverlayNotices.OverlayValueUnsuitable, [change], "a number, at most 9 decimals");
                return null;
            }

            value *= ExactNumber.From(factor);
        }

        foreach (var change in Of(ChangeOperation.Add))
        {
            if (!CellValue.TryReadTerm(Column, change.Value, out var term))
            {
                Report(notices, OverlayNotices.OverlayValueUnsuitable, [change], Column.Form);
                return null;
            }

            value += ExactNumber.From(term);
        }

        return value;
    }

    private string? Fail(NoticeList notices)
    {
        Report(notices, OverlayNotices.OverlayValueUnsuitable, _all, $"a result that {Column.Name} can hold");
        return null;
    }

    private List<FeedChange.Cell> Of(ChangeOperation operation) =>
        [.. _all.Where(change => change.Operation == operation)];

    private static void Report(
        NoticeList notices, NoticeCode code, IReadOnlyList<FeedChange.Cell> changes, string expected)
    {
        foreach (var change in changes)
        {
            var place = change.Place;
            notices.Add(code, place.File, place.Line, place.Column, change.Value, $"{expected} ({place.By})");
        }
    }
}
