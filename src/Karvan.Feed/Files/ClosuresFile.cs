using Karvan.Model;

namespace Karvan.Feed;

/// <summary>closures.csv.</summary>
internal static class ClosuresFile
{
    public static readonly ColumnSchema Id = Column.Id("closure_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "What happens.", required: true);
    public static readonly ColumnSchema Kind = Column.Word(
        "kind", "From one day to another, or at random.", Vocabulary.ClosureKinds, required: true);

    public static readonly ColumnSchema Cause = Column.Word(
        "cause",
        "Why; an embargo bars loading at origin of goods that would pass the place.",
        Vocabulary.ClosureCauses,
        required: true);

    public static readonly ColumnSchema Mode = Column.Word(
        "mode", "The mode that it binds; blank: all.", Vocabulary.Modes);

    public static readonly ColumnSchema From = Column.Of(
        ColumnKind.Date, "from", "First local day; needed for dated, blank for random ones.");

    public static readonly ColumnSchema To = Column.Of(
        ColumnKind.Date, "to", "Last local day, included; dated only; blank: no end yet.");

    public static readonly ColumnSchema SeasonFrom = Column.Of(
        ColumnKind.MonthDay,
        "season_from",
        "First day of the year on which it may begin; random only; blank: any day.");

    public static readonly ColumnSchema SeasonTo = Column.Of(
        ColumnKind.MonthDay, "season_to", "Last day of the year on which it may begin; needed with season_from.");

    public static readonly ColumnSchema Interval = Column.Duration(
        "interval", "Mean time between two beginnings inside the season; needed for random ones.", above: true);

    public static readonly ColumnSchema Free = Column.Duration("length_free", "The least that a random one lasts.");
    public static readonly ColumnSchema Median = Column.Duration("length_median", "How long it usually lasts.");
    public static readonly ColumnSchema P90 = Column.Duration("length_p90", "What nine cases in ten stay within.");
    public static readonly ColumnSchema Remaining = Column.Whole(
        "remaining_percent", "The capacity that is left; blank: none.", "%", 0, 99);

    public static readonly ColumnSchema Towards = Column.Of(
        ColumnKind.Country, "towards", "The country into which it binds; blank: both ways.");

    public static readonly ColumnSchema Cargo = Column.Word(
        "cargo", "The cargo that it binds; blank: any.", Vocabulary.Cargoes);

    public static readonly ColumnSchema Products = Column.Words(
        "products", "The products that it binds; blank: all.", Vocabulary.Products);

    public static readonly ColumnSchema Origins = Column.Of(
        ColumnKind.Countries, "origins", "The countries of origin whose goods it binds; blank: any.");

    public static readonly FileSchema Schema = new(
        "closures.csv",
        "A time in which places take nothing, or less than they could. All conditions given must hold.",
        [
            Id, Name, Kind, Cause, Mode, From, To, SeasonFrom, SeasonTo, Interval, Free, Median, P90, Remaining,
            Towards, Cargo, Products, Origins,
        ],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.ClosureIds, Schema, isWanted: false);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var (id, name) = (rows.NewId(Id, draft.ClosureIds, IdKind.Closure), rows.Text(Name));
            var (kind, cause) = (rows.Word(Kind, Vocabulary.ClosureKinds), rows.Word(Cause, Vocabulary.ClosureCauses));
            var (from, to, season) = (rows.Date(From), rows.Date(To), ReadSeason(rows));
            var (interval, length) = (rows.Seconds(Interval), rows.Spread(Free, Median, P90));
            var (mode, remaining) = (rows.Word(Mode, Vocabulary.Modes), rows.Whole(Remaining));
            var (towards, cargo) = (rows.Country(Towards), rows.Word(Cargo, Vocabulary.Cargoes));
            var (products, origins) = (rows.Words(Products, Vocabulary.Products), rows.Countries(Origins));
            var provenance = rows.Provenance();
            CheckKind(rows, kind);
            CheckLength(rows, length);
            if (to < from)
            {
                rows.Fail(CellNotices.RangeReversed, To, "a day not before from");
            }

            if (rows.IsSound)
            {
                var closure = new Closure
                {
                    Id = id,
                    Name = name,
                    Kind = kind!.Value,
                    Cause = cause!.Value,
                    Mode = mode,
                    From = from,
                    To = to,
                    Season = season,
                    MeanIntervalSeconds = interval,
                    Length = kind == ClosureKind.Random ? length : null,
                    RemainingPercent = remaining ?? 0,
                    Towards = towards,
                    Cargo = cargo,
                    Products = products,
                    Origins = origins,
                    Provenance = provenance,
                };
                draft.ClosureIds.SetIndex(id, draft.Closures.Add(closure, rows.Row));
            }
        }
    }

    // A closure is drawn from its length by every engine: no distribution has its median at its least and more above.
    private static void CheckLength(RowReader rows, TimeSpread length)
    {
        if (length.FreeSeconds == length.MedianSeconds && length.MedianSeconds < length.P90Seconds)
        {
            rows.Fail(CellNotices.TimesOutOfOrder, Median, "more than length_free, since length_p90 is");
        }
    }

    private static Season? ReadSeason(RowReader rows)
    {
        var (from, to) = (rows.Day(SeasonFrom).Annual, rows.Day(SeasonTo).Annual);
        if (rows.IsFilled(SeasonFrom))
        {
            rows.Need(SeasonTo, "since season_from is");
        }
        else if (rows.IsFilled(SeasonTo))
        {
            rows.Need(SeasonFrom, "since season_to is");
        }

        return from is { } first && to is { } last ? new(first, last) : null;
    }

    private static void CheckKind(RowReader rows, ClosureKind? kind)
    {
        ReadOnlySpan<ColumnSchema> random = [Interval, Free, Median, P90];
        switch (kind)
        {
            case ClosureKind.Dated:
                rows.Need(From, "for a dated closure");
                rows.Refuse(SeasonFrom, "for a dated closure");
                rows.Refuse(SeasonTo, "for a dated closure");
                foreach (var column in random)
                {
                    rows.Refuse(column, "for a dated closure");
                }

                break;
            case ClosureKind.Random:
                rows.Refuse(From, "for a random closure");
                rows.Refuse(To, "for a random closure");
                foreach (var column in random)
                {
                    rows.Need(column, "for a random closure");
                }

                break;
            default:
                break;
        }
    }
}
