using Karvan.Model;
using NodaTime;

namespace Karvan.Feed.Tests;

/// <summary>What the simulator needs: capacities, depths, fleets, demand, closures.</summary>
public class CapacityTests
{
    [Fact]
    public void Read_Capacities_AreThoseOfTheirLinksCrossingsAndTerminals()
    {
        var network = new Example().ReadSound();

        var (link, crossing) = (network.Links[2], network.Crossings[0]);
        var port = network.Terminals[0];
        Assert.Equal((2, 36, 30), (link.Tracks!.Value, link.PathsPerDay!.Value, link.OtherTrainsPerDay));
        Assert.Equal(new TimeWindow(22 * 3_600, 6 * 3_600), link.Window);
        Assert.Equal((12, 10, null), (crossing.PerDayOut!.Value, crossing.PerDayBack!.Value, crossing.Method));
        Assert.Equal((3, 2, 12), (port.Berths!.Value, port.Cranes!.Value, port.MovesPerCraneHour!.Value));
        Assert.Equal((2_000, 2), (port.YardTeu!.Value, port.Tracks!.Value));
        Assert.Equal((0, 3), (port.OtherTrainsPerDay, network.Terminals[3].OtherTrainsPerDay));
        Assert.Equal(Confidence.Assumed, port.CapacityProvenance!.Value.Confidence);
        Assert.Null(network.Links[0].CapacityProvenance);
    }

    [Fact]
    public void Read_SimulatedObservation_KnowsWhatIsRead()
    {
        var network = new Example().ReadSound();

        var row = Assert.Single(network.SimulatedObservations);
        Assert.Equal(("corridor-trains", SimulatedReading.Trains), (row.Observation, row.Reading));
        Assert.Equal(
            ["AZ-ALA-P", "GE-TBS-R"], row.From.Concat(row.To).Select(terminal => network[terminal].Id));
    }

    /// <summary>What is read needs the cells that say of what.</summary>
    [Theory]
    [InlineData("corridor-trains,border_queue,2025,,,,GE,,,no,", "cell_needed")]
    [InlineData("corridor-trains,border_queue,2025,,,KZ-AAU-P,GE,,,no,", "observation_unsuitable")]
    [InlineData("corridor-trains,trips,2025,,,,,nobody,,no,", "reference_unknown")]
    public void Read_SimulatedObservationThatNamesTooLittle_Fails(string row, string code)
    {
        var example = new Example().Add("simulated_observations.csv", row);

        Assert.Contains(example.Read().Notices, notice => notice.Code == code);
    }

    /// <summary>Others cannot take more slots than there are.</summary>
    [Fact]
    public void Read_OthersBeyondTheCapacity_Fail()
    {
        var example = new Example().Replace("crossing_capacities.csv", "12,10,,,", "12,10,12,,");

        Assert.Contains(example.Read().Notices, notice => notice.Code == "range_reversed");
    }

    [Fact]
    public void FindDepth_BeforeBetweenAndAfterRows_IsTheNewestNotAfter()
    {
        var network = new Example().ReadSound();

        Assert.Null(network.FindDepth(new(0), new(2024, 12, 31)));
        Assert.Equal(620, network.FindDepth(new(0), new(2025, 6, 30)));
        Assert.Equal(600, network.FindDepth(new(0), new(2025, 7, 1)));
        Assert.Null(network.FindDepth(new(1), new(2025, 7, 1)));
    }

    /// <summary>Half a metre less than the draught of 650 cm at 14 t each centimetre: 700 t stay behind.</summary>
    [Fact]
    public void PayloadAt_ShallowWater_LeavesPayloadBehind()
    {
        var feeder = new Example().ReadSound().Vehicles[0];

        Assert.Equal(feeder.Payload, feeder.PayloadAt(650));
        Assert.Equal(feeder.Payload.Kilograms - 700_000, feeder.PayloadAt(600).Kilograms);
        Assert.Equal(0, feeder.PayloadAt(100).Kilograms);
    }

    [Fact]
    public void Read_Fleets_KnowTheirServicesAndHome()
    {
        var network = new Example().ReadSound();

        Assert.Equal(
            ["feeders vessel 2 KZ-AAU aktau-alat", "locomotives locomotive 12 AZ-BAK", "platforms platform 300 AZ-ALA"],
            network.Fleets.Select(fleet => string.Join(
                ' ',
                [
                    fleet.Id, fleet.Kind.ToString().ToLowerInvariant(), fleet.Count, network[fleet.Home].Id,
                    .. fleet.Services.Select(service => network[service].Id),
                ])));
    }

    [Fact]
    public void Read_Demands_HaveSeasonMassAndWay()
    {
        var network = new Example().ReadSound();

        var (boxes, wagons) = (network.Demands[0], network.Demands[3]);
        Assert.Equal(9m / 118, boxes.ShareOfMonth(1));
        Assert.Equal(1m, Enumerable.Range(1, 12).Sum(boxes.ShareOfMonth), 20);
        Assert.True(boxes.CanChooseCorridor);
        Assert.Equal((DemandUnit.Box40, 16_000L), (boxes.Unit, boxes.UnitMass.Kilograms));
        Assert.True(network.Demands[1].Empty);
        Assert.Equal(["AZ-BOK"], wagons.Via.Select(place => network[place].Id));
        Assert.Equal(Demand.EvenSeason, wagons.Season);
    }

    [Fact]
    public void Read_Closures_HavePlacesWithChances()
    {
        var network = new Example().ReadSound();

        var (storm, works, embargo) = (network.Closures[0], network.Closures[1], network.Closures[2]);
        Assert.Equal([60, 90, 80], storm.Places.Select(place => place.ChancePercent));
        Assert.Equal(Passage.Caspian, storm.Places[0].Passage);
        Assert.Equal(new LocationIndex(0), storm.Places[1].Location);
        Assert.Equal(new TimeSpread(12 * 3_600, 40 * 3_600, 72 * 3_600), storm.Length);
        Assert.Equal((144 * 3_600, true), (storm.MeanIntervalSeconds!.Value, storm.IsFull));
        Assert.True(storm.Season!.Value.Contains(new(2025, 1, 15)));
        Assert.Equal((new LinkIndex(2), 50), (works.Places[0].Link!.Value, works.RemainingPercent));
        Assert.Equal((ClosureCause.Embargo, new Country("GE")), (embargo.Cause, embargo.Towards));
    }

    [Theory]
    [InlineData(2025, 8, 31, false)]
    [InlineData(2025, 9, 1, true)]
    [InlineData(2025, 9, 3, true)]
    [InlineData(2025, 9, 4, false)]
    public void Contains_DatedClosure_HasBothDays(int year, int month, int day, bool expected) =>
        Assert.Equal(expected, new Example().ReadSound().Closures[1].Contains(new LocalDate(year, month, day)));

    [Fact]
    public void Contains_RandomClosure_NeverBindsOnADay() =>
        Assert.False(new Example().ReadSound().Closures[0].Contains(new(2025, 1, 1)));

    [Theory]
    [InlineData("link_capacities.csv", "alat-boyuk-kesik,2,40,28", "alat-boyuk-kesik,2,40,41", "number_out_of_range")]
    [InlineData("link_capacities.csv", "alat-boyuk-kesik,2,40,28", "alat-boyuk-kesik,2,,28", "cell_needed")]
    [InlineData("link_capacities.csv", "alat-boyuk-kesik,2,40,28", "aktau-alat,2,,", "cell_not_allowed")]
    [InlineData("link_capacities.csv", "alat-boyuk-kesik", "gardabani-tbilisi", "row_duplicate")]
    [InlineData("crossing_capacities.csv", "12,10,,,,", "12,10,,,reload,", "cell_not_allowed")]
    [InlineData("terminal_capacities.csv", "GE-TBS-R,,", "GE-TBS-R,1,", "cell_not_allowed")]
    [InlineData("terminal_capacities.csv", "AZ-ALA-P", "KZ-AAU-P", "row_duplicate")]
    [InlineData("terminal_capacities.csv", "KZ-AAU-P,3,2,12,,", "KZ-AAU-P,3,2,12,1,", "cell_not_allowed")]
    [InlineData("terminal_capacities.csv", "GE-TBS-R,,2,15,3", "GE-TBS-R,,2,,3", "cell_needed")]
    [InlineData("depths.csv", "2025-07-01", "2025-01-01", "row_duplicate")]
    [InlineData("draughts.csv", "feeder", "train", "vehicle_unsuitable")]
    [InlineData("fleets.csv", "Example Lines,feeder", "Example Lines,", "cell_needed")]
    [InlineData("fleets.csv", "Example Lines,feeder", "Example Lines,train", "vehicle_unsuitable")]
    [InlineData("fleets.csv", "Example Rail,,12", "Example Rail,train,12", "cell_not_allowed")]
    [InlineData("fleets.csv", "AZ-BAK,,AZ", "AZ-BAK,,", "cell_needed")]
    [InlineData("demands.csv", "box40,8000,16", "box40,8000,0", "number_out_of_range")]
    [InlineData("demands.csv", "box40,3000,0", "box40,3000,2", "number_out_of_range")]
    [InlineData("demands.csv", "12,yes,middle,,", "12,yes,middle,AZ-BOK,", "cell_not_allowed")]
    [InlineData("demands.csv", "9 8 9", "9 -8 9", "weights_malformed")]
    [InlineData("closures.csv", "2025-09-01,2025-09-03", "2025-09-03,2025-09-01", "range_reversed")]
    [InlineData("closures.csv", "2025-09-01,2025-09-03", ",2025-09-03", "cell_needed")]
    [InlineData("closures.csv", "10-01,04-30", "10-01,", "cell_needed")]
    [InlineData("closures.csv", "144:00", "", "cell_needed")]
    [InlineData("closures.csv", "144:00,12:00", "144:00,42:00", "times_out_of_order")]
    [InlineData("closures.csv", "12:00,40:00", "40:00,40:00", "times_out_of_order")]
    [InlineData("closure_places.csv", "gardabani-tbilisi,", "gardabani-tbilisi,50", "cell_not_allowed")]
    [InlineData("closure_places.csv", "AZ-ALA-P", "KZ-AAU", "row_duplicate")]
    [InlineData("closure_places.csv", "caspian", "aral", "reference_unknown")]
    public void Read_OneBadCell_GivesOneNotice(string file, string old, string changed, string code) =>
        Assert.Equal(code, Assert.Single(new Example().Replace(file, old, changed).Read().Notices).Code);
}
