using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>
/// Applies changes to rows: additions, cells, withdrawals. Rows are found by their cells as the feed and the additions
/// have them, before any change, so that no order of changes makes a difference.
/// </summary>
internal sealed class OverlayApplier(FeedTables tables, NoticeList notices)
{
    private readonly SortedDictionary<int, OverlayTable> _touched = [];

    /// <summary>Gives the tables that the changes lead to.</summary>
    public FeedTables Apply(IReadOnlyCollection<FeedChange> changes)
    {
        foreach (var row in changes.OfType<FeedChange.Addition>().OrderBy(SortKey, StringComparer.Ordinal))
        {
            Touch(row.File).Rows.Add(new([.. row.Cells], -1, row.Place));
        }

        foreach (var change in changes)
        {
            if (change is FeedChange.Cell cell)
            {
                Collect(cell);
            }
            else if (change is FeedChange.Withdrawal withdrawal)
            {
                Withdraw(withdrawal);
            }
        }

        TakeAlong();
        return Build();
    }

    private static string SortKey(FeedChange.Addition row) => row.File.Name + "\n" + string.Join('\n', row.Cells);

    private OverlayTable Touch(FileSchema file)
    {
        var order = FeedSchema.Order(file.Name);
        if (!_touched.TryGetValue(order, out var table))
        {
            _touched[order] = table = new(file, tables.Find(file));
        }

        return table;
    }

    private void Collect(FeedChange.Cell change)
    {
        foreach (var row in Find(change.Rows, change.Place))
        {
            foreach (var column in change.Columns)
            {
                row.ChangesOf(column).Add(change);
            }
        }
    }

    private void Withdraw(FeedChange.Withdrawal change)
    {
        foreach (var row in Find(change.Rows, change.Place))
        {
            row.IsGone = true;
        }
    }

    private List<OverlayRow> Find(RowPattern pattern, ChangePlace place)
    {
        var rows = Touch(pattern.File).Find(pattern).ToList();
        if (rows.Count == 0)
        {
            notices.Add(
                OverlayNotices.OverlayRowUnknown, place.File, place.Line, place.Column, pattern.ToString(),
                $"cells of a row of {pattern.File.Name} ({place.By})");
        }

        return rows;
    }

    /// <summary>Rows that need a withdrawn one go with it: calls with their service, a queue with its
    /// process.</summary>
    private void TakeAlong()
    {
        for (var isMore = true; isMore;)
        {
            isMore = false;
            foreach (var table in _touched.Values.Where(table => table.Rows.Any(row => row.IsGone)).ToList())
            {
                var ids = GoneIds(table);
                foreach (var (file, column) in NamersOf(table.Schema))
                {
                    isMore |= ids.Count > 0 && TakeAlong(file, column, ids);
                }
            }
        }
    }

    private bool TakeAlong(FileSchema file, ColumnSchema column, HashSet<string> ids)
    {
        var isMore = false;
        foreach (var row in Touch(file).Rows.Where(row => !row.IsGone))
        {
            var names = row.Cells[column.Ordinal].Split(' ');
            if (!names.Any(ids.Contains))
            {
                continue;
            }

            // A list goes on without the name, unless it is a chain or nothing is left of it.
            var left = string.Join(' ', names.Where(name => !ids.Contains(name)));
            if (column == TariffsFile.Services || left.Length == 0)
            {
                isMore = row.IsGone = true;
            }
            else
            {
                row.Cells[column.Ordinal] = left;
            }
        }

        return isMore;
    }

    private static HashSet<string> GoneIds(OverlayTable table)
    {
        if (table.Schema.Columns[0].Kind != ColumnKind.Id)
        {
            return [];
        }

        var ids = table.Rows.Where(row => row.IsGone).Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal);
        ids.ExceptWith(table.Rows.Where(row => !row.IsGone).Select(row => row.Cells[0]));
        return ids;
    }

    private static IEnumerable<(FileSchema File, ColumnSchema Column)> NamersOf(FileSchema file) =>
        from other in FeedSchema.Files
        from column in other.Columns
        where column.RefersTo.Contains(file.Name)
            && (column.Kind == ColumnKind.References || column is { Kind: ColumnKind.Reference, IsRequired: true })
        select (other, column);

    private FeedTables Build()
    {
        var built = tables.Files.ToDictionary(table => FeedSchema.Order(table.FileName));
        foreach (var (order, table) in _touched)
        {
            built[order] = table.Build(notices);
        }

        return new([.. built.OrderBy(pair => pair.Key).Select(pair => pair.Value).Where(IsKept).ToImmutableArray()]);
    }

    private bool IsKept(FeedTable table) => table.RowCount > 0 || tables.Find(table.Schema) is not null;
}
