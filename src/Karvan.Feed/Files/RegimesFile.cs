using Karvan.Model;

namespace Karvan.Feed;

/// <summary>regimes.csv.</summary>
internal static class RegimesFile
{
    public static readonly ColumnSchema Id = Column.Id("regime_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name of the regime.", required: true);

    public static readonly ColumnSchema Territories = Column.Of(
        ColumnKind.Countries,
        "territories",
        "The countries of one customs area where it holds; blank: on water and in the air.");

    public static readonly ColumnSchema Mode =
        Column.Word("mode", "The mode that it is for; blank: all.", Vocabulary.Modes);

    public static readonly ColumnSchema Kind = Column.Word(
        "kind", "Whether the goods leave the area, stay in it, or pass; blank: all three.", Vocabulary.RegimeKinds);

    public static readonly ColumnSchema Papers =
        Column.Text("papers", "The papers that travel with the goods.", required: true);

    public static readonly ColumnSchema Declaration =
        Column.Text("declaration", "The document that serves as the declaration; blank: none is lodged.");

    public static readonly ColumnSchema Guarantee =
        Column.Text("guarantee", "What secures the duties; blank: nothing.");

    public static readonly ColumnSchema Advance =
        Column.Duration("advance", "How long before arrival the data must be there; blank: no such rule is known.");

    public static readonly ColumnSchema Channels =
        Column.Words("channels", "The channels of risk; blank: not known.", Vocabulary.RiskChannels);

    public static readonly ColumnSchema ValidFrom =
        Column.Of(ColumnKind.Month, "valid_from", "First month of validity; blank: always was.");

    public static readonly ColumnSchema ValidTo =
        Column.Of(ColumnKind.Month, "valid_to", "Last month of validity, included; blank: still is.");

    public static readonly FileSchema Schema = new(
        "regimes.csv",
        "A customs regime: the papers of a consignment on some territories. All rows that fit hold together.",
        [Id, Name, Territories, Mode, Kind, Papers, Declaration, Guarantee, Advance, Channels, ValidFrom, ValidTo],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.RegimeIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var regime = new Regime
            {
                Id = rows.NewId(Id, draft.RegimeIds, IdKind.Other),
                Name = rows.Text(Name),
                Territories = rows.Countries(Territories),
                Mode = rows.Word(Mode, Vocabulary.Modes),
                Kind = rows.Word(Kind, Vocabulary.RegimeKinds),
                Papers = rows.Text(Papers),
                Declaration = rows.Text(Declaration),
                Guarantee = rows.Text(Guarantee),
                AdvanceSeconds = rows.Seconds(Advance),
                Channels = rows.Words(Channels, Vocabulary.RiskChannels),
                ValidFrom = rows.Month(ValidFrom),
                ValidTo = rows.Month(ValidTo),
                Provenance = rows.Provenance(),
            };
            if (regime is { ValidFrom: { } first, ValidTo: { } last } && last.CompareTo(first) < 0)
            {
                rows.Fail(CellNotices.RangeReversed, ValidTo, "valid_to no earlier than valid_from");
            }

            if (rows.IsSound)
            {
                draft.RegimeIds.SetIndex(regime.Id, draft.Regimes.Add(regime, rows.Row));
            }
        }
    }
}
