using System.Globalization;

namespace Karvan.Feed.Tests;

/// <summary>Notices: limits, order, and that one cause gives one notice.</summary>
public class NoticeTests
{
    [Fact]
    public void ToString_HasPlaceCodeFoundAndExpected()
    {
        var example = new Example().Replace("calls.csv", "0:30,0:40", "0:30,0:61");

        Assert.Equal(
            "calls.csv(6,42): time_malformed: found '0:61', expected H:MM or H:MM:SS, MM and SS 00-59, such as 73:30",
            Assert.Single(example.Read().Notices).ToString());
    }

    [Fact]
    public void Read_ThousandsOfFaults_AreCounted()
    {
        var names = Enumerable.Range(
            0, 3_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"NOWHERE-{row},xx,"));
        var example = new Example().Add("location_names.csv", [.. names]);

        var notices = example.Read().Notices;

        Assert.Equal(1_000, notices.Count(notice => notice.Code == "word_unknown"));
        Assert.Equal(1_000, notices.Count(notice => notice.Code == "reference_unknown"));
        Assert.Equal("6000 more notices", notices[^1].Found);
    }

    /// <summary>Five hundred faults of ten kinds in ten files: each is named, and nothing else.</summary>
    [Fact]
    public void Read_FaultsInManyFiles_AreAllNamedInOneRun()
    {
        var example = new Example();
        for (var index = 0; index < 50; index++)
        {
            example
                .Add("locations.csv", Text($"L{index},Place,KZ,,95,51,Asia/Aqtau,"))
                .Add("location_names.csv", Text($"L{index}X,en,Place"))
                .Add("terminals.csv", Text($"T{index},L{index},Yard,yard,,"))
                .Add("links.csv", Text($"K{index},KZ-AAU,KZ-KUR,road,,ten,,KZ,"))
                .Add("vehicles.csv", Text($"V{index},,sea,10,100,,,"))
                .Add("services.csv", Text($"S{index},Service,Example,feeder,V{index},wet,"))
                .Add("calls.csv", Text($"S{index},1,T{index},board,,,,,,6:0,"))
                .Add("departures.csv", Text($"S{index},at,,,,,,,,"))
                .Add("tariffs.csv", Text($"F{index},freight,,,,,,,,,,box,flat,-5,,,USD,,,,"))
                .Add("restrictions.csv", Text($"R{index},,,,,,,,No place"));
        }

        var counts = example.Read().Notices.CountBy(notice => (notice.File, notice.Code)).ToDictionary();

        Assert.Equal(
            [
                "calls.csv time_malformed 50", "departures.csv cell_needed 50", "links.csv number_malformed 50",
                "location_names.csv reference_unknown 50", "locations.csv number_out_of_range 50",
                "restrictions.csv cell_needed 50", "services.csv word_unknown 50", "tariffs.csv amount_negative 50",
                "terminals.csv word_unknown 50", "vehicles.csv cell_blank 50",
            ],
            counts.Select(count => Text(
                $"{count.Key.File} {count.Key.Code} {count.Value}")).Order(StringComparer.Ordinal));
    }

    /// <summary>One bad cell of a row that much else names: one notice.</summary>
    [Theory]
    [InlineData("sources.csv", "method,", "methods,", "word_unknown")]
    [InlineData("locations.csv", "39.95", "39,95", "cell_count")]
    [InlineData("locations.csv", "39.95", "139.95", "number_out_of_range")]
    [InlineData("terminals.csv", "Alat,port", "Alat,harbour", "word_unknown")]
    [InlineData("links.csv", "sea,,500", "sea,,-500", "number_out_of_range")]
    [InlineData("crossings.csv", "1520,12", "1521,12", "word_unknown")]
    [InlineData("vehicles.csv", "sea,225", "sea,22.5", "number_malformed")]
    [InlineData("emission_factors.csv", "diesel,28", "diesel,much", "number_malformed")]
    [InlineData("services.csv", "dry reefer,rail-az rail-ge", "dry  reefer,rail-az rail-ge", "list_malformed")]
    [InlineData("services.csv", "rail-az rail-ge", "rail-az rail-gr", "reference_unknown")]
    [InlineData("calls.csv", "12:00,20:00", "12:00,2:00", "times_out_of_order")]
    [InlineData("calls.csv", "GE-GAR,pass", "GE-GAR,passes", "word_unknown")]
    [InlineData("departures.csv", "18:00", "18.00", "time_malformed")]
    [InlineData("operating_days.csv", "Tu Fr", "Tu-Fr", "word_unknown")]
    [InlineData("handlings.csv", "port-yard-sea,port", "port-yard-sea,ports", "reference_unknown")]
    [InlineData("procedures.csv", "GE,express_block_train,,1:00", "GE,express_block_train,,1h", "time_malformed")]
    [InlineData("tariffs.csv", "0.42,,,CHF", "0.42,,,chf", "currency_malformed")]
    [InlineData("exchange_rates.csv", "0.82", "0", "number_out_of_range")]
    public void Read_OneBadCell_GivesOneNotice(string file, string old, string changed, string code) =>
        Assert.Equal(code, Assert.Single(new Example().Replace(file, old, changed).Read().Notices).Code);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
