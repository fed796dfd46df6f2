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

    public static readonly ColumnSchema Method = Column.Word(
        "method", "How goods pass the break of gauge; only where both gauges cross.", Vocabulary.GaugeMethods);

    public static readonly FileSchema Schema = new(
        "crossing_capacities.csv",
        "How much a crossing takes, each way. A crossing without a row has no limit.",
        [Crossing, Out, Back, Method],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var crossing = rows.Reference(Crossing, draft.PlaceIds, IdKind.Crossing);
            var (back, forth) = (rows.Whole(Back), rows.Whole(Out));
            var (method, provenance) = (rows.Word(Method, Vocabulary.GaugeMethods), rows.Provenance());
            if (crossing is { } known)
            {
                rows.RefuseSecond(seen.Add(known), Crossing, "one row for a crossing");
                if (draft.Crossings.Items[known].Gauges != Gauges.Both)
                {
                    rows.Refuse(Method, "where no gauge breaks");
                }
            }

            if (rows.IsSound)
            {
                draft.Crossings.Items[crossing!.Value] = draft.Crossings.Items[crossing.Value] with
                {
                    PerDayOut = forth,
                    PerDayBack = back,
                    Method = method,
                    CapacityProvenance = provenance,
                };
            }
        }
    }
}
