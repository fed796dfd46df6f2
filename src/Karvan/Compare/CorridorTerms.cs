using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>How one corridor is asked for alone: what is avoided so that the others drop out.</summary>
/// <param name="Corridor">The corridor.</param>
/// <param name="Asks">What is avoided, first the strictest; a later one is asked when an earlier gave no way.</param>
/// <param name="AsksAll">Whether every one is asked and the answers are pooled.</param>
/// <param name="Mark">What makes a way this corridor's, such as <c>enters Russia</c>.</param>
internal sealed record CorridorTerms(
    Corridor Corridor, ImmutableArray<Avoidance> Asks, bool AsksAll, string Mark)
{
    private static readonly Country Russia = new("RU");

    private static readonly Country Iran = new("IR");

    /// <summary>The corridors that are compared, in the order in which they are shown.</summary>
    /// <remarks>
    /// A corridor that is beaten in everything is not in a Pareto set, so each is asked for without its rivals. The
    /// later asks let the mixtures in that still count to the corridor, such as Iran by way of the Caspian.
    /// </remarks>
    public static readonly ImmutableArray<CorridorTerms> All =
    [
        new(
            Corridor.Middle,
            [Without([Russia, Iran], [Passage.Suez, Passage.Cape], Mode.Air), Without([Russia, Iran], [], Mode.Air)],
            AsksAll: false,
            "crosses the Caspian"),
        new(
            Corridor.Northern,
            [Without([Iran], [Passage.Caspian, Passage.Suez, Passage.Cape], Mode.Air), Without([], [], Mode.Air)],
            AsksAll: false,
            "enters Russia"),
        new(
            Corridor.Southern,
            [
                Without([Russia], [Passage.Caspian, Passage.Suez, Passage.Cape], Mode.Air),
                Without([Russia], [], Mode.Air),
            ],
            AsksAll: false,
            "enters Iran"),
        new(
            Corridor.Ocean,
            [Without([Russia, Iran], [Passage.Caspian], Mode.Air)],
            AsksAll: false,
            "passes Suez or the Cape"),
        new(Corridor.Air, [Without([], []), Without([], [], Mode.Rail, Mode.Sea)], AsksAll: true, "is flown"),
    ];

    /// <summary>Gives why the question itself rules the corridor out, in one sentence; null: it does not.</summary>
    public string? FindObstacle(PlanQuery query)
    {
        var avoid = query.Avoid;
        var avoided = Corridor switch
        {
            Corridor.Northern when avoid.Countries.Contains(Russia) => "Russia",
            Corridor.Southern when avoid.Countries.Contains(Iran) => "Iran",
            Corridor.Middle when avoid.Passages.Contains(Passage.Caspian) => "the Caspian",
            Corridor.Ocean when avoid.Passages.Contains(Passage.Suez) && avoid.Passages.Contains(Passage.Cape) =>
                "Suez and the Cape",
            Corridor.Middle or Corridor.Ocean when avoid.Modes.Contains(Mode.Sea) => "the sea",
            Corridor.Air when avoid.Modes.Contains(Mode.Air) => "the air",
            _ => null,
        };
        if (avoided is not null)
        {
            return $"The question avoids {avoided}.";
        }

        // The corridor is the first that applies, so an end in Russia settles it for every way that is not flown.
        Country[] ends = [query.Consignment.Origin, query.Consignment.Destination];
        return Corridor switch
        {
            Corridor.Southern or Corridor.Middle or Corridor.Ocean when ends.Contains(Russia) =>
                "One end lies in Russia, so every way by land or water is northern.",
            Corridor.Middle or Corridor.Ocean when ends.Contains(Iran) =>
                "One end lies in Iran, so every way by land or water is southern or northern.",
            _ => null,
        };
    }

    private static Avoidance Without(
        ImmutableArray<Country> countries, ImmutableArray<Passage> passages, params ImmutableArray<Mode> modes) =>
        new() { Countries = countries, Passages = passages, Modes = modes };
}
