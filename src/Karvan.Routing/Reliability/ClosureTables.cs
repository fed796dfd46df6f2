using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>How long random closures hold up a departure, by service, ends and day of the year.</summary>
/// <remarks>
/// A departure waits until nothing on the way of its leg is closed: neither terminal, nor a place, link, crossing or
/// water
/// between them. Closures that leave some capacity, or that bind only some cargo or origins, are left out.
/// Safe for any number of threads: two may work out the same table, and get the same.
/// </remarks>
internal sealed class ClosureTables(Network network)
{
    private const int Days = 31;

    private readonly ImmutableArray<Closure> _closures =
    [
        .. network.Closures.Where(closure =>
            closure is { Kind: ClosureKind.Random, IsFull: true, Cargo: null, Origins.IsEmpty: true }),
    ];

    private readonly ConcurrentDictionary<(ServiceIndex, int, int), ImmutableArray<QuantileTable?>?> _known = new();

    /// <summary>Gives the place of a day in a table.</summary>
    public static int IndexOf(DateOnly day) => ((day.Month - 1) * Days) + day.Day - 1;

    /// <summary>Gives the waits by day of the year, null where none; null: no closure ever holds the leg up.</summary>
    public ImmutableArray<QuantileTable?>? For(Leg leg) => _closures.IsEmpty
        ? null
        : _known.GetOrAdd((leg.Service, leg.BoardCall, leg.AlightCall), _ => Make(leg));

    private ImmutableArray<QuantileTable?>? Make(Leg leg)
    {
        var service = network[leg.Service];
        var calls = service.Calls.AsSpan()[leg.BoardCall..(leg.AlightCall + 1)].ToArray();
        var binding = _closures
            .Select(closure => (Closure: closure, Chance: ChanceOf(closure, service.Product, calls)))
            .Where(known => known.Chance > 0)
            .ToArray();
        return binding is [] ? null : ByDay(binding);
    }

    private static ImmutableArray<QuantileTable?> ByDay((Closure Closure, double Chance)[] binding)
    {
        var loads = binding.Select(known => Load(known.Closure, known.Chance)).ToArray();
        var sets = new Dictionary<int, QuantileTable?> { [0] = null };
        var days = new QuantileTable?[12 * Days];
        for (var day = new LocalDate(2000, 1, 1); day.Year == 2000; day = day.PlusDays(1))
        {
            var set = 0;
            for (var i = 0; i < binding.Length; i++)
            {
                set |= binding[i].Closure.Season?.Contains(day) ?? true ? 1 << i : 0;
            }

            if (!sets.TryGetValue(set, out var times))
            {
                times = ClosureWait.Quantiles([.. loads.Where((_, i) => (set >> i & 1) == 1)]);
                sets.Add(set, times);
            }

            days[((day.Month - 1) * Days) + day.Day - 1] = times;
        }

        return [.. days];
    }

    private static (QuantileTable Length, double MeanInForce) Load(Closure closure, double chance)
    {
        var length = QuantileTable.FromSpread(closure.Length!.Value);
        return (length, chance * length.MeanSeconds / closure.MeanIntervalSeconds!.Value);
    }

    // That at least one place of the leg joins; each joins by itself.
    private double ChanceOf(Closure closure, Product product, Call[] calls)
    {
        var binds = (closure.Products.IsEmpty || closure.Products.Contains(product))
            && (closure.Towards.IsNone || calls.Any(call => network[call.Location].Country == closure.Towards));
        var open = 1.0;
        foreach (var place in binds ? closure.Places : [])
        {
            open *= IsOn(place, closure.Mode, calls) ? 1 - (place.ChancePercent / 100.0) : 1;
        }

        return 1 - open;
    }

    private bool IsOn(ClosedPlace place, Mode? mode, Call[] calls)
    {
        for (var i = 0; i < calls.Length; i++)
        {
            var (into, outOf) = (i > 0 ? calls[i].Section : null, i + 1 < calls.Length ? calls[i + 1].Section : null);
            if (((IsOf(into, mode) || IsOf(outOf, mode)) && IsAt(place, calls[i]))
                || (IsOf(into, mode) && IsIn(place, into!)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(Section? section, Mode? mode) =>
        section is not null && (mode is not { } wanted || section.Way.ToMode() == wanted);

    private bool IsAt(ClosedPlace place, Call call) =>
        (place.Terminal is { } terminal && call.Terminal == terminal)
        || (place.Location is { } location && IsWithin(call.Location, location));

    private bool IsIn(ClosedPlace place, Section section) =>
        (place.Crossing is { } crossing && section.Crossing == crossing)
        || (place.Location is { } location && section.Locations.Any(at => IsWithin(at, location)))
        || section.Parts.Any(part =>
            (place.Link is { } link && part.Link == link)
            || (place.Passage != Passage.None && part.Passage == place.Passage));

    private bool IsWithin(LocationIndex inner, LocationIndex outer)
    {
        for (LocationIndex? at = inner; at is { } here; at = network[here].PartOf)
        {
            if (here == outer)
            {
                return true;
            }
        }

        return false;
    }
}
