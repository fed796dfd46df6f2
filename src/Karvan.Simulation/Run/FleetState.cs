using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Vehicles that must come back: idle ones by terminal, and who waits for one.</summary>
internal sealed class FleetState
{
    private const long DefaultTripSeconds = 86_400;

    private readonly CorridorRun _run;
    private readonly FleetPlan _plan;
    private readonly Dictionary<int, Post> _posts = [];
    private readonly List<Post> _order = [];
    private readonly Dictionary<(int From, int To), long> _trips = [];

    public FleetState(CorridorRun run, int index)
    {
        (_run, _plan) = (run, run.Plan.Fleets[index]);
        Meter = run.NewMeter(_plan.Id, ResourceKind.Fleet, _plan.At, _plan.Count);
        foreach (var segment in run.Plan.Segments.Where(segment => segment.Fleet == index))
        {
            var (from, to) = (segment.Calls[0].Terminal, segment.Calls[^1].Terminal);
            _trips[(from, to)] = (long)(segment.Calls.Sum(call => (long)call.Run.Quantile(0.5)) / _plan.Relief);
            PostAt(from);
            PostAt(to);
        }

        PostAt(_plan.Home).Idle = _plan.Count;
    }

    public Meter Meter { get; }

    /// <summary>Waits for a vehicle at a terminal; one that is idle elsewhere is called empty.</summary>
    public async Process Take(int terminal, int teu)
    {
        var post = PostAt(terminal);
        long since = _run.Now;
        Meter.Join(1);
        post.Waiting++;
        while (post.Idle == 0)
        {
            Call(post);
            await post.Arrived.Pass();
        }

        post.Waiting--;
        post.Idle--;
        Meter.Leave(1, since, teu);
        Meter.Use(1);
    }

    /// <summary>Lets a vehicle be idle where it has come to, or go on empty to where one is waited for.</summary>
    public void Return(int terminal)
    {
        Meter.Use(-1);
        var post = PostAt(terminal);
        if (post.Waiting == 0 && _order.Find(other => other.Waiting > other.Coming + other.Idle) is { } lacking)
        {
            Send(post, lacking);
            return;
        }

        Land(post);
        Spread(post);
    }

    // Vehicles do not pile up where more come than leave: one of many idle goes empty to where fewest are.
    private void Spread(Post post)
    {
        var least = _order.MinBy(other => other.Idle + other.Coming - other.Waiting)!;
        if (post.Idle > 2 * Math.Max(1, least.Idle + least.Coming - least.Waiting))
        {
            post.Idle--;
            Send(post, least);
        }
    }

    private static void Land(Post post)
    {
        post.Idle++;
        post.Arrived.Open();
        post.Arrived.Close();
    }

    private Post PostAt(int terminal)
    {
        if (!_posts.TryGetValue(terminal, out var post))
        {
            _posts.Add(terminal, post = new(terminal, new(_run.Engine, _plan.Id)));
            _order.Add(post);
        }

        return post;
    }

    private void Call(Post to)
    {
        if (to.Waiting > to.Coming && _order.Find(other => other != to && other.Idle > other.Waiting) is { } from)
        {
            from.Idle--;
            Send(from, to);
        }
    }

    private void Send(Post from, Post to)
    {
        to.Coming++;
        Meter.Use(1);
        _run.Engine.Start(ComeEmpty(from, to), 0);
    }

    private async Process ComeEmpty(Post from, Post to)
    {
        await _run.Engine.Delay(_trips.TryGetValue((from.Terminal, to.Terminal), out long seconds) ? seconds
            : _trips.Count > 0 ? _trips.Values.Max() : DefaultTripSeconds);
        Meter.Use(-1);
        to.Coming--;
        Land(to);
    }

    private sealed class Post(int terminal, Gate arrived)
    {
        public int Terminal => terminal;

        public Gate Arrived => arrived;

        public int Idle { get; set; }

        public int Waiting { get; set; }

        public int Coming { get; set; }
    }
}
