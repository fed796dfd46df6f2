using NodaTime;

namespace Karvan.Feed.Tests;

/// <summary>Dates that are exceptions, footpaths, departures to the second.</summary>
public class TimetableFilesTests
{
    [Theory]
    [InlineData(2025, 12, 28, true)]
    [InlineData(2025, 12, 31, false)]
    [InlineData(2025, 12, 30, true)]
    [InlineData(2025, 12, 21, false)]
    public void Runs_DateWithException_IsAsTheExceptionSays(int year, int month, int day, bool runs)
    {
        var days = new Example().ReadSound().OperatingDays.Single(days => days.Id == "mo-sa");

        Assert.Equal(runs, days.Runs(new LocalDate(year, month, day)));
    }

    [Fact]
    public void Runs_OutsideValidity_IsFalseSaveForExceptions()
    {
        var example = new Example();
        example["operating_days.csv"] += "spring,daily,,,,2025-03-01,2025-03-31,m-example,assumed\n";
        example["operating_day_exceptions.csv"] += "spring,2025-04-02,yes,m-example,assumed\n";

        var days = example.ReadSound().OperatingDays.Single(days => days.Id == "spring");

        Assert.Equal(
            [false, true, true, false, true],
            new[] { (2, 28), (3, 1), (3, 31), (4, 1), (4, 2) }.Select(date => days.Runs(new(2025, date.Item1, date.Item2))));
    }

    [Fact]
    public void Read_Footpaths_LeadOneWay()
    {
        var example = new Example();
        example["footpaths.csv"] = "from,to,span,source,confidence\nKZ-AAU-P,KZ-KUR-P,0:04:30,m-example,assumed\n";

        var network = example.ReadSound();

        var path = Assert.Single(network.Footpaths);
        Assert.Equal(
            ("KZ-AAU-P", "KZ-KUR-P", 270), (network[path.From].Id, network[path.To].Id, path.SpanSeconds));
    }

    [Theory]
    [InlineData("KZ-AAU-P,KZ-AAU-P,0:04", "footpaths.csv(2,10): ends_equal: found 'KZ-AAU-P', expected another place than in from")]
    [InlineData("KZ-AAU-P,KZ-KUR-P,4", "footpaths.csv(2,19): time_malformed: found '4', expected H:MM or H:MM:SS, MM and SS 00-59, such as 73:30")]
    [InlineData("KZ-AAU-P,AZ-XXX,0:04", "footpaths.csv(2,10): reference_unknown: found 'AZ-XXX', expected an id in terminals.csv")]
    public void Read_BadFootpath_IsNamed(string row, string notice)
    {
        var example = new Example();
        example["footpaths.csv"] = $"from,to,span,source,confidence\n{row},m-example,assumed\n";

        Assert.Equal(notice, Assert.Single(example.Read().Notices).ToString());
    }

    [Fact]
    public void Read_DateTwice_IsNamed()
    {
        var example = new Example();
        example["operating_day_exceptions.csv"] += "mo-sa,2025-12-31,yes,m-example,assumed\n";

        Assert.Equal(
            "operating_day_exceptions.csv(4,7): row_duplicate: found '2025-12-31', expected each date once for its operating days",
            Assert.Single(example.Read().Notices).ToString());
    }

    [Fact]
    public void Read_DepartureToTheSecond_IsKept()
    {
        var network = new Example().Replace("departures.csv", "at,18:00", "at,18:00:30").ReadSound();

        Assert.Contains(network.Services.SelectMany(service => service.Departures), at => at.AtSeconds == 64_830);
    }
}
