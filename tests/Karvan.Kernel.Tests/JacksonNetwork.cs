namespace Karvan.Kernel.Tests;

/// <summary>Three single servers: A, then B or C; some come back from B to A.</summary>
internal sealed class JacksonNetwork
{
    private const double Unit = QueueStation.Unit;

    private readonly Simulation _simulation;

    private readonly (Resource Server, Distribution Service)[] _stations;

    public JacksonNetwork(Simulation simulation)
    {
        _simulation = simulation;
        _stations =
        [
            (new(simulation, "A"), Distribution.Exponential(1.2 * Unit)),
            (new(simulation, "B"), Distribution.Exponential(2.0 * Unit)),
            (new(simulation, "C"), Distribution.Exponential(2.4 * Unit)),
        ];
        Inside = new(simulation);
        simulation.Start(Source());
    }

    public TimeWeighted Inside { get; }

    private async Process Source()
    {
        var interarrival = Distribution.Exponential(2 * Unit);
        var stream = _simulation.Stream(0, 1);
        for (int customer = 1; ; customer++)
        {
            await _simulation.Delay(interarrival.Sample(stream));
            _simulation.Start(Customer(customer), customer);
        }
    }

    private async Process Customer(int customer)
    {
        var stream = _simulation.Stream(customer, 2);
        Inside.Add(1);
        bool isBack = true;
        while (isBack)
        {
            await Visit(0, stream);
            int next = stream.NextUnit() < 0.5 ? 1 : 2;
            await Visit(next, stream);
            isBack = next == 1 && stream.NextUnit() < 0.2;
        }

        Inside.Add(-1);
    }

    private async Process Visit(int station, RandomStream stream)
    {
        using var claim = await _stations[station].Server.Request();
        await _simulation.Delay(_stations[station].Service.Sample(stream));
    }
}
