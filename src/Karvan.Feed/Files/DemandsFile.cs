using Karvan.Model;

namespace Karvan.Feed;

/// <summary>demands.csv.</summary>
internal static class DemandsFile
{
    public static readonly ColumnSchema Id = Column.Id("demand_id", "Stable id.");
    public static readonly ColumnSchema From = Column.Reference(
        "from", "Where it starts; from and to give the direction.", ["locations.csv"], required: true);

    public static readonly ColumnSchema To = Column.Reference(
        "to", "Where it goes.", ["locations.csv"], required: true);

    public static readonly ColumnSchema Commodity = Column.Of(
        ColumnKind.Text, "commodity", "What it is, such as containers, crude_oil or grain.", required: true);

    public static readonly ColumnSchema Cargo = Column.Word(
        "cargo", "What a carrier must be able to take; blank: dry.", Vocabulary.Cargoes);

    public static readonly ColumnSchema Product = Column.Word(
        "product", "The product that it is bound to; blank: any.", Vocabulary.Products);

    public static readonly ColumnSchema Mode = Column.Word(
        "mode",
        "The mode that it is bound to; blank: any. Tonnes by sea go in vessels of their own and take berths.",
        Vocabulary.Modes);

    public static readonly ColumnSchema Unit = Column.Word(
        "unit", "What it is counted in.", Vocabulary.DemandUnits, required: true);

    public static readonly ColumnSchema Amount = Column.Whole(
        "yearly_amount", "How much goes in a year.", "units a year", 0, 2_000_000_000, required: true);

    public static readonly ColumnSchema UnitMass = Column.Number(
        "tonnes_per_unit",
        "The goods in one unit, without box, wagon or truck; 0 for empties.",
        "t",
        0,
        200,
        3,
        required: true);

    public static readonly ColumnSchema Empty = Column.Word(
        "empty", "Whether the units are empty; blank: no.", Vocabulary.YesNo);

    public static readonly ColumnSchema Season = Column.Of(
        ColumnKind.Weights, "season", "The weight of each month; blank: all alike.");

    public static readonly ColumnSchema Choice = Column.Word(
        "can_choose_corridor", "Whether it may take another corridor; blank: no.", Vocabulary.YesNo);

    public static readonly ColumnSchema Home = Column.Word(
        "corridor",
        "The corridor on which it was counted, which goods that choose leave only for a better one; blank: none.",
        ObservationWords.Corridors);

    public static readonly ColumnSchema Via = Column.Of(
        ColumnKind.References, "via", "The places that captive goods pass, in order; blank: any way.")
        with { RefersTo = ["locations.csv"] };

    public static readonly ColumnSchema Scope = Column.Text("scope", "What is counted, and where.", required: true);

    public static readonly FileSchema Schema = new(
        "demands.csv",
        "A yearly flow of one commodity between two places, in one direction.",
        [
            Id, From, To, Commodity, Cargo, Product, Mode, Unit, Amount, UnitMass, Empty, Season, Choice, Home, Via,
            Scope,
        ],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.DemandIds, Schema, isWanted: false);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.DemandIds, IdKind.Other);
            var from = rows.Reference(From, draft.PlaceIds, IdKind.Location);
            var to = rows.Reference(To, draft.PlaceIds, IdKind.Location);
            var (commodity, cargo) = (rows.SharedId(Commodity), rows.Word(Cargo, Vocabulary.Cargoes));
            var (product, mode) = (rows.Word(Product, Vocabulary.Products), rows.Word(Mode, Vocabulary.Modes));
            var (unit, amount) = (rows.Word(Unit, Vocabulary.DemandUnits), rows.Whole(Amount));
            var (mass, isEmpty) = (rows.Number(UnitMass), rows.Word(Empty, Vocabulary.YesNo));
            var season = rows.Weights(Season);
            var (choice, home) = (
                rows.Word(Choice, Vocabulary.YesNo), rows.Word(Home, ObservationWords.Corridors));
            var via = rows.References(Via, draft.PlaceIds, IdKind.Location);
            var (scope, provenance) = (rows.Text(Scope), rows.Provenance());
            LinksFile.CheckEnds(rows, from, to, From, To);
            CheckMass(rows, mass, isEmpty ?? false);
            if (choice == true)
            {
                rows.Refuse(Via, "where goods choose");
            }

            if (rows.IsSound)
            {
                var demand = new Demand
                {
                    Id = id,
                    From = new(from!.Value),
                    To = new(to!.Value),
                    Commodity = commodity,
                    Cargo = cargo ?? CargoKind.Dry,
                    Product = product,
                    Mode = mode,
                    Unit = unit!.Value,
                    YearlyAmount = amount!.Value,
                    UnitMass = Mass.FromTonnes(mass!.Value),
                    Empty = isEmpty ?? false,
                    Season = season.IsEmpty ? Demand.EvenSeason : season,
                    CanChooseCorridor = choice ?? false,
                    Corridor = home,
                    Via = [.. via.Select(place => new LocationIndex(place))],
                    Scope = scope,
                    Provenance = provenance,
                };
                draft.DemandIds.SetIndex(id, draft.Demands.Add(demand, rows.Row));
            }
        }
    }

    private static void CheckMass(RowReader rows, decimal? mass, bool isEmpty)
    {
        if (isEmpty && mass > 0)
        {
            rows.Fail(CellNotices.NumberOutOfRange, UnitMass, "0, since the units are empty");
        }
        else if (!isEmpty && mass == 0)
        {
            rows.Fail(CellNotices.NumberOutOfRange, UnitMass, "more than 0, since the units are not empty");
        }
    }
}
