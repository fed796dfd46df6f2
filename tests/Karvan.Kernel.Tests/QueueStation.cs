namespace Karvan.Kernel.Tests;

/// <summary>Customers at one resource: G/G/c/K with Poisson arrivals; a tick is a
/// millionth of the unit of time.</summary>
internal sealed class QueueStation
{
    public const long Unit = 1_000_000;

    private readonly Simulation _simulation;

    private readonly Distribution _service;

    private readonly RandomStream _services;

    public QueueStation(Simulation simulation, int servers, Distribution service, int waitingPlaces = int.MaxValue)
    {
        _simulation = simulation;
        _service = service;
        _services = simulation.Stream(0, 2);
        Server = new(simulation, "server", servers, queueLimit: waitingPlaces);
        InSystem = new(simulation);
        Stays = new(simulation);
        Arrived = new(simulation);
    }

    public Resource Server { get; }

    public TimeWeighted InSystem { get; }

    public Tally Stays { get; }

    public Counter Arrived { get; }

    /// <summary>Runs a station with Poisson arrivals of one a unit, with a fifth of the horizon as warm-up.</summary>
    public static QueueStation Run(
        Replication replication, int servers, Distribution service, int units, int waitingPlaces = int.MaxValue)
    {
        var simulation = new Simulation(replication);
        var station = new QueueStation(simulation, servers, service, waitingPlaces);
        simulation.Start(station.Source(Distribution.Exponential(Unit)));
        simulation.ResetStatisticsAt(units / 5 * Unit);
        simulation.Run(units * Unit);
        return station;
    }

    public async Process Source(Distribution interarrival)
    {
        var arrivals = _simulation.Stream(0, 1);
        while (true)
        {
            await _simulation.Delay(interarrival.Sample(arrivals));
            _simulation.Start(Customer());
        }
    }

    /// <summary>One visit: in, served, out.</summary>
    public async Process Customer()
    {
        long arrived = _simulation.Now;
        Arrived.Add();
        using var claim = await Server.Request();
        if (claim.IsGranted)
        {
            InSystem.Add(1);
            await _simulation.Delay(_service.Sample(_services));
            InSystem.Add(-1);
            Stays.Add(_simulation.Now - arrived);
        }
    }
}
