using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>
/// The corridor as every engine sees it: places, ways, services, prices. Immutable; safe for any number of threads.
/// </summary>
/// <remarks>Made by the feed reader, which has checked that every index exists and every text is well formed.</remarks>
public sealed record Network
{
    // A copy made by "with" carries the tables of the original along: they say whose they are.
    private NetworkLookup? _lookup;

    /// <summary>Gets which feed it was read from.</summary>
    public required FeedInfo Info { get; init; }

    /// <summary>Gets the sources and methods.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Gets the locations.</summary>
    public ImmutableArray<Location> Locations { get; init; } = [];

    /// <summary>Gets the terminals.</summary>
    public ImmutableArray<Terminal> Terminals { get; init; } = [];

    /// <summary>Gets the links.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>Gets the shapes, at most one of a link, in the order of the links.</summary>
    public ImmutableArray<Shape> Shapes { get; init; } = [];

    /// <summary>Gets the crossings.</summary>
    public ImmutableArray<Crossing> Crossings { get; init; } = [];

    /// <summary>Gets the footpaths between terminals.</summary>
    public ImmutableArray<Footpath> Footpaths { get; init; } = [];

    /// <summary>Gets the operating days.</summary>
    public ImmutableArray<OperatingDays> OperatingDays { get; init; } = [];

    /// <summary>Gets the holidays.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>Gets the vehicle types.</summary>
    public ImmutableArray<Vehicle> Vehicles { get; init; } = [];

    /// <summary>Gets the emission factors.</summary>
    public ImmutableArray<EmissionFactor> EmissionFactors { get; init; } = [];

    /// <summary>Gets the services.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>Gets the handlings.</summary>
    public ImmutableArray<Handling> Handlings { get; init; } = [];

    /// <summary>Gets the border procedures.</summary>
    public ImmutableArray<Procedure> Procedures { get; init; } = [];

    /// <summary>Gets the tariff rows.</summary>
    public ImmutableArray<Tariff> Tariffs { get; init; } = [];

    /// <summary>Gets the through rates.</summary>
    public ImmutableArray<ThroughRate> ThroughRates { get; init; } = [];

    /// <summary>Gets the charges for storage, demurrage and detention.</summary>
    public ImmutableArray<StorageCharge> StorageCharges { get; init; } = [];

    /// <summary>Gets the exchange rates.</summary>
    public ImmutableArray<ExchangeRate> ExchangeRates { get; init; } = [];

    /// <summary>Gets the customs regimes.</summary>
    public ImmutableArray<Regime> Regimes { get; init; } = [];

    /// <summary>Gets the measures, in force and to come.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Gets the restrictions.</summary>
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    /// <summary>Gets the published figures to hold the network against.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>Gets how some of them are held against a simulated year.</summary>
    public ImmutableArray<SimulatedObservation> SimulatedObservations { get; init; } = [];

    /// <summary>Gets the depths of ports.</summary>
    public ImmutableArray<Depth> Depths { get; init; } = [];

    /// <summary>Gets the fleets.</summary>
    public ImmutableArray<Fleet> Fleets { get; init; } = [];

    /// <summary>Gets the yearly flows of goods.</summary>
    public ImmutableArray<Demand> Demands { get; init; } = [];

    /// <summary>Gets the closures, dated and random.</summary>
    public ImmutableArray<Closure> Closures { get; init; } = [];

    /// <summary>Gives the source of a row.</summary>
    public Source this[SourceIndex index] => Sources[index.Value];

    /// <summary>Gives a location.</summary>
    public Location this[LocationIndex index] => Locations[index.Value];

    /// <summary>Gives a terminal.</summary>
    public Terminal this[TerminalIndex index] => Terminals[index.Value];

    /// <summary>Gives a link.</summary>
    public Link this[LinkIndex index] => Links[index.Value];

    /// <summary>Gives a crossing.</summary>
    public Crossing this[CrossingIndex index] => Crossings[index.Value];

    /// <summary>Gives a service.</summary>
    public Service this[ServiceIndex index] => Services[index.Value];

    /// <summary>Gives a vehicle type.</summary>
    public Vehicle this[VehicleIndex index] => Vehicles[index.Value];

    /// <summary>Gives a handling.</summary>
    public Handling this[HandlingIndex index] => Handlings[index.Value];

    /// <summary>Gives a procedure.</summary>
    public Procedure this[ProcedureIndex index] => Procedures[index.Value];

    /// <summary>Gives a customs regime.</summary>
    public Regime this[RegimeIndex index] => Regimes[index.Value];

    /// <summary>Gives a tariff row.</summary>
    public Tariff this[TariffIndex index] => Tariffs[index.Value];

    /// <summary>
    /// Gives the line of a link in order from its one end to the other, both included: straight without a shape.
    /// </summary>
    public ImmutableArray<GeoPoint> GetLine(LinkIndex link) => Lookup.GetLine(link);

    /// <summary>
    /// Gives the line of a section in running order, both ends included: link by link, crossings straight.
    /// </summary>
    public ImmutableArray<GeoPoint> GetLine(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var line = ImmutableArray.CreateBuilder<GeoPoint>();
        line.Add(this[section.Locations[0]].Point);
        for (var i = 0; i < section.Parts.Length; i++)
        {
            var (from, to) = (section.Locations[i], section.Locations[i + 1]);
            if (section.Parts[i].Link is not { } link)
            {
                line.Add(this[to].Point);
                continue;
            }

            var points = GetLine(link);
            line.AddRange(this[link].From == from ? points.Skip(1) : points.Reverse().Skip(1));
        }

        return line.ToImmutable();
    }

    /// <summary>
    /// Gives the handling of boxes between two sides of a terminal: its own row, or its kind's; null: impossible.
    /// </summary>
    public HandlingIndex? FindHandling(TerminalIndex terminal, Side from, Side to) =>
        Lookup.FindHandling(terminal, from, to);

    /// <summary>
    /// Gives the storage charges of a terminal by first day: its own rows, or its kind's; may be empty.
    /// </summary>
    public ImmutableArray<StorageCharge> GetStorageCharges(TerminalIndex terminal) =>
        GetCharges(terminal, CostComponent.Storage);

    /// <summary>
    /// Gives the charges of a terminal for storage, demurrage or detention by first day: its own rows, or its kind's;
    /// may be empty.
    /// </summary>
    public ImmutableArray<StorageCharge> GetCharges(TerminalIndex terminal, CostComponent component) =>
        Lookup.GetCharges(terminal, component);

    /// <summary>Gives the depth of a port on a local day [cm]: the newest row not after it; null: none.</summary>
    public int? FindDepth(TerminalIndex terminal, LocalDate day) => Lookup.FindDepth(terminal, day);

    /// <summary>Gives the emission factor of a vehicle: the most specific row; null: none.</summary>
    /// <param name="vehicle">The vehicle type.</param>
    /// <param name="country">The country; none on water and in the air.</param>
    /// <param name="electric">Whether the track is electrified.</param>
    public EmissionFactor? FindEmissionFactor(VehicleIndex vehicle, Country country, bool electric) =>
        Lookup.FindEmissionFactor(vehicle, country, electric);

    /// <summary>
    /// Gives the exchange rate of a month: the newest not after it, before the first the first; null: unknown currency.
    /// </summary>
    public decimal? FindExchangeRate(string currency, YearMonth month) =>
        Lookup.FindExchangeRate(currency, month);

    /// <summary>Gives the exchange rate of a month as <see cref="FindExchangeRate"/> does.</summary>
    /// <exception cref="ArgumentException">The currency has no exchange rate.</exception>
    public decimal GetExchangeRate(string currency, YearMonth month) =>
        FindExchangeRate(currency, month)
        ?? throw new ArgumentException($"The feed has no exchange rate of {currency}.", nameof(currency));

    /// <summary>Gives an amount in US dollars, rounded half-to-even to the cent.</summary>
    /// <exception cref="ArgumentException">The currency has no exchange rate.</exception>
    public Money ToMoney(decimal amount, string currency, YearMonth month) =>
        Money.FromDollars(amount / GetExchangeRate(currency, month));

    /// <summary>Gives whether a terminal is the place that a tariff names, or lies in it.</summary>
    public bool IsAt(TerminalIndex terminal, PlaceRef place) => place.Terminal is { } wanted
        ? wanted == terminal
        : place.Location is { } location && IsPartOf(this[terminal].Location, location);

    /// <summary>Gives whether a location is another, or part of it.</summary>
    public bool IsPartOf(LocationIndex inner, LocationIndex outer)
    {
        for (LocationIndex? at = inner; at is { } index; at = this[index].PartOf)
        {
            if (index == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the terminals of a location and of all places that are part of it, in feed order.</summary>
    public ImmutableArray<TerminalIndex> GetTerminals(LocationIndex location) =>
        [.. Enumerable.Range(0, Terminals.Length)
            .Select(index => new TerminalIndex(index))
            .Where(terminal => IsPartOf(this[terminal].Location, location))];

    private NetworkLookup Lookup
    {
        get
        {
            var lookup = Volatile.Read(ref _lookup);
            if (lookup is null || !lookup.IsOf(this))
            {
                lookup = new(this);
                Volatile.Write(ref _lookup, lookup);
            }

            return lookup;
        }
    }
}
