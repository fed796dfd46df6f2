using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>Links against geometry: no way is shorter than the straight one, no water joins what land parts.</summary>
public class LinkTests
{
    private const double ShortestShare = 0.98;

    private const double LongestSeaShare = 1.6;

    /// <summary>Both ends of the canal: ships pass them, and the feed has no terminal there.</summary>
    private static readonly string[] CanalEnds = ["EG-SUZ", "EG-PSD"];

    [Fact]
    public void Links_Length_IsNeverShorterThanTheGreatCircle() => Offenders.None(
        from link in EurasiaFeed.Network.Links
        let shortest = ShortestShare * GreatCircleKm(link)
        where link.Metres / 1_000.0 < shortest
        select $"{link.Id}: found {link.Metres / 1_000.0:0.#} km, expected {shortest:0.#} km or more");

    [Fact]
    public void SeaLinks_Length_StaysNearTheGreatCircle() => Offenders.None(
        from link in SeaLinks
        let longest = LongestSeaShare * GreatCircleKm(link)
        where link.Metres / 1_000.0 > longest
        select $"{link.Id}: found {link.Metres / 1_000.0:0.#} km, expected {longest:0.#} km or less");

    [Fact]
    public void SeaLinks_Ends_ArePortsOrWayPoints() => Offenders.None(
        from link in SeaLinks
        from end in new[] { link.From, link.To }
        where !IsPort(end) && !IsWayPoint(end) && !CanalEnds.Contains(EurasiaFeed.Network[end].Id)
        select $"{link.Id}: found {EurasiaFeed.Network[end].Name}, expected a location with a port, or a way-point");

    /// <summary>A way-point is water: nothing but ships passes it.</summary>
    [Fact]
    public void WayPoints_Links_AreOfTheSeaAlone() => Offenders.None(
        from link in EurasiaFeed.Network.Links
        where link.Mode != Mode.Sea
        from end in new[] { link.From, link.To }
        where IsWayPoint(end)
        select $"{link.Id}: found {link.Mode} at {EurasiaFeed.Network[end].Name}, expected sea");

    [Theory]
    [InlineData("AZ-ALA")]
    [InlineData("KZ-KUR")]
    [InlineData("TM-KRW")]
    public void Caspian_BetweenItsPorts_IsJoined(string port) =>
        Assert.True(Sea.Joins("KZ-AAU", port), $"found no way by sea from KZ-AAU to {port}, expected one");

    [Fact]
    public void Caspian_ToOtherWaters_IsNotJoined() => Offenders.None(
        from link in SeaLinks
        where link.Passage != Passage.Caspian
        let port = EurasiaFeed.Network[link.From].Id
        where Sea.Joins("KZ-AAU", port)
        select $"{link.Id}: found a way by sea from KZ-AAU to {port}, expected none");

    private static IEnumerable<Link> SeaLinks => EurasiaFeed.Network.Links.Where(link => link.Mode == Mode.Sea);

    private static WayMap Sea { get; } = WayMap.OfModes("sea");

    private static bool IsPort(LocationIndex location) => EurasiaFeed.Network.Terminals.Any(terminal =>
        terminal.Location == location && terminal.Kind == TerminalKind.Port);

    private static bool IsWayPoint(LocationIndex location) =>
        EurasiaFeed.Network[location].Name.EndsWith("(way-point)", StringComparison.Ordinal);

    private static double GreatCircleKm(Link link) =>
        EurasiaFeed.Network[link.From].Point.DistanceKm(EurasiaFeed.Network[link.To].Point);
}
