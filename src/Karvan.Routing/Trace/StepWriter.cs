using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Collects steps one after the other; each begins where and when the one before it ended.</summary>
internal sealed class StepWriter(LocationIndex at, int now)
{
    private readonly List<Step> _steps = [];

    /// <summary>Gets the steps so far.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Gets where the last step ended.</summary>
    public LocationIndex At { get; private set; } = at;

    /// <summary>Gets when it ended [s].</summary>
    public int Now { get; private set; } = now;

    /// <summary>Gets or sets the leg that steps belong to, counted from 0; null between legs.</summary>
    public int? Leg { get; set; }

    /// <summary>Adds a step that ends at a moment; none if it would take no time and cost nothing.</summary>
    public void Add(StepKind kind, int until, int freeSeconds, long cents, Provenance provenance)
    {
        if (until > Now || cents != 0)
        {
            Add(kind, At, until, freeSeconds, cents, 0, provenance);
        }
    }

    /// <summary>Adds a ride.</summary>
    public void AddRide(LocationIndex to, int until, int freeSeconds, long cents, long grams, Provenance provenance)
    {
        var last = _steps.Count > 0 ? _steps[^1] : null;
        if (last is { Kind: StepKind.Ride } && last.Leg == Leg && last.Provenance == provenance)
        {
            _steps[^1] = last with
            {
                To = to,
                End = new(until),
                FreeSeconds = last.FreeSeconds + freeSeconds,
                Cost = last.Cost + Money.FromCents(cents),
                Emissions = last.Emissions + Emissions.FromGrams(grams),
            };
            (At, Now) = (to, until);
            return;
        }

        Add(StepKind.Ride, to, until, freeSeconds, cents, grams, provenance);
    }

    /// <summary>Adds a footpath.</summary>
    public void AddWalk(LocationIndex to, int until, int freeSeconds, Provenance provenance) =>
        Add(StepKind.Footpath, to, until, freeSeconds, 0, 0, provenance);

    private void Add(
        StepKind kind, LocationIndex to, int until, int freeSeconds, long cents, long grams, Provenance provenance)
    {
        _steps.Add(new Step
        {
            Kind = kind,
            From = At,
            To = to,
            Start = new(Now),
            End = new(until),
            FreeSeconds = freeSeconds,
            Cost = Money.FromCents(cents),
            Emissions = Emissions.FromGrams(grams),
            Leg = Leg,
            Provenance = provenance,
        });
        (At, Now) = (to, until);
    }
}
