using System.Globalization;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan.Cli;

/// <summary>Says in words when an itinerary arrives, what spreads it, and what a missed departure does.</summary>
internal static class ReliabilityText
{
    /// <summary>Gives the days that one case in ten and nine in ten stay within, such as <c>18–26</c>.</summary>
    public static string Range(Reliability reliability) =>
        $"{Days(reliability.P10Seconds, 0)}–{Days(reliability.P90Seconds, 0)}";

    /// <summary>Gives a chance in per cent; never 0 or 100 unless it is certain.</summary>
    public static string Chance(double chance)
    {
        var percent = chance is > 0 and < 1 ? Math.Clamp(Math.Round(chance * 100), 1, 99) : chance * 100;
        return string.Create(CultureInfo.InvariantCulture, $"{percent:0} %");
    }

    /// <summary>Gives the sentence on the arrival and on what causes most of its spread.</summary>
    public static string Describe(Plan plan, Reliability reliability)
    {
        var text = $"One case in ten arrives within {Days(reliability.P10Seconds)} days, half within "
            + $"{Days(reliability.P50Seconds)}, nine in ten within {Days(reliability.P90Seconds)}"
            + (reliability.OnTime is { } chance ? $"; {Chance(chance)} {By(plan)}." : ".");
        return reliability.MainCause is { } cause
            ? $"{text} Most of the spread comes from {Describe(cause, plan.Network)} "
                + $"({Chance(cause.Share)} of the variance)."
            : text;
    }

    /// <summary>Gives the sentences on a missed departure and on the way planned anew.</summary>
    public static string Describe(Plan plan, Itinerary itinerary, MissedDeparture missed)
    {
        var (network, from) = (plan.Network, itinerary.Legs[0].From);
        var zone = network[network[from].Location].TimeZone;
        var departure = LocalTimes.DateAndTime(missed.Departure, zone);
        var text = $"If the departure of {departure} from {network[from].Name} is missed "
            + $"and the next one taken, {Half(missed.Reliability.P50Seconds)}"
            + (missed.Reliability.OnTime is { } chance ? $", {Chance(chance)} {By(plan)}." : ".");
        return missed.Anew is { } anew
            ? $"{text} Beside it, planned anew from there at that moment: usually "
                + $"{Days(anew.Arrival.Seconds - itinerary.Departure.Seconds)} days in all, by way of "
                + $"{string.Join(' ', anew.Countries)}, USD {Words.Number(anew.Cost.Dollars, 0)} from there."
            : text;
    }

    /// <summary>Gives the cause in words, such as <c>waiting at Aktau port</c>.</summary>
    public static string Describe(SpreadCause cause, Network network)
    {
        var at = network[cause.From].Name;
        return cause.Kind switch
        {
            StepKind.Ride => $"the ride {at} → {network[cause.To].Name}",
            StepKind.Wait => $"waiting at {at}",
            StepKind.Crossing => $"the border at {at}",
            StepKind.GaugeChange => $"the change of gauge at {at}",
            _ => $"{Words.Plain(cause.Kind)} at {at}",
        };
    }

    private static string Half(int? seconds) => seconds is null
        ? "fewer than half arrive within 400 days"
        : $"half arrive within {Days(seconds)} days";

    private static string By(Plan plan) => plan.Query.Deadline is null ? "in time" : "by the deadline";

    private static string Days(int? seconds, int places = 1) =>
        seconds is { } known ? Words.Number(known / 86_400m, places) : "never";
}
