using Karvan.Model;

namespace Karvan.Feed;

/// <summary>calls.csv.</summary>
internal static class CallsFile
{
    public static readonly ColumnSchema Service =
        Column.Reference("service_id", "The service.", ["services.csv"], required: true);

    public static readonly ColumnSchema Sequence =
        Column.Whole("sequence", "The number of the call in its service: 1, 2, 3 …", "", 1, 10_000, required: true);

    public static readonly ColumnSchema Place = Column.Reference(
        "place", "The terminal; for pass a location.", ["terminals.csv", "locations.csv"], required: true);

    public static readonly ColumnSchema Kind = Column.Word(
        "call",
        "What may happen: boarding and alighting, one of them, or neither.",
        Vocabulary.CallKinds,
        required: true);

    public static readonly ColumnSchema OnWay = Column.Word(
        "way", "What the section that arrives here runs on; blank at the first call only.", Vocabulary.Ways);

    public static readonly ColumnSchema Free =
        Column.Duration("run_free", "Running time from the call before at its best; blank at the first call only.");

    public static readonly ColumnSchema Median =
        Column.Duration("run_median", "The usual running time; blank at the first call only.");

    public static readonly ColumnSchema P90 =
        Column.Duration("run_p90", "What nine runs in ten stay within; blank at the first call only.");

    public static readonly ColumnSchema Dwell = Column.Duration("dwell", "Stay at this call; blank: 0:00.");
    public static readonly ColumnSchema CutOff =
        Column.Duration("cut_off", "How long before departure goods must be ready here; blank: 0:00.");

    public static readonly ColumnSchema Process = Column.Reference(
        "process", "What the unit goes through here on its wagon or truck; not a box handling.", ["handlings.csv"]);

    public static readonly FileSchema Schema = new(
        "calls.csv",
        "One call of a service, and the section that arrives there.",
        [Service, Sequence, Place, Kind, OnWay, Free, Median, P90, Dwell, CutOff, Process],
        required: true);

    public static void Read(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var service = rows.Reference(Service, draft.ServiceIds, IdKind.Service);
            var sequence = rows.Whole(Sequence);
            var kind = rows.Word(Kind, Vocabulary.CallKinds);
            var place = rows.Reference(Place, draft.PlaceIds, IdKind.Terminal, IdKind.Location);
            CheckPlace(rows, kind, place);
            var way = rows.Word(OnWay, Vocabulary.Ways);
            var run = ReadRun(rows);
            var (dwell, cutOff) = (rows.Seconds(Dwell), rows.Seconds(CutOff));
            var process = rows.Reference(Process, draft.ProcessIds, IdKind.Handling);
            var provenance = rows.Provenance();
            if (!rows.IsSound)
            {
                if (service is { } incomplete)
                {
                    draft.ServiceRows.Items[incomplete].IsIncomplete = true;
                }

                continue;
            }

            var (location, terminal) = Resolve(draft, place!.Value);
            var call = new CallRow
            {
                Sequence = sequence!.Value,
                Kind = kind!.Value,
                Location = location,
                Terminal = terminal,
                Way = way,
                Run = run,
                DwellSeconds = dwell ?? 0,
                CutOffSeconds = cutOff ?? 0,
                Process = process is { } handling ? new(handling) : null,
                Provenance = provenance,
            };
            draft.ServiceRows.Items[service!.Value].Calls.Add(draft.CallRows.Add(call, rows.Row));
        }
    }

    private static TimeSpread? ReadRun(RowReader rows)
    {
        if (!rows.IsFilled(Free) && !rows.IsFilled(Median) && !rows.IsFilled(P90))
        {
            return null;
        }

        rows.Need(Free, "since another running time is");
        rows.Need(Median, "since another running time is");
        rows.Need(P90, "since another running time is");
        return rows.Spread(Free, Median, P90);
    }

    private static void CheckPlace(RowReader rows, CallKind? kind, IdEntry? place)
    {
        if (kind is null || place is null)
        {
            return;
        }

        if (kind == CallKind.Pass && place.Value.Kind != IdKind.Location)
        {
            rows.Fail(ServiceNotices.CallPlaceUnsuitable, Place, "a location, since the call is a pass");
        }
        else if (kind != CallKind.Pass && place.Value.Kind != IdKind.Terminal)
        {
            rows.Fail(ServiceNotices.CallPlaceUnsuitable, Place, "a terminal, since goods board or alight");
        }
    }

    private static (LocationIndex Location, TerminalIndex? Terminal) Resolve(FeedDraft draft, IdEntry place) =>
        place.Kind == IdKind.Location
            ? (new(place.Index), null)
            : (draft.Terminals.Items[place.Index].Location, new(place.Index));
}
