using System.Text.RegularExpressions;
using Karvan.Feed;

namespace Karvan.Eurasia.Tests;

/// <summary>The published figures: none left out of those that were numbered, and each can be judged.</summary>
public partial class ObservationTests
{
    /// <summary>The numbers of the published transit times and prices that were gathered; 10, 16 and others are
    /// none.</summary>
    private static readonly int[] Numbered =
    [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 19, 20, 21, 22, 23, 24, 26, 27,
        30, 31, 32, 33, 34, 35, 37, 39, 40, 42, 43,
    ];

    private static IEnumerable<FeedRow> Rows => EurasiaFeed.Rows("observations.csv");

    [Fact]
    public void Rows_NumberedObservations_AreAllThere() => Assert.Equal(
        Numbered,
        Rows.Select(row => NumberedId().Match(row["observation_id"]))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .Distinct()
            .Order());

    /// <summary>A process that cites the source of an observation cannot be held against it.</summary>
    [Fact]
    public void Rows_ProcessOfTheSameSource_AreInput()
    {
        var citing = EurasiaFeed.Rows("handlings.csv").Select(row => (Id: row["handling_id"], Source: row["source"]))
            .Concat(EurasiaFeed.Rows("procedures.csv").Select(row => (Id: row["procedure_id"], Source: row["source"])))
            .ToHashSet();
        Offenders.None(
            from row in Rows
            where row["input"] == "no" && citing.Contains((row["process"], row["source"]))
            select $"{row}: {row["process"]} cites {row["source"]} itself, so expected input yes");
    }

    /// <summary>A ride whose running times cite the source of an observation cannot be held against it.</summary>
    [Fact]
    public void Rows_RideOfTheSameSource_AreInput()
    {
        var citing = EurasiaFeed.Rows("calls.csv")
            .Where(row => !row.IsBlank("run_free"))
            .Select(row => (row["service_id"], row["source"]))
            .ToHashSet();
        Offenders.None(
            from row in Rows
            where row["input"] == "no" && citing.Contains((row["service"], row["source"]))
            select $"{row}: calls of {row["service"]} cite {row["source"]} themselves, so expected input yes");
    }

    /// <summary>Two rows in five of those that carry a figure must not be assumed.</summary>
    [Fact]
    public void Share_OfPublishedFigures_IsTwoFifthsOrMore() =>
        Assert.InRange(FeedStatistics.Count(EurasiaFeed.Tables).PublishedShare, 0.40, 1);

    [GeneratedRegex("^V([0-9]+)[a-z]?$")]
    private static partial Regex NumberedId();
}
