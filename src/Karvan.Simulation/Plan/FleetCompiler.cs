using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Makes fleets and tells segments which one they draw on.</summary>
/// <remarks>
/// Vessels bind the segments they sail. Platforms bind as whole train sets. A locomotive pulls a train from one call to
/// the next within its countries; which one goes on from there is all the same. Fleets that serve the same are one.
/// </remarks>
internal static class FleetCompiler
{
    public static FleetPlan[] Compile(SimulationRequest request, IReadOnlyList<SegmentPlan> segments)
    {
        var network = request.Network;
        var fleets = new List<FleetPlan>();
        foreach (var pool in network.Fleets.Where(fleet => fleet.Kind != FleetKind.Locomotive).GroupBy(ScopeOf))
        {
            var fleet = pool.First();
            var served = segments.Where(segment => segment.IsUsed && Serves(network, fleet, segment)).ToList();
            if (served.Count == 0)
            {
                continue;
            }

            foreach (var segment in served)
            {
                segment.Fleet = fleets.Count;
            }

            fleets.Add(new()
            {
                Id = "fleet:" + fleet.Id,
                Count = CountOf(fleet.Kind, pool.Sum(one => one.Count), served),
                Kind = fleet.Kind,
                Home = HomeOf(network, fleet, served),
                Trips = TripsOf(served.Select(segment => (
                    segment.Calls[0].Terminal,
                    segment.Calls[^1].Terminal,
                    segment.Calls.Sum(call => (long)call.Run.Quantile(0.5))))),
                Routes = RoutesOf(fleet.Kind == FleetKind.Platform ? served : []),
                At = fleet.Home,
                Relief = ReliefOf(request, fleet),
            });
        }

        AddLocomotives(request, segments, fleets);
        return [.. fleets];
    }

    private static void AddLocomotives(
        SimulationRequest request, IReadOnlyList<SegmentPlan> segments, List<FleetPlan> fleets)
    {
        foreach (var fleet in request.Network.Fleets.Where(fleet => fleet.Kind == FleetKind.Locomotive))
        {
            var hauls = segments
                .Where(segment => segment is { IsUsed: true, IsSea: false, IsRoad: false })
                .SelectMany(segment => Enumerable.Range(1, segment.Calls.Length - 1)
                    .Where(call => Pulls(fleet, segment, call))
                    .Select(call => (From: segment.Calls[call - 1], To: segment.Calls[call])))
                .ToList();
            if (hauls.Count == 0)
            {
                continue;
            }

            foreach (var (_, call) in hauls)
            {
                call.Locomotives = fleets.Count;
            }

            fleets.Add(new()
            {
                Id = "fleet:" + fleet.Id,
                Kind = fleet.Kind,
                Count = fleet.Count,
                Home = fleet.Home.Value,
                Trips = TripsOf(hauls.Select(haul => (
                    haul.From.Place, haul.To.Place, (long)haul.To.Run.Quantile(0.5)))),
                At = fleet.Home,
                Relief = ReliefOf(request, fleet),
            });
        }
    }

    private static bool Pulls(Fleet fleet, SegmentPlan segment, int call) =>
        segment.Calls[call].Locomotives < 0
        && segment.Service.Calls[segment.FirstCall + call].Section is { Crossing: null } section
        && section.Parts.All(part => fleet.Countries.Contains(part.Country));

    private static Dictionary<(int From, int To), long> TripsOf(IEnumerable<(int From, int To, long Seconds)> trips) =>
        trips.GroupBy(trip => (trip.From, trip.To)).ToDictionary(group => group.Key, group => group.Last().Seconds);

    private static Dictionary<(int From, int To), SegmentPlan> RoutesOf(IEnumerable<SegmentPlan> served) =>
        served.GroupBy(segment => (segment.Calls[0].Terminal, segment.Calls[^1].Terminal))
            .ToDictionary(group => group.Key, group => group.Last());

    private static double ReliefOf(SimulationRequest request, Fleet fleet) =>
        request.Relieved == "fleet:" + fleet.Id ? request.ReliefFactor : 1;

    private static bool Serves(Network network, Fleet fleet, SegmentPlan segment) =>
        segment.Fleet < 0
        && (fleet.Kind == FleetKind.Vessel) == segment.IsSea
        && !segment.IsRoad
        && Names(network, fleet, segment.Service)
        && (segment.IsSea ? segment.Vehicle.Mode == Mode.Sea : segment.Vehicle.Mode == Mode.Rail);

    // A fleet without services of its own serves what runs within its countries only.
    private static bool Names(Network network, Fleet fleet, Service service) => fleet.Services.IsEmpty
        ? service.Calls.All(call => fleet.Countries.Contains(network[call.Location].Country))
        : fleet.Services.Any(index => network[index].Id == service.Id);

    // Platforms of two TEU make train sets, of the mean room of the trains that they serve.
    private static int CountOf(FleetKind kind, int count, List<SegmentPlan> served) => kind == FleetKind.Platform
        ? Math.Max(1, (int)(count * 2 / Math.Max(1, served.Average(segment => segment.Vehicle.CapacityTeu))))
        : count;

    private static string ScopeOf(Fleet fleet) =>
        $"{fleet.Kind} {string.Join(' ', fleet.Services)}/{string.Join(' ', fleet.Countries)}";

    private static int HomeOf(Network network, Fleet fleet, List<SegmentPlan> served)
    {
        var home = served.Find(segment =>
            network.IsPartOf(network.Terminals[segment.Calls[0].Terminal].Location, fleet.Home));
        return (home ?? served[0]).Calls[0].Terminal;
    }
}
