using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>
/// Makes a network of tables: files in the order in which they name each other, then what spans files.
/// </summary>
internal static class NetworkBuilder
{
    /// <summary>
    /// Builds what can be built; null: feed_info.csv is not sound. With errors the network is not for use.
    /// </summary>
    public static Network? Build(FeedTables tables, NoticeList notices, IDateTimeZoneProvider zones)
    {
        // The hash needs the text alone: it is worked out beside the rest.
        var hash = Task.Run(() => FeedWriter.Hash(tables));
        var draft = new FeedDraft(tables, notices, zones);
        ReadPlaces(draft);
        ReadServices(draft);
        PlaceRules.Check(draft);
        new ServiceTracer(draft).TraceAll();
        ReadTraffic(draft);
        new ThroughRateTracer(draft).TraceAll();
        PriceRules.Check(draft);
        ProvenanceRules.Check(draft, tables);
        if (draft.Info is null)
        {
            return null;
        }

        var network = Assemble(draft, hash.GetAwaiter().GetResult());
        ServiceRules.Check(draft, network);
        return network;
    }

    private static void ReadPlaces(FeedDraft draft)
    {
        SourcesFile.Read(draft);
        FeedInfoFile.Read(draft);
        HolidaysFile.Read(draft);
        OperatingDaysFile.Read(draft);
        OperatingDayExceptionsFile.Read(draft);
        LocationsFile.Read(draft);
        LocationNamesFile.Read(draft);
        TerminalsFile.Read(draft);
        LinksFile.Read(draft);
        ShapesFile.Read(draft);
        CrossingsFile.Read(draft);
        FootpathsFile.Read(draft);
        LinkCapacitiesFile.Read(draft);
        CrossingCapacitiesFile.Read(draft);
        TerminalCapacitiesFile.Read(draft);
        DepthsFile.Read(draft);
    }

    private static void ReadServices(FeedDraft draft)
    {
        VehiclesFile.Read(draft);
        DraughtsFile.Read(draft);
        EmissionFactorsFile.Read(draft);
        HandlingsFile.Read(draft);
        RegimesFile.Read(draft);
        ProceduresFile.Read(draft);
        WaitsFile.Read(draft);
        TariffsFile.Read(draft);
        ServicesFile.Read(draft);
        TariffsFile.ReadChains(draft);
        CallsFile.Read(draft);
        DeparturesFile.Read(draft);
        ChargesFile.Read(draft);
        ExchangeRatesFile.Read(draft);
        RestrictionsFile.Read(draft);
        MeasuresFile.Read(draft);
        MeasureEffectsFile.Read(draft);
        ObservationsFile.Read(draft);
    }

    private static void ReadTraffic(FeedDraft draft)
    {
        FleetsFile.Read(draft);
        DemandsFile.Read(draft);
        ClosuresFile.Read(draft);
        ClosurePlacesFile.Read(draft);
        SimulatedObservationsFile.Read(draft);
    }

    private static Network Assemble(FeedDraft draft, string hash) => new()
    {
        Info = draft.Info! with { Hash = hash },
        Sources = [.. draft.Sources.Items],
        Locations = [.. draft.Locations.Items],
        Terminals = [.. draft.Terminals.Items],
        Links = [.. draft.Links.Items],
        Shapes = [.. draft.Shapes],
        Crossings = [.. draft.Crossings.Items],
        Footpaths = [.. draft.Footpaths.Items],
        OperatingDays = [.. draft.OperatingDays.Items],
        Holidays = [.. draft.Holidays.Items],
        Vehicles = [.. draft.Vehicles.Items],
        EmissionFactors = [.. draft.EmissionFactors.Items],
        Services = [.. draft.Services],
        Handlings = [.. draft.Handlings.Items],
        Procedures = [.. draft.Procedures.Items],
        Tariffs = [.. draft.Tariffs.Items],
        ThroughRates = [.. draft.ThroughRates],
        StorageCharges = [.. draft.StorageCharges.Items],
        ExchangeRates = [.. draft.ExchangeRates.Items],
        Regimes = [.. draft.Regimes.Items],
        Measures = [.. draft.Measures.Items],
        Restrictions = [.. draft.Restrictions.Items],
        Observations = [.. draft.Observations.Items],
        SimulatedObservations = [.. draft.SimulatedObservations.Items],
        Depths = [.. draft.Depths.Items],
        Fleets = [.. draft.Fleets.Items],
        Demands = [.. draft.Demands.Items],
        Closures = [.. draft.Closures.Items],
    };
}
