using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>Why there is no way: what stands in it alone, or all that stands in it together.</summary>
public sealed class ReasonsTests
{
    private const string Ends = """
        terminal A KZ
        terminal B DE

        """;

    private const string Rail = """
        service R1 cargo=dry
          stop A
          stop B rail 100:00 parts=KZ:500,RU:2000,DE:300
          at 08:00

        """;

    [Theory]
    [InlineData("cargo=dangerous", UnreachableKind.Cargo, "No service on the way accepts dangerous cargo.")]
    [InlineData(
        "avoid=country:RU", UnreachableKind.Avoided, "Every way touches something that is to be avoided.")]
    [InlineData(
        "deadline=2025-01-08T00:00",
        UnreachableKind.TooLate,
        "Ways exist, but none arrives by the deadline; the earliest arrives 2025-01-10 12:00 local time.")]
    [InlineData(
        "cargo=dangerous avoid=country:RU",
        UnreachableKind.Several,
        "Several things stand in the way, and all of them would have to go: "
            + "what is to be avoided; services that do not accept dangerous cargo.")]
    [InlineData(
        "boxes=90x40 t=900 hs=850760 deadline=2025-01-08T00:00",
        UnreachableKind.Several,
        "Several things stand in the way, and all of them would have to go: restrictions on these goods; "
            + "the deadline; departures without room for 180 TEU of 900 t whole.")]
    public void Plan_NoWay_NamesAllThatStandsInIt(string asked, UnreachableKind why, string reason) =>
        Check($"{Ends}restriction r1 territory=RU hs=8507\nvehicle TRAIN mode=rail teu=100\n"
            + Rail.Replace("R1", "R1 vehicle=TRAIN", StringComparison.Ordinal), asked, why, reason);

    /// <summary>Of two ways that are barred, what bars one is named, and not what bars the other.</summary>
    [Fact]
    public void Plan_TwoWaysBarred_NamesWhatBarsOne() => Check(
        Ends + "restriction r1 territory=RU cargo=dangerous\n" + Rail + """
        service R2 unsold
          stop A
          stop B rail 200:00 parts=KZ:500,AZ:2000,DE:300
          at 08:00

        """,
        "cargo=dangerous deadline=2025-01-08T00:00",
        UnreachableKind.Several,
        "Several things stand in the way, and all of them would have to go: restrictions on these goods; "
            + "the deadline; services that do not accept dangerous cargo.");

    private static void Check(string world, string asked, UnreachableKind why, string reason)
    {
        var parsed = World.Parse($"{world}query A>B ready=2025-01-06T00:00 {asked}\n> nothing\n");

        var result = new ItineraryPlanner(parsed.Network).Plan(parsed.Cases[0].Query.ToPlanQuery());

        var none = Assert.IsType<PlanResult.Unreachable>(result);
        Assert.Equal((why, reason), (none.Why, none.Reason));
    }
}
