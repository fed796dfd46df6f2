using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>Shapes against the map: they keep to land or water and to their country, as long as stated.</summary>
public class ShapeTests(ITestOutputHelper output)
{
    private const double ShoreKm = 5;

    private const double BorderKm = 15;

    private const double LengthShare = 0.12;

    private const double ShortKm = 60;

    /// <summary>Water that the shores do not show.</summary>
    private static readonly Dictionary<string, string> OnInnerWater = new()
    {
        ["sea-EG-SUZ-EG-PSD"] = "the Suez canal",
        ["sea-TR-VAN-TR-TAT"] = "Lake Van",
    };

    [Fact]
    public void RailAndRoad_Lines_StayOnLand() => Offenders.None(
        from pair in LinkLine.All()
        where pair.Link.Mode is Mode.Rail or Mode.Road
        let worst = Worst(pair.Line, point => !Outlines.Shores.Holds(point))
        where worst.Km > ShoreKm
        select $"{pair.Link.Id}: found {worst.Km:0.0} km out at sea at {worst.At}, expected {ShoreKm} km or less");

    [Fact]
    public void Sea_Lines_StayOnWater() => Offenders.None(
        from pair in LinkLine.All()
        where pair.Link.Mode == Mode.Sea && !OnInnerWater.ContainsKey(pair.Link.Id)
        let worst = Worst(pair.Line, Outlines.Shores.Holds)
        where worst.Km > ShoreKm
        select $"{pair.Link.Id}: found {worst.Km:0.0} km inland at {worst.At}, expected {ShoreKm} km or less");

    [Fact]
    public void Sea_LinesOnInnerWater_AreThoseThatLeaveTheSea() => Assert.Equal(
        OnInnerWater.Keys.Order(StringComparer.Ordinal),
        from pair in LinkLine.All()
        where pair.Link.Mode == Mode.Sea && Worst(pair.Line, Outlines.Shores.Holds).Km > ShoreKm
        orderby pair.Link.Id
        select pair.Link.Id);

    [Fact]
    public void Links_Lines_AreAsLongAsStated()
    {
        var shares = LinkLine.All()
            .Where(pair => pair.Link.Mode != Mode.Air)
            .Select(pair => (pair.Link.Id, Share: LinkLine.KmOf(pair.Line) * 1_000 / pair.Link.Metres))
            .ToList();
        output.WriteLine(
            $"{shares.Count} lines, from {shares.Min(line => line.Share):P1} to {shares.Max(line => line.Share):P1}");

        Offenders.None(
            from line in shares
            where Math.Abs(line.Share - 1) > LengthShare
            select $"{line.Id}: found a line of {line.Share:P1} of its length, expected within {LengthShare:P0}");
    }

    [Fact]
    public void Links_LongerThanAnHour_HaveTwoPointsBetweenTheirEnds() => Offenders.None(
        from pair in LinkLine.All()
        where pair.Link.Mode != Mode.Air && pair.Link.Metres > ShortKm * 1_000 && pair.Line.Count < 4
        select $"{pair.Link.Id}: found {pair.Line.Count - 2} points, expected 2 or more");

    /// <summary>A line that leaves its country comes back before it has gone far.</summary>
    [Fact]
    public void RailAndRoad_Lines_StayInTheirCountry() => Offenders.None(
        from pair in LinkLine.All()
        where pair.Link.Mode is Mode.Rail or Mode.Road
        let km = KmAbroad(pair.Line)
        where km > BorderKm
        select $"{pair.Link.Id}: found {km:0.0} km beyond the border, expected {BorderKm} km or less");

    private static (double Km, GeoPoint At) Worst(IReadOnlyList<GeoPoint> line, Func<GeoPoint, bool> isWrong) =>
        LinkLine.Walk(line)
            .Where(isWrong)
            .Select(point => (Outlines.Shores.KmFrom(point, 2 * ShoreKm), point))
            .DefaultIfEmpty()
            .MaxBy(pair => pair.Item1);

    // Which side is at home is not known: the one where the line goes less far.
    private static double KmAbroad(IReadOnlyList<GeoPoint> line)
    {
        var (even, odd, isOdd) = (0.0, 0.0, false);
        var last = line[0];
        foreach (var point in LinkLine.Walk(line))
        {
            isOdd ^= Outlines.Borders.CountCrossed(last, point) % 2 == 1;
            double km = Outlines.Borders.KmFrom(point, 2 * BorderKm);
            (even, odd) = isOdd ? (even, Math.Max(odd, km)) : (Math.Max(even, km), odd);
            last = point;
        }

        return Math.Min(even, odd);
    }
}
