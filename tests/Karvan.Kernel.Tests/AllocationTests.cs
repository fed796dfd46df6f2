namespace Karvan.Kernel.Tests;

/// <summary>Once warm, a million events allocate nothing.</summary>
public class AllocationTests
{
    private readonly Simulation _simulation = new();

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Delays_OfManyProcesses_AllocateNothing(int pending)
    {
        var delay = Distribution.Uniform(0, 2_000L * pending);
        for (int i = 0; i < pending; i++)
        {
            _simulation.Start(Hold(delay, _simulation.Stream(i, 0)));
        }

        Assert.Equal(0, AllocatedBy(ticks: 1_000_000_000));
    }

    /// <summary>Processes that come and go, requests with patience and priority, calls, stores, statistics.</summary>
    [Fact]
    public void Customers_OfEverything_AllocateNothing()
    {
        var desk = new Resource(_simulation, "desk", 2, queueLimit: 10);
        var store = new Store<long>(_simulation, "store", capacity: 5);
        var tank = new Container(_simulation, "tank", capacity: 100);
        var batch = new Batch<long>(_simulation, "batch", 4, 20_000);
        _simulation.Start(Source(desk, store, tank, batch));
        _simulation.Start(Consume(store, tank));
        _simulation.Start(TakeBatches(batch));

        Assert.Equal(0, AllocatedBy(ticks: 200_000_000));
        Assert.True(desk.Reneged.Count > 0 && desk.Refused.Count > 0 && tank.Content.Highest > 0);
    }

    /// <summary>Waiting for the first of two and three things allocates only what is handed over.</summary>
    [Fact]
    public void Choosers_OfTheFirst_AllocateNothing()
    {
        var desk = new Resource(_simulation, "desk", 2);
        var store = new Store<long>(_simulation, "store", capacity: 5);
        for (int i = 0; i < 4; i++)
        {
            _simulation.Start(Choose(desk, store, _simulation.Stream(i, 0)));
        }

        Assert.Equal(0, AllocatedBy(ticks: 500_000_000));
    }

    private async Process Choose(Resource desk, Store<long> store, RandomStream stream)
    {
        var length = Distribution.Uniform(0, 2_000);
        IWait<Claim> request = desk.Request();
        IWait<long> item = store.Get();
        IWait<long> positive = store.Get(number => number > 0);
        IWait<bool> delay = _simulation.Delay(700);
        while (true)
        {
            var (first, claim, _, _) = await _simulation.FirstOf(request, item, delay);
            using (claim)
            {
                await _simulation.Delay(length.Sample(stream) + first);
            }

            await _simulation.FirstOf(positive, delay);
            store.TryPut(_simulation.Now);
        }
    }

    private long AllocatedBy(long ticks)
    {
        _simulation.Run(until: ticks);
        long events = _simulation.EventCount;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        _simulation.Run(until: 2 * ticks);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Assert.True(_simulation.EventCount - events > 990_000, $"only {_simulation.EventCount - events} events");
        return bytes;
    }

    private async Process Hold(Distribution delay, RandomStream stream)
    {
        while (true)
        {
            await _simulation.Delay(delay.Sample(stream));
        }
    }

    private async Process Source(Resource desk, Store<long> store, Container tank, Batch<long> batch)
    {
        var interarrival = Distribution.Exponential(1_000);
        var stream = _simulation.Stream(0, 0);
        var service = Distribution.Exponential(1_900);
        while (true)
        {
            await _simulation.Delay(interarrival.Sample(stream));
            batch.Add(_simulation.Now);
            _simulation.Start(Customer(desk, store, tank, service.Sample(stream)));
        }
    }

    private async Process Customer(Resource desk, Store<long> store, Container tank, long service)
    {
        using var claim = await desk.Request((short)(service % 3), patience: 5_000);
        if (claim.IsGranted)
        {
            await Serve(service);
            await store.Put(_simulation.Now, patience: 100_000);
            await tank.Put(1, patience: 100);
        }
    }

    private async Process<long> Serve(long service)
    {
        await _simulation.Delay(service);
        return service;
    }

    private async Process Consume(Store<long> store, Container tank)
    {
        while (true)
        {
            await store.Get();
            await tank.Get(1, patience: 50);
            await _simulation.Delay(900);
        }
    }

    private async Process TakeBatches(Batch<long> batch)
    {
        var load = new List<long>(4);
        while (true)
        {
            load.Clear();
            await batch.Take(load);
            await _simulation.Delay(1);
        }
    }
}
