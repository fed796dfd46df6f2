using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Who waits for a resource and how much of it is in use, in exact sums.</summary>
internal sealed class Meter(Engine engine, string id, ResourceKind kind, LocationIndex at, double capacity)
{
    private Level _queue;
    private Level _queueTeu;
    private Level _busy;
    private Level _hindered;
    private int _hindrances;
    private long _hinderedServed;
    private long _sinceSum;
    private long _waitSum;
    private long _countedWaits;
    private long _served;
    private long _usedUntil;
    private long _usedSeconds;
    private bool _counts;

    public string Id => id;

    public ResourceKind Kind => kind;

    public LocationIndex At => at;

    public double Capacity => capacity;

    /// <summary>Gets who is told each change; null: nobody.</summary>
    public Storyteller? Story { get; init; }

    public long Queue => _queue.Value;

    /// <summary>Gets or sets how many besides these wait that no demand counts, as of the last midnight.</summary>
    public long Others { get; set; }

    public long InUse => _busy.Value + (engine.Now < _usedUntil ? 1 : 0);

    public long MaxQueue { get; private set; }

    public long MaxQueueAt { get; private set; }

    public long Served => _served;

    public long CountedWaits => _countedWaits;

    /// <summary>Gets the time that goods waited while the run counted, those that still wait too [TEU·s].</summary>
    public long TeuSeconds => _queueTeu.CountedAt(engine.Now);

    /// <summary>Gets whether Little's law holds to the second: the queue's area is the sum of waits.</summary>
    public bool IsConsistent =>
        _queue.AreaAt(engine.Now) == _waitSum + (_queue.Value * engine.Now) - _sinceSum;

    public void Join(long amount, long teu)
    {
        _queue.Add(engine.Now, amount);
        _queueTeu.Add(engine.Now, teu);
        _sinceSum += amount * engine.Now;
        Story?.Tell(this, "queue", _queue.Value);
    }

    public void Leave(long amount, long since, long teu)
    {
        long wait = engine.Now - since;
        _queue.Add(engine.Now, -amount);
        _queueTeu.Add(engine.Now, -teu);
        _sinceSum -= amount * since;
        Story?.Tell(this, "queue", _queue.Value);
        _waitSum += amount * wait;
        if (_counts)
        {
            _served += amount;
            _countedWaits += amount * wait;
            _hinderedServed += _hindered.Value * amount;
        }
    }

    /// <summary>Notes that a closure by chance begins or ends that leaves a part of the capacity.</summary>
    public void Hinder(int change)
    {
        _hindrances += change;
        _hindered.Add(engine.Now, (_hindrances > 0 ? 1 : 0) - _hindered.Value);
    }

    /// <summary>Counts somebody who is served at once.</summary>
    public void Pass(long amount)
    {
        if (_counts)
        {
            _served += amount;
        }
    }

    public void Use(long change)
    {
        _busy.Add(engine.Now, change);
        Story?.Tell(this, "inUse", _busy.Value);
    }

    /// <summary>Counts a use that is over after so long [s]; the next begins no earlier.</summary>
    public void UseFor(long seconds)
    {
        _usedUntil = engine.Now + seconds;
        _usedSeconds += _counts ? seconds : 0;
        Story?.Tell(this, "inUse", 1);
    }

    /// <summary>Counts a use by whom no demand counts [s].</summary>
    public void UseBesides(long seconds) => _usedSeconds += _counts ? seconds : 0;

    public void BeginToCount()
    {
        _counts = true;
        _queue.Mark(engine.Now);
        _queueTeu.Mark(engine.Now);
        _busy.Mark(engine.Now);
        _hindered.Mark(engine.Now);
    }

    /// <summary>Looks at the queue, once a day.</summary>
    public void Look()
    {
        if (_counts && _queue.Value > MaxQueue)
        {
            (MaxQueue, MaxQueueAt) = (_queue.Value, engine.Now);
        }
    }

    public double MeanQueue => _queue.MeanAt(engine.Now);

    public double MeanInUse => _busy.MeanAt(engine.Now) + _busy.ShareOf(_usedSeconds, engine.Now);

    /// <summary>Gets how much of it ours hold, without uses that are numbers alone.</summary>
    public double MeanHeld => _busy.MeanAt(engine.Now);

    /// <summary>Gets what was served in a day of such closures; 0: there was none.</summary>
    public double HinderedPerDay =>
        _hindered.CountedAt(engine.Now) is var seconds && seconds > 0 ? _hinderedServed * 86_400.0 / seconds : 0;

    private struct Level
    {
        private long _area;
        private long _changed;
        private long _marked;
        private long _areaThen;

        public long Value { get; private set; }

        public readonly long AreaAt(long now) => _area + (Value * (now - _changed));

        public readonly long CountedAt(long now) => AreaAt(now) - _areaThen;

        public readonly double MeanAt(long now) =>
            now > _marked ? (double)(AreaAt(now) - _areaThen) / (now - _marked) : Value;

        public readonly double ShareOf(long seconds, long now) =>
            now > _marked ? (double)seconds / (now - _marked) : 0;

        public void Add(long now, long change)
        {
            _area = AreaAt(now);
            _changed = now;
            Value += change;
        }

        public void Mark(long now) => (_marked, _areaThen) = (now, AreaAt(now));
    }
}
