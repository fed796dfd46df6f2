using Karvan.Model;

namespace Karvan.Feed;

/// <summary>crossing_capacities.csv.</summary>
internal static class CrossingCapacitiesFile
{
    public static readonly ColumnSchema Crossing = Column.Reference(
        "crossing_id", "The crossing; one row each.", ["crossings.csv"], required: true);

    public static readonly ColumnSchema Out = Column.Whole(
        "per_day_out",
        "The trains or trucks that pass in a day, from the crossing's from to its to; blank: no limit.",
        "a day",
        1,
        100_000);

    public static readonly ColumnSchema Back = Column.Whole(
        "per_day_back",
        "The trains or trucks that pass in a day, the other way; blank: no limit.",
        "a day",
        1,
        100_000);

    public static readonly ColumnSchema OthersOut = OthersColumn("others_out", "per_day_out");

    public static readonly ColumnSchema OthersBack = OthersColumn("others_back", "per_day_back");

    public static readonly ColumnSchema Method = Column.Word(
        "method", "How goods pass the break of gauge; only where both gauges cross.", Vocabulary.GaugeMethods);

    public static readonly FileSchema Schema = new(
        "crossing_capacities.csv",
        "How much a crossing takes, each way. A crossing without a row has no limit.",
        [Crossing, Out, Back, OthersOut, OthersBack, Method],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var crossing = rows.Reference(Crossing, draft.PlaceIds, IdKind.Crossing);
            var (back, forth) = (rows.Whole(Back), rows.Whole(Out));
            var (othersForth, othersBack) = (rows.Whole(OthersOut) ?? 0, rows.Whole(OthersBack) ?? 0);
            var (method, provenance) = (rows.Word(Method, Vocabulary.GaugeMethods), rows.Provenance());
            if (crossing is { } known)
            {
                rows.RefuseSecond(seen.Add(known), Crossing, "one row for a crossing");
                if (draft.Crossings.Items[known].Gauges != Gauges.Both)
                {
                    rows.Refuse(Method, "where no gauge breaks");
                }
            }

            CheckOthers(rows, OthersOut, othersForth, forth);
            CheckOthers(rows, OthersBack, othersBack, back);
            if (rows.IsSound)
            {
                draft.Crossings.Items[crossing!.Value] = draft.Crossings.Items[crossing.Value] with
                {
                    PerDayOut = forth,
                    PerDayBack = back,
                    OthersPerDayOut = othersForth,
                    OthersPerDayBack = othersBack,
                    Method = method,
                    CapacityProvenance = provenance,
                };
            }
        }
    }

    private static ColumnSchema OthersColumn(string name, string capacity) => Column.Whole(
        name, $"How many of {capacity} are taken by traffic that no demand counts; blank: none.", "a day", 1, 100_000);

    private static void CheckOthers(RowReader rows, ColumnSchema column, int others, int? capacity)
    {
        if (others > 0 && others >= (capacity ?? 0))
        {
            rows.Fail(CellNotices.RangeReversed, column, "fewer than the crossing takes in a day");
        }
    }
}
