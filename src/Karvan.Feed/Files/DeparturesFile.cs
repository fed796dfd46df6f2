using Karvan.Model;

namespace Karvan.Feed;

/// <summary>departures.csv.</summary>
internal static class DeparturesFile
{
    public static readonly ColumnSchema Service =
        Column.Reference("service_id", "The service; several rows are allowed.", ["services.csv"], required: true);

    public static readonly ColumnSchema Kind = Column.Word(
        "kind",
        "What makes it leave: the clock, an interval, a load, or the customer.",
        Vocabulary.DepartureKinds,
        required: true);

    public static readonly ColumnSchema At = Column.Of(
        ColumnKind.Clock, "at", "Time of departure, local at the first call; at only, and needed there.");

    public static readonly ColumnSchema Days =
        Column.Reference("operating_days", "The days on which it leaves; blank: every day.", ["operating_days.csv"]);

    public static readonly ColumnSchema Interval = Column.Duration(
        "interval",
        "Mean interval between departures as observed; every and full only, and needed there.",
        above: true);

    public static readonly ColumnSchema Variation = Column.Number(
        "variation",
        "Coefficient of variation of the interval; every and full only; blank: 0, like clockwork.",
        "1",
        0,
        5,
        decimals: 3);

    public static readonly ColumnSchema Window = Column.Of(
        ColumnKind.Window,
        "window",
        "The part of the day, local at the terminal of boarding, in which it leaves; not for at.");

    public static readonly ColumnSchema MinimumLoad = Column.Whole(
        "minimum_load_teu", "The load at which it leaves; full only.", "TEU", 1, 100_000);

    public static readonly ColumnSchema LongestWait =
        Column.Duration("longest_wait", "The longest wait for a load; full only; blank: no limit.", above: true);

    public static readonly ColumnSchema Notice =
        Column.Duration("notice", "How long before departure it must be ordered; demand only; blank: 0:00.");

    public static readonly FileSchema Schema = new(
        "departures.csv",
        "When a service leaves.",
        [Service, Kind, At, Days, Interval, Variation, Window, MinimumLoad, LongestWait, Notice],
        required: true);

    private const int TinyIntervalSeconds = 600;

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var service = rows.Reference(Service, draft.ServiceIds, IdKind.Service);
            var kind = rows.Word(Kind, Vocabulary.DepartureKinds);
            var (at, interval, variation) = (rows.Clock(At), rows.Seconds(Interval), rows.Number(Variation));
            var hours = OperatingDaysFile.ReadHours(rows, draft, Days, Window);
            var (load, longest, notice) = (rows.Whole(MinimumLoad), rows.Seconds(LongestWait), rows.Seconds(Notice));
            var provenance = rows.Provenance();
            CheckKind(rows, kind);
            rows.RefuseRepetition(seen, Kind);
            if (interval < TinyIntervalSeconds)
            {
                rows.Warn(ServiceNotices.IntervalTiny, Interval, "0:10 or more");
            }

            if (rows.IsSound)
            {
                var departure = new Departure
                {
                    Kind = kind!.Value,
                    AtSeconds = at ?? 0,
                    Hours = hours,
                    IntervalSeconds = interval ?? 0,
                    Variation = variation ?? 0,
                    MinimumLoadTeu = load,
                    LongestWaitSeconds = longest,
                    NoticeSeconds = notice ?? 0,
                    Provenance = provenance,
                };
                draft.Departures.Add(departure, rows.Row);
                draft.ServiceRows.Items[service!.Value].Departures.Add(departure);
            }
            else if (service is { } incomplete)
            {
                draft.ServiceRows.Items[incomplete].IsIncomplete = true;
            }
        }
    }

    private static void CheckKind(RowReader rows, DepartureKind? kind)
    {
        if (kind is null)
        {
            return;
        }

        var byInterval = kind is DepartureKind.Every or DepartureKind.Full;
        Check(rows, At, kind == DepartureKind.At, isNeeded: true, "for kind at");
        Check(rows, Interval, byInterval, isNeeded: true, "for kinds every and full");
        Check(rows, Variation, byInterval, isNeeded: false, "but for kinds every and full");
        Check(rows, MinimumLoad, kind == DepartureKind.Full, isNeeded: false, "but for kind full");
        Check(rows, LongestWait, kind == DepartureKind.Full, isNeeded: false, "but for kind full");
        Check(rows, Notice, kind == DepartureKind.Demand, isNeeded: false, "but for kind demand");
        Check(rows, Window, kind != DepartureKind.At, isNeeded: false, "for kind at");
    }

    private static void Check(RowReader rows, ColumnSchema column, bool belongs, bool isNeeded, string why)
    {
        if (!belongs)
        {
            rows.Refuse(column, isNeeded ? why.Replace("for ", "but for ", StringComparison.Ordinal) : why);
        }
        else if (isNeeded)
        {
            rows.Need(column, why);
        }
    }
}
