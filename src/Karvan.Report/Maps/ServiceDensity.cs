using Karvan.Model;
using NodaTime;

namespace Karvan.Report;

/// <summary>How many departures a week use each link and crossing, both directions together, over a year.</summary>
/// <remarks>
/// Clock departures count their operating days in the year of the feed's price month; intervals count at their mean.
/// What runs on demand is a service, and no departures.
/// </remarks>
internal sealed class ServiceDensity
{
    private const double SecondsPerWeek = 604_800;

    private readonly double?[] _links;
    private readonly double?[] _crossings;
    private readonly int _year;

    public ServiceDensity(Network network)
    {
        _links = new double?[network.Links.Length];
        _crossings = new double?[network.Crossings.Length];
        _year = network.Info.PriceMonth.Year;
        foreach (var service in network.Services)
        {
            var weekly = service.Departures.Sum(DeparturesPerWeek);
            foreach (var section in service.Calls.Select(call => call.Section).OfType<Section>())
            {
                Count(section, weekly);
            }
        }
    }

    /// <summary>Gives the departures a week on a link; null: no service uses it.</summary>
    public double? OnLink(int link) => _links[link];

    /// <summary>Gives the departures a week over a crossing; null: no service uses it.</summary>
    public double? OverCrossing(int crossing) => _crossings[crossing];

    private void Count(Section section, double weekly)
    {
        foreach (var link in section.Parts.Select(part => part.Link).OfType<LinkIndex>())
        {
            _links[link.Value] = (_links[link.Value] ?? 0) + weekly;
        }

        if (section.Crossing is { } crossing)
        {
            _crossings[crossing.Value] = (_crossings[crossing.Value] ?? 0) + weekly;
        }
    }

    private double DeparturesPerWeek(Departure departure) => departure.Kind switch
    {
        DepartureKind.At => departure.Hours.Days is { } days ? RunningDays(days) * 7 : 7,
        DepartureKind.Every or DepartureKind.Full when departure.IntervalSeconds > 0 =>
            SecondsPerWeek / departure.IntervalSeconds,
        _ => 0,
    };

    private double RunningDays(OperatingDays days)
    {
        var first = new LocalDate(_year, 1, 1);
        var length = CalendarSystem.Iso.GetDaysInYear(_year);
        return (double)Enumerable.Range(0, length).Count(day => days.Runs(first.PlusDays(day))) / length;
    }
}
