using Karvan.Model;

namespace Karvan.Feed;

/// <summary>restrictions.csv.</summary>
internal static class RestrictionsFile
{
    public static readonly ColumnSchema Id = Column.Id("restriction_id", "Stable id.");
    public static readonly ColumnSchema Territory =
        Column.Of(ColumnKind.Country, "territory", "The country that is closed; needed without place, blank with one.");

    public static readonly ColumnSchema Place = Column.Reference(
        "place",
        "The place that is closed; needed without territory.",
        ["locations.csv", "terminals.csv", "crossings.csv", "links.csv"]);

    public static readonly ColumnSchema Mode =
        Column.Word("mode", "The mode that it is closed to; blank: all.", Vocabulary.Modes);

    public static readonly ColumnSchema Cargo =
        Column.Word("cargo", "The cargo that it is closed to; blank: any.", Vocabulary.Cargoes);

    public static readonly ColumnSchema Hs =
        Column.Of(ColumnKind.HsPrefixes, "hs", "The goods that it is closed to by Harmonized System; blank: any.");

    public static readonly ColumnSchema Origin =
        Column.Of(ColumnKind.Countries, "origin", "The countries that goods are sent from; blank: any.");

    public static readonly ColumnSchema Destination =
        Column.Of(ColumnKind.Countries, "destination", "The countries that goods are sent to; blank: any.");

    public static readonly ColumnSchema Rule = Column.Text("rule", "What is barred and by which act.", required: true);

    public static readonly FileSchema Schema = new(
        "restrictions.csv",
        "A rule that closes a territory or a place to some goods. All given conditions must hold.",
        [Id, Territory, Place, Mode, Cargo, Hs, Origin, Destination, Rule],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var ids = new IdMap();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, ids, IdKind.Other);
            var territory = rows.Country(Territory);
            var place = rows.Reference(
                Place, draft.PlaceIds, IdKind.Location, IdKind.Terminal, IdKind.Crossing, IdKind.Link);
            if (!rows.IsFilled(Place))
            {
                rows.Need(Territory, "without place");
            }
            else
            {
                rows.Refuse(Territory, "with a place: one row closes one thing");
            }

            var (mode, cargo) = (rows.Word(Mode, Vocabulary.Modes), rows.Word(Cargo, Vocabulary.Cargoes));
            var (hs, origins, destinations) =
                (rows.HsPrefixes(Hs), rows.Countries(Origin), rows.Countries(Destination));
            var (rule, provenance) = (rows.Text(Rule), rows.Provenance());
            if (rows.IsSound)
            {
                var restriction = new Restriction
                {
                    Id = id,
                    Territory = territory,
                    Mode = mode,
                    Cargo = cargo,
                    HsPrefixes = hs,
                    Origins = origins,
                    Destinations = destinations,
                    Rule = rule,
                    Provenance = provenance,
                };
                draft.Restrictions.Add(At(restriction, place), rows.Row);
            }
        }
    }

    private static Restriction At(Restriction restriction, IdEntry? place) => place switch
    {
        { Kind: IdKind.Location, Index: var index } => restriction with { Location = new(index) },
        { Kind: IdKind.Terminal, Index: var index } => restriction with { Terminal = new(index) },
        { Kind: IdKind.Crossing, Index: var index } => restriction with { Crossing = new(index) },
        { Kind: IdKind.Link, Index: var index } => restriction with { Link = new(index) },
        _ => restriction,
    };
}
