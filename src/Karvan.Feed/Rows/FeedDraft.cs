using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>What has been read of a feed so far: sound rows with their places, ids, notices.</summary>
internal sealed class FeedDraft(FeedTables tables, NoticeList notices, IDateTimeZoneProvider zones)
{
    private readonly HashSet<FileSchema> _lost = [];

    public NoticeList Notices { get; } = notices;

    public IDateTimeZoneProvider Zones { get; } = zones;

    public IdMap SourceIds { get; } = new();

    /// <summary>
    /// Gets the ids of locations, terminals, links and crossings: one space, since restrictions name any of them.
    /// </summary>
    public IdMap PlaceIds { get; } = new();

    public IdMap DayIds { get; } = new();

    public IdMap VehicleIds { get; } = new();

    public IdMap ServiceIds { get; } = new();

    /// <summary>Gets the ids of handlings and procedures: one space, since waits name either.</summary>
    public IdMap ProcessIds { get; } = new();

    /// <summary>
    /// Gets the ids of tariffs that services may name; the index is a place in <see cref="ServiceTariffs"/>.
    /// </summary>
    public IdMap TariffIds { get; } = new();

    /// <summary>Gets or sets the one row of feed_info.csv; null: it is not sound.</summary>
    public FeedInfo? Info { get; set; }

    public RowSet<Source> Sources { get; } = new(tables.Find(SourcesFile.Schema));

    public RowSet<Location> Locations { get; } = new(tables.Find(LocationsFile.Schema));

    public RowSet<Terminal> Terminals { get; } = new(tables.Find(TerminalsFile.Schema));

    public RowSet<Link> Links { get; } = new(tables.Find(LinksFile.Schema));

    /// <summary>Gets the points of shapes, in file order.</summary>
    public RowSet<ShapeRow> ShapeRows { get; } = new(tables.Find(ShapesFile.Schema));

    /// <summary>Gets the links of whose shape a row was dropped.</summary>
    public HashSet<int> BrokenShapes { get; } = [];

    /// <summary>Gets the shapes that are whole, in the order of the links.</summary>
    public List<Shape> Shapes { get; } = [];

    public RowSet<Crossing> Crossings { get; } = new(tables.Find(CrossingsFile.Schema));

    public RowSet<Footpath> Footpaths { get; } = new(tables.Find(FootpathsFile.Schema));

    /// <summary>Gets the ends of links and crossings that were dropped; null: the end is not known.</summary>
    public List<(int? From, int? To)> LostWays { get; } = [];

    public RowSet<OperatingDays> OperatingDays { get; } = new(tables.Find(OperatingDaysFile.Schema));

    public RowSet<Holiday> Holidays { get; } = new(tables.Find(HolidaysFile.Schema));

    public RowSet<Vehicle> Vehicles { get; } = new(tables.Find(VehiclesFile.Schema));

    public RowSet<EmissionFactor> EmissionFactors { get; } = new(tables.Find(EmissionFactorsFile.Schema));

    public RowSet<Handling> Handlings { get; } = new(tables.Find(HandlingsFile.Schema));

    public RowSet<Procedure> Procedures { get; } = new(tables.Find(ProceduresFile.Schema));

    public RowSet<Tariff> Tariffs { get; } = new(tables.Find(TariffsFile.Schema));

    /// <summary>Gets the tariff rows of each tariff that is not a through rate.</summary>
    public List<List<TariffIndex>> ServiceTariffs { get; } = [];

    /// <summary>Gets the rows that are through rates, in file order.</summary>
    public List<ThroughRow> ThroughRows { get; } = [];

    /// <summary>Gets the ids of tariffs of which a row was dropped.</summary>
    public HashSet<string> BrokenTariffs { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the currencies of which an exchange rate was dropped.</summary>
    public HashSet<string> BrokenCurrencies { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the vehicles of which an emission factor was dropped.</summary>
    public HashSet<VehicleIndex> BrokenFactors { get; } = [];

    public List<ThroughRate> ThroughRates { get; } = [];

    public RowSet<StorageCharge> StorageCharges { get; } = new(tables.Find(ChargesFile.Schema));

    public RowSet<ExchangeRate> ExchangeRates { get; } = new(tables.Find(ExchangeRatesFile.Schema));

    public IdMap RegimeIds { get; } = new();

    public RowSet<Regime> Regimes { get; } = new(tables.Find(RegimesFile.Schema));

    public IdMap MeasureIds { get; } = new();

    public RowSet<Measure> Measures { get; } = new(tables.Find(MeasuresFile.Schema));

    public RowSet<Restriction> Restrictions { get; } = new(tables.Find(RestrictionsFile.Schema));

    public IdMap ObservationIds { get; } = new();

    public RowSet<Observation> Observations { get; } = new(tables.Find(ObservationsFile.Schema));

    public RowSet<SimulatedObservation> SimulatedObservations { get; } =
        new(tables.Find(SimulatedObservationsFile.Schema));

    public IdMap ClosureIds { get; } = new();

    public RowSet<Depth> Depths { get; } = new(tables.Find(DepthsFile.Schema));

    public IdMap FleetIds { get; } = new();

    public RowSet<Fleet> Fleets { get; } = new(tables.Find(FleetsFile.Schema));

    public IdMap DemandIds { get; } = new();

    public RowSet<Demand> Demands { get; } = new(tables.Find(DemandsFile.Schema));

    public RowSet<Closure> Closures { get; } = new(tables.Find(ClosuresFile.Schema));

    /// <summary>Gets the services as read, before their calls are traced.</summary>
    public RowSet<ServiceRow> ServiceRows { get; } = new(tables.Find(ServicesFile.Schema));

    public RowSet<CallRow> CallRows { get; } = new(tables.Find(CallsFile.Schema));

    public RowSet<Departure> Departures { get; } = new(tables.Find(DeparturesFile.Schema));

    /// <summary>Gets the services whose calls could be traced.</summary>
    public List<Service> Services { get; } = [];

    /// <summary>Marks a file as one that lost rows.</summary>
    public void Lose(FileSchema schema) => _lost.Add(schema);

    /// <summary>Gives whether a file lost rows, so that what is missing in it says nothing.</summary>
    public bool HasLost(FileSchema schema) =>
        _lost.Contains(schema) || (tables.Find(schema) is { } table ? table.IsIncomplete : schema.IsRequired);

    /// <summary>Walks the rows of a file; none if it is not there.</summary>
    public RowReader Open(FileSchema schema) => new(tables.Find(schema), Notices, SourceIds);

    /// <summary>Marks ids as incomplete if the file that has them was not read to its end.</summary>
    public void Watch(IdMap map, FileSchema schema, bool isWanted)
    {
        map.IsIncomplete |= tables.Find(schema)?.IsIncomplete ?? isWanted;
    }
}
