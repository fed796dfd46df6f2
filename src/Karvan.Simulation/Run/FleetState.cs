using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Vehicles that must come back: idle ones by terminal, and who waits for one.</summary>
internal sealed class FleetState
{
    private const long DefaultTripSeconds = 86_400;

    private readonly CorridorRun _run;
    private readonly FleetPlan _plan;
    private readonly Dictionary<int, Post> _posts = [];
    private readonly List<Post> _order = [];
    private readonly long _longestTrip;
    private int _away;
    private readonly RandomStream _offers;

    public FleetState(CorridorRun run, int index)
    {
        (_run, _plan) = (run, run.Plan.Fleets[index]);
        Meter = run.NewMeter(_plan.Id, ResourceKind.Fleet, _plan.At, _plan.Count);
        _longestTrip = _plan.Trips.Count > 0 ? _plan.Trips.Values.Max() : DefaultTripSeconds;
        _offers = run.Engine.Stream(CorridorRun.KeyOf(_plan.Id), Purpose.Offer);
        foreach (var (from, to) in _plan.Trips.Keys)
        {
            PostAt(from);
            PostAt(to);
        }

        PostAt(_plan.Home);
        for (int vehicle = 0; vehicle < _plan.Count; vehicle++)
        {
            // Locomotives stand all along their lines; other vehicles begin at home.
            (_plan.Kind == FleetKind.Locomotive ? _order[vehicle % _order.Count] : PostAt(_plan.Home)).Idle++;
        }
    }

    public Meter Meter { get; }

    /// <summary>Gives whether one is idle there.</summary>
    public bool HasIdle(int terminal) => PostAt(terminal).Idle > 0;

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

    /// <summary>Lets an idle vessel take a charter elsewhere, if it is offered one: looked at once a day.</summary>
    public void OfferElsewhere()
    {
        var parameters = _run.Plan.Request.Parameters;
        if (_plan.Kind != FleetKind.Vessel || parameters.OutsideOfferPercent == 0)
        {
            return;
        }

        foreach (var post in _order)
        {
            bool isIdle = post.Idle > post.Waiting
                && _run.Now - post.Since >= parameters.OutsideOfferAfterDays * 86_400L;
            if (isIdle && _away < _plan.Count - 1 && _offers.NextUnit() * 100 < parameters.OutsideOfferPercent)
            {
                post.Idle--;
                _away++;
                Meter.Use(1);
                _run.Engine.Start(SailElsewhere(post, parameters.OutsideCharterDays * 86_400L), 0);
            }
        }
    }

    private async Process SailElsewhere(Post post, long seconds)
    {
        await _run.Engine.Delay(seconds);
        _away--;
        Meter.Use(-1);
        Land(post);
    }

    private void Land(Post post)
    {
        post.Since = post.Idle == 0 ? _run.Now : post.Since;
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
        long seconds = _plan.Trips.TryGetValue((from.Terminal, to.Terminal), out long known) ? known : _longestTrip;
        await _run.Engine.Delay((long)(seconds / _plan.Relief));
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

        /// <summary>Gets or sets since when one has been idle here.</summary>
        public long Since { get; set; }
    }
}
