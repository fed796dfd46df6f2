using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What the engine assumes where the feed has no row; every default is a judgement.</summary>
public sealed record SimulationParameters
{
    private static readonly ImmutableDictionary<string, ChoiceParameters> ByCommodity =
        new Dictionary<string, ChoiceParameters>
        {
            ["empty_containers"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 250),
            ["road_goods"] = new(DollarsPerTeuDay: 75, LogitScaleDollars: 250),
            ["wagon_goods"] = new(DollarsPerTeuDay: 15, LogitScaleDollars: 150),
            ["crude_oil"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 100),
            ["dry_bulk"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 100),
            ["fertilizer"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 100),
            ["grain"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 100),
            ["ore_and_grain"] = new(DollarsPerTeuDay: 5, LogitScaleDollars: 100),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Gets the days over which waits are smoothed for the choice of way [days].</summary>
    public int SmoothingDays { get; init; } = 14;

    /// <summary>Gets how goods weigh ways whose commodity is not in <see cref="ChoiceByCommodity"/>.</summary>
    public ChoiceParameters Choice { get; init; } = new(DollarsPerTeuDay: 40, LogitScaleDollars: 250);

    /// <summary>Gets how goods of some commodities weigh ways, by the word of the feed: an empty box costs its hire, a
    /// truck its driver and itself, bulk little more than its interest.</summary>
    public ImmutableDictionary<string, ChoiceParameters> ChoiceByCommodity { get; init; } = ByCommodity;

    /// <summary>Gets the backlog at which loading for a terminal is stopped [days of its mean outflow].</summary>
    public double EmbargoDays { get; init; } = 12;

    /// <summary>Gets the backlog below which loading is allowed again [days of its mean outflow].</summary>
    public double EmbargoEndDays { get; init; } = 6;

    /// <summary>Gets how much further behind a terminal must be before express block trains are stopped too.</summary>
    public double ExpressEmbargoFactor { get; init; } = 2;

    /// <summary>Gets how long goods are held at origin before they are withdrawn [days].</summary>
    public int PatienceDays { get; init; } = 60;

    /// <summary>Gets how long boxes lie in the yard of their destination before they are fetched [hours].</summary>
    public int FetchHours { get; init; } = 72;

    /// <summary>Gets the boxes of one consignment; they are sent together.</summary>
    public int BoxesPerConsignment { get; init; } = 4;

    /// <summary>Gets the wagons of one lot of bulk, 1 to 60.</summary>
    public int WagonsPerLot { get; init; } = 5;

    /// <summary>Gets the mass of the goods in a wagon [t].</summary>
    public int TonnesPerWagon { get; init; } = 60;

    /// <summary>Gets the mass of the goods on a truck [t].</summary>
    public int TonnesPerTruck { get; init; } = 20;

    /// <summary>Gets the mass of the goods in a loaded TEU [t].</summary>
    public int TonnesPerTeu { get; init; } = 10;

    /// <summary>Gets the mass that an empty box counts with for prices and emissions [kg a TEU]; the factors of a feed
    /// are of goods, so a loaded one counts with these alone.</summary>
    public int TareKilogramsPerTeu { get; init; } = 2_200;

    /// <summary>Gets the time between an extra train and the one before it, at least [hours]. The intervals of a feed
    /// are those observed at the volumes of its year; with more goods paths, slots, tracks and platforms
    /// bind.</summary>
    public int ExtraTrainHours { get; init; } = 2;

    /// <summary>Gets how long a train stands before a full yard until its boxes are put down beside it, so that its
    /// platforms can go on [hours].</summary>
    public int YardPatienceHours { get; init; } = 48;

    /// <summary>Gets the share of goods that stay on the corridor on which they were counted, in usual times.</summary>
    public double HomeShare { get; init; } = 0.95;

    /// <summary>Gets the payload of a vessel for bulk or oil that goes by sea without a service [t].</summary>
    public int BulkVesselTonnes { get; init; } = 5_000;

    /// <summary>Gets the goods on a train of bulk that goes by rail without a service [t].</summary>
    public int BulkTrainTonnes { get; init; } = 3_000;

    /// <summary>Gets what such a vessel loads or unloads in an hour [t].</summary>
    public int BulkTonnesPerHour { get; init; } = 300;

    /// <summary>Gets after how long without work a vessel may be offered a charter elsewhere [days].</summary>
    public int OutsideOfferAfterDays { get; init; } = 4;

    /// <summary>Gets the chance of a day that such a vessel is offered one and takes it [percent]; one of a fleet
    /// always stays.</summary>
    public int OutsideOfferPercent { get; init; } = 10;

    /// <summary>Gets how long a charter elsewhere lasts [days].</summary>
    public int OutsideCharterDays { get; init; } = 10;

    /// <summary>Gets what comes on a public holiday of the origin [percent of a working day]; the rest of it comes on
    /// the other days of the month.</summary>
    public int HolidayPercent { get; init; } = 50;

    /// <summary>Gets the share of declarations that customs check by paper where a regime has a yellow channel, or by
    /// hand where it has a red one [percent]; the others pass.</summary>
    public int YellowPercent { get; init; } = 20;

    /// <inheritdoc cref="YellowPercent"/>
    public int RedPercent { get; init; } = 1;

    /// <summary>Gets what such a check takes beside the procedure of the border: by paper, by hand.</summary>
    public TimeSpread YellowCheck { get; init; } = new(3_600, 2 * 3_600, 4 * 3_600);

    /// <inheritdoc cref="YellowCheck"/>
    public TimeSpread RedCheck { get; init; } = new(8 * 3_600, 30 * 3_600, 96 * 3_600);

    /// <summary>Gets the time that a vessel needs at a berth beside the work of cranes [minutes].</summary>
    public int MooringMinutes { get; init; } = 120;

    /// <summary>Gets the trucks that pass the gate of a port in an hour, each way, one after the other: no port
    /// publishes it; 0: gates are no limit.</summary>
    public int GateTrucksPerHour { get; init; } = 20;

    /// <summary>Gets in how long a port that weather closes for a share of the time is shut once [hours].</summary>
    public int StormPeriodHours { get; init; } = 72;

    /// <summary>Gets by how much the trains and trucks that no demand counts differ from day to day, beside chance
    /// [percent of their mean, one standard deviation]. At Sarp the busiest of 31 days had 23 % more trucks than the
    /// mean one way and 10 % the other (December 2024). The busiest of 31 is two deviations above the mean, of which
    /// four in a hundred are chance: 11 and 2 are left.</summary>
    public int OthersVariationPercent { get; init; } = 8;

    /// <summary>Gets how long a spell of more or fewer of them lasts on average [days].</summary>
    public int OthersSpellDays { get; init; } = 7;

    /// <summary>Gets the boxes on a train that no demand counts, as on the container trains of both gauges: 55 of 40
    /// feet.</summary>
    public int BoxesOnOtherTrains { get; init; } = 55;

    /// <summary>Gets the time to load or unload a lot of bulk [s].</summary>
    internal long SecondsPerBulkLot => 3_600L * WagonsPerLot * TonnesPerWagon / BulkTonnesPerHour;

    /// <summary>Gets after how long without a place for anybody who waits a run is given up [days].</summary>
    public int StandstillDays { get; init; } = 30;

    /// <summary>Gives how goods of a commodity weigh ways.</summary>
    public ChoiceParameters ChoiceOf(string commodity) => ChoiceByCommodity.GetValueOrDefault(commodity, Choice);
}
