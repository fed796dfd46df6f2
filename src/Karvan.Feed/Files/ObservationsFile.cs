using Karvan.Model;

namespace Karvan.Feed;

/// <summary>observations.csv.</summary>
internal static class ObservationsFile
{
    public static readonly ColumnSchema Id = Column.Id("observation_id", "Stable id.");
    public static readonly ColumnSchema Title = Column.Text("title", "What was observed, in words.", required: true);
    public static readonly ColumnSchema Measure =
        Column.Word("what", "What was measured.", ObservationWords.Measures, required: true);

    public static readonly ColumnSchema From = EndColumn("from", "Where it begins, or where it was observed.");
    public static readonly ColumnSchema To = EndColumn("to", "Where it ends.");
    public static readonly ColumnSchema Corridor =
        Column.Word("corridor", "The corridor; blank: none, or several.", ObservationWords.Corridors);

    public static readonly ColumnSchema Kind =
        Column.Word("kind", "What sort of figure it is.", ObservationWords.Kinds, required: true);

    public static readonly ColumnSchema Scope = Column.Word(
        "scope",
        "Between which points it counts; blank: at one place, or not stated.",
        ObservationWords.Scopes);

    public static readonly ColumnSchema Product =
        Column.Word("product", "The product; blank: not stated, any.", Vocabulary.Products);

    public static readonly ColumnSchema Direction =
        Column.Word("direction", "Which way the goods go; blank: both, or not stated.", ObservationWords.Directions);

    public static readonly ColumnSchema CountedAt = Column.Text("counted_at", "Where and by whom it was counted.");
    public static readonly ColumnSchema FirstMonth =
        Column.Of(ColumnKind.Month, "first_month", "The first month that the figure describes.", required: true);

    public static readonly ColumnSchema LastMonth = Column.Of(
        ColumnKind.Month, "last_month", "The last month that the figure describes, included.", required: true);

    public static readonly ColumnSchema Unit =
        Column.Word("unit", "The unit of low and high.", ObservationWords.Units, required: true);

    public static readonly ColumnSchema Low = Column.Number(
        "low", "The figure, or the lower end of the range.", "unit", 0m, 1_000_000_000m, required: true);

    public static readonly ColumnSchema High =
        Column.Number("high", "The upper end of the range; blank: low is the figure.", "unit", 0m, 1_000_000_000m);

    public static readonly ColumnSchema Input = Column.Word(
        "input",
        "Whether a row of the feed rests on it, so that agreement would prove nothing.",
        Vocabulary.YesNo,
        required: true);

    public static readonly ColumnSchema Question = Column.Word(
        "asked",
        "What it is held against: the best itinerary of the corridor from hand-over to arrival, one service between "
        + "two of its calls, or one handling or procedure with its queue; blank: nothing, see reason.",
        ObservationWords.Questions);

    public static readonly ColumnSchema Service =
        Column.Reference("service", "The service of a ride.", ["services.csv"]);

    public static readonly ColumnSchema Process =
        Column.Reference("process", "The handling or procedure of a process.", ["handlings.csv", "procedures.csv"]);

    public static readonly ColumnSchema Via =
        Column.Of(ColumnKind.References, "via", "Locations that a journey passes, in this order.")
            with { RefersTo = ["locations.csv"] };

    public static readonly ColumnSchema Box =
        Column.Word("box", "Box size of a price, in feet; blank: 40.", Vocabulary.BoxSizes);

    public static readonly ColumnSchema Owner =
        Column.Word("owner", "Whose box a price is for; blank: carrier.", Vocabulary.BoxOwners);

    public static readonly ColumnSchema Reason = Column.Text(
        "reason", "Why it is held against nothing, or why it cannot be met; needed without asked.");

    public static readonly ColumnSchema Note = Column.Text("note", "Remark on scope and reading.");

    public static readonly FileSchema Schema = new(
        "observations.csv",
        "A published figure to hold the feed against; no plan changes by it.",
        [
            Id, Title, Measure, From, To, Corridor, Kind, Scope, Product, Direction, CountedAt, FirstMonth, LastMonth,
            Unit, Low, High, Input, Question, Service, Process, Via, Box, Owner, Reason, Note,
        ],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.ObservationIds, Schema, isWanted: false);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.ObservationIds, IdKind.Other);
            var observation = ReadFigure(rows, id);
            var (from, to) = (ReadEnd(rows, draft, From), ReadEnd(rows, draft, To));
            var service = rows.Reference(Service, draft.ServiceIds, IdKind.Service);
            var process = rows.Reference(Process, draft.ProcessIds, IdKind.Handling, IdKind.Procedure);
            var via = rows.References(Via, draft.PlaceIds, IdKind.Location);
            observation = observation with { Provenance = rows.Provenance() };
            Check(rows, observation);
            if (rows.IsSound)
            {
                var whole = observation with
                {
                    From = from,
                    To = to,
                    Service = service is { } index ? new ServiceIndex(index) : null,
                    Handling = process is { Kind: IdKind.Handling } handling ? new(handling.Index) : null,
                    Procedure = process is { Kind: IdKind.Procedure } procedure ? new(procedure.Index) : null,
                    Via = [.. via.Select(place => new LocationIndex(place))],
                };
                draft.ObservationIds.SetIndex(id, draft.Observations.Add(whole, rows.Row));
            }
        }
    }

    private static ColumnSchema EndColumn(string name, string meaning) =>
        Column.Reference(name, meaning, ["locations.csv", "terminals.csv"]);

    private static Observation ReadFigure(RowReader rows, string id)
    {
        var low = rows.Number(Low) ?? 0m;
        return new()
        {
            Id = id,
            Title = rows.Text(Title),
            Measure = rows.Word(Measure, ObservationWords.Measures) ?? default,
            Corridor = rows.Word(Corridor, ObservationWords.Corridors),
            Kind = rows.Word(Kind, ObservationWords.Kinds) ?? default,
            Scope = rows.Word(Scope, ObservationWords.Scopes),
            Product = rows.Word(Product, Vocabulary.Products),
            Direction = rows.Word(Direction, ObservationWords.Directions),
            CountedAt = rows.Text(CountedAt),
            FirstMonth = rows.Month(FirstMonth) ?? default,
            LastMonth = rows.Month(LastMonth) ?? default,
            Unit = ObservationWords.Units.All[rows.Word(Unit, ObservationWords.Units) ?? 0],
            Low = low,
            High = rows.Number(High) ?? low,
            IsInput = rows.Word(Input, Vocabulary.YesNo) ?? false,
            Question = rows.Word(Question, ObservationWords.Questions),
            BoxFeet = rows.Word(Box, Vocabulary.BoxSizes) ?? 40,
            Owner = rows.Word(Owner, Vocabulary.BoxOwners) ?? BoxOwner.Carrier,
            Reason = rows.Text(Reason),
            Note = rows.Text(Note),
            Provenance = default,
        };
    }

    private static PlaceRef? ReadEnd(RowReader rows, FeedDraft draft, ColumnSchema column) =>
        rows.Reference(column, draft.PlaceIds, IdKind.Location, IdKind.Terminal) is not { } place ? null
        : place.Kind == IdKind.Location ? PlaceRef.To(new LocationIndex(place.Index))
        : PlaceRef.To(new TerminalIndex(place.Index));

    private static void Check(RowReader rows, Observation observation)
    {
        if (observation.High < observation.Low)
        {
            rows.Fail(CellNotices.RangeReversed, High, "high no less than low");
        }

        if (rows.IsSound && observation.LastMonth.CompareTo(observation.FirstMonth) < 0)
        {
            rows.Fail(CellNotices.RangeReversed, LastMonth, "last_month no earlier than first_month");
        }

        CheckQuestion(rows, observation.Question);
        if (rows.IsSound
            && observation.Question is not null
            && !ObservationWords.IsComparable(
                observation.Measure, ObservationWords.Units.All.IndexOf(observation.Unit)))
        {
            rows.Fail(
                ServiceNotices.ObservationUnsuitable, Question, "blank, unless time in min, h or d, or cost in usd");
        }
    }

    private static void CheckQuestion(RowReader rows, ObservedQuestion? question)
    {
        if (question is null && !rows.IsFilled(Question))
        {
            rows.Need(Reason, "without asked");
        }

        if (question == ObservedQuestion.Journey)
        {
            rows.Need(From, "for a journey");
            rows.Need(To, "for a journey");
            rows.Need(Corridor, "for a journey");
        }

        Fit(rows, Service, question == ObservedQuestion.Ride, "a ride");
        Fit(rows, Process, question == ObservedQuestion.Process, "a process");
    }

    private static void Fit(RowReader rows, ColumnSchema column, bool isWanted, string what)
    {
        if (isWanted)
        {
            rows.Need(column, $"for {what}");
        }
        else
        {
            rows.Refuse(column, $"unless asked is {what}");
        }
    }
}
