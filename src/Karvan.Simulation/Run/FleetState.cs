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

    /// <summary>Waits for a vehicle at a terminal; as many as are wanted are called empty from where they are
    /// idle.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="bound">Where it will go.</param>
    /// <param name="teu">The goods that wait.</param>
    /// <param name="wanted">How many vehicles they would fill.</param>
    public async Process Take(int terminal, int bound, int teu, int wanted)
    {
        var post = PostAt(terminal);
        long since = _run.Now;
        Meter.Join(1, teu);
        post.Waiting++;
        while (post.Idle == 0)
        {
            Call(post, wanted);
            await post.Arrived.Pass();
        }

        post.Waiting--;
        post.Idle--;
        post.Taken++;
        PostAt(bound).Bound++;
        Meter.Leave(1, since, teu);
        Meter.Use(1);
    }

    /// <summary>Waits for a vehicle for a segment.</summary>
    public Process Take(SegmentPlan segment, int teu) => Take(
        segment.Calls[0].Terminal,
        segment.Calls[^1].Terminal,
        teu,
        (teu + segment.Vehicle.CapacityTeu - 1) / Math.Max(1, segment.Vehicle.CapacityTeu));

    /// <summary>Lets a vehicle be idle where it has come to, or go on empty to where one is waited for.</summary>
    public void Return(int terminal)
    {
        var post = PostAt(terminal);
        post.Bound--;
        Free(post);
    }

    /// <summary>Gives back a vehicle for which nothing was left when it came; it has made no trip.</summary>
    public void Refuse(SegmentPlan segment)
    {
        var post = PostAt(segment.Calls[0].Terminal);
        Meter.Pass(-1);
        post.Taken--;
        PostAt(segment.Calls[^1].Terminal).Bound--;
        Free(post);
    }

    private void Free(Post post)
    {
        Meter.Use(-1);
        if (post.Waiting == 0 && _order.Find(other => other.Waiting > other.Coming + other.Idle) is { } lacking)
        {
            Send(post, lacking);
            return;
        }

        Land(post);
        Spread(post);
    }

    // Vehicles do not pile up where more come than leave: each terminal is to have idle or coming what leaves it in the
    // time of an empty run there, and one; the terminal that lacks most gets one from where there are more than that.
    private void Spread(Post post)
    {
        var (most, lack) = (post, 0.0);
        foreach (var other in _order)
        {
            double lacks = TargetOf(other, SecondsOf(post, other)) - other.Idle - other.Coming - BoundOf(other);
            (most, lack) = other != post && lacks > lack ? (other, lacks) : (most, lack);
        }

        if (most != post && post.Idle - post.Waiting > TargetOf(post, KeptSeconds(most, post)))
        {
            post.Idle--;
            Send(post, most);
        }
    }

    private double TargetOf(Post post, long seconds) =>
        post.Taken == 0 ? 0 : 1 + post.Waiting + (post.Taken * (double)seconds / Math.Max(86_400, _run.Now));

    // A locomotive that comes with a train goes on with it: it is none for those that begin there.
    private int BoundOf(Post post) => _plan.Kind == FleetKind.Locomotive ? 0 : post.Bound;

    // Of locomotives there are enough: each yard keeps what it needs until one could be back. Ships are short.
    private long KeptSeconds(Post from, Post to) => _plan.Kind == FleetKind.Locomotive ? SecondsOf(from, to) : 0;

    private long SecondsOf(Post from, Post to) => (long)(
        (_plan.Trips.TryGetValue((from.Terminal, to.Terminal), out long known) ? known : _longestTrip) / _plan.Relief);

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

    private void Call(Post to, int wanted)
    {
        while (Math.Max(to.Waiting, wanted) > to.Coming && FindIdle(to) is { } from)
        {
            from.Idle--;
            Send(from, to);
        }
    }

    // The nearest that can spare one; of equally near ones that with most to spare.
    private Post? FindIdle(Post to)
    {
        Post? best = null;
        var (least, most) = (long.MaxValue, 0);
        foreach (var other in _order)
        {
            int spare = other.Idle - other.Waiting;
            if (other == to || spare <= 0)
            {
                continue;
            }

            long seconds = SecondsOf(other, to);
            if (seconds < least || (seconds == least && spare > most))
            {
                (best, least, most) = (other, seconds, spare);
            }
        }

        return best;
    }

    private void Send(Post from, Post to)
    {
        to.Coming++;
        Meter.Use(1);
        _run.Engine.Start(ComeEmpty(from, to), 0);
    }

    private async Process ComeEmpty(Post from, Post to)
    {
        if (_plan.Routes.TryGetValue((from.Terminal, to.Terminal), out var route))
        {
            await RunEmpty(route);
        }
        else
        {
            await _run.Engine.Delay(SecondsOf(from, to));
        }

        Meter.Use(-1);
        to.Coming--;
        Land(to);
    }

    // An empty train takes paths and slots as ordinary freight does; it has no papers.
    private async Process RunEmpty(SegmentPlan route)
    {
        foreach (var call in route.Calls)
        {
            double total = call.Run.Quantile(0.5) / _plan.Relief;
            foreach (var part in call.Parts)
            {
                if (part.Lane >= 0)
                {
                    await _run.Lanes[part.Lane].Enter(Lane.OrdinaryFreight, teu: 0);
                }

                await _run.Engine.Delay((long)(total * part.Share));
            }
        }
    }

    private sealed class Post(int terminal, Gate arrived)
    {
        public int Terminal => terminal;

        public Gate Arrived => arrived;

        public int Idle { get; set; }

        public int Waiting { get; set; }

        public int Coming { get; set; }

        /// <summary>Gets or sets those on their way here with goods.</summary>
        public int Bound { get; set; }

        /// <summary>Gets or sets how many have left from here.</summary>
        public long Taken { get; set; }

        /// <summary>Gets or sets since when one has been idle here.</summary>
        public long Since { get; set; }
    }
}
