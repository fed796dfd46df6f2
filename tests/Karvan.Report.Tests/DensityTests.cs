using Karvan.Model;
using NodaTime;

namespace Karvan.Report.Tests;

/// <summary>How many departures a week a link carries.</summary>
public sealed class DensityTests
{
    [Fact]
    public void OnLink_Interval_CountsItsMean() =>
        Assert.Equal(3.5, WeeklyOf(departure => departure with { Kind = DepartureKind.Every, IntervalSeconds = 172_800 }));

    [Fact]
    public void OnLink_ClockEveryDay_CountsSeven() =>
        Assert.Equal(7, WeeklyOf(departure => departure with { Kind = DepartureKind.At, Hours = OpeningHours.Always }));

    [Fact]
    public void OnLink_TwoWeekdaysInHalfTheYear_CountsOne()
    {
        var example = Feeds.Example;
        var days = new OperatingDays
        {
            Id = "summer",
            Weekdays = Weekdays.Monday | Weekdays.Thursday,
            Season = new(new AnnualDate(4, 1), new AnnualDate(9, 30)),
            Provenance = example.Links[0].Provenance,
        };

        var weekly = WeeklyOf(departure => departure with { Kind = DepartureKind.At, Hours = new(days, null) });

        Assert.InRange(weekly!.Value, 0.98, 1.03);
    }

    [Fact]
    public void OnLink_OnDemand_IsAServiceWithoutDepartures() =>
        Assert.Equal(0, WeeklyOf(departure => departure with { Kind = DepartureKind.Demand }));

    [Fact]
    public void OnLink_NoService_IsNull() =>
        Assert.Null(new ServiceDensity(Feeds.Example with { Services = [] }).OnLink(0));

    private static double? WeeklyOf(Func<Departure, Departure> change)
    {
        var example = Feeds.Example;
        var service = example.Services.First(service => service.Calls.Any(call =>
            call.Section?.Parts.Any(part => part.Link is not null) ?? false));
        var network = example with
        {
            Services = [service with { Departures = [change(service.Departures[0])] }],
        };
        var link = service.Calls.SelectMany(call => call.Section?.Parts ?? []).First(part => part.Link is not null).Link;
        return new ServiceDensity(network).OnLink(link!.Value.Value);
    }
}
