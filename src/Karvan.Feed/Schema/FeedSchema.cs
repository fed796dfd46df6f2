using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>
/// The feed format, version 1, as code: the checks read it, and the manual docs/feed.md is tested against it.
/// </summary>
public static class FeedSchema
{
    /// <summary>Gets the files in canonical order.</summary>
    public static ImmutableArray<FileSchema> Files { get; } =
    [
        FeedInfoFile.Schema,
        SourcesFile.Schema,
        LocationsFile.Schema,
        LocationNamesFile.Schema,
        TerminalsFile.Schema,
        LinksFile.Schema,
        ShapesFile.Schema,
        CrossingsFile.Schema,
        FootpathsFile.Schema,
        LinkCapacitiesFile.Schema,
        CrossingCapacitiesFile.Schema,
        TerminalCapacitiesFile.Schema,
        DepthsFile.Schema,
        OperatingDaysFile.Schema,
        OperatingDayExceptionsFile.Schema,
        HolidaysFile.Schema,
        VehiclesFile.Schema,
        DraughtsFile.Schema,
        EmissionFactorsFile.Schema,
        ServicesFile.Schema,
        CallsFile.Schema,
        DeparturesFile.Schema,
        HandlingsFile.Schema,
        ProceduresFile.Schema,
        WaitsFile.Schema,
        TariffsFile.Schema,
        ChargesFile.Schema,
        ExchangeRatesFile.Schema,
        RegimesFile.Schema,
        RestrictionsFile.Schema,
        MeasuresFile.Schema,
        MeasureEffectsFile.Schema,
        ObservationsFile.Schema,
        FleetsFile.Schema,
        DemandsFile.Schema,
        ClosuresFile.Schema,
        ClosurePlacesFile.Schema,
        SimulatedObservationsFile.Schema,
    ];

    /// <summary>Finds a file by its name; null: the format has none.</summary>
    public static FileSchema? FindFile(string name)
    {
        foreach (var file in Files)
        {
            if (file.Name == name)
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>
    /// Gives the place of a file in canonical order; unknown files come last, the feed as a whole first.
    /// </summary>
    internal static int Order(string name)
    {
        if (name.Length == 0)
        {
            return -1;
        }

        for (var index = 0; index < Files.Length; index++)
        {
            if (Files[index].Name == name)
            {
                return index;
            }
        }

        return Files.Length;
    }
}
