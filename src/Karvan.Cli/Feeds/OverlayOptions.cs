using System.CommandLine;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>The options that change a feed before anything is asked of it.</summary>
internal sealed class OverlayOptions
{
    /// <summary>Gets the option of the period.</summary>
    public Option<string> Period { get; } = new("--period")
    {
        Description = "Another period of the feed: a file of its folder periods, such as 2022.",
        HelpName = "NAME",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>Gets the option of the scenarios.</summary>
    public Option<string[]> Scenario { get; } = new("--scenario")
    {
        Description = "Changes to the feed: a YAML file, or a name in its folders scenarios and periods, such as 2030; "
            + "may be given several times, in any order.",
        HelpName = "SCENARIO",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Gets the option of the waits.</summary>
    public Option<string> Waits { get; } = new("--waits")
    {
        Description = "Queues to plan with instead of the feed's: a file as simulate --write-waits writes it.",
        HelpName = "FILE",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>Reads a feed that must be without errors, changed as the options say.</summary>
    /// <exception cref="BadInputException">There is no such folder, period or file.</exception>
    /// <exception cref="FeedErrorsException">The feed has errors.</exception>
    public Network Load(string folder, ParseResult parsed) => FeedLoader.GetNetwork(folder, Read(folder, parsed));

    /// <summary>Reads a feed, errors or not, changed as the options say.</summary>
    /// <exception cref="BadInputException">There is no such folder, period or file.</exception>
    public FeedResult Read(string folder, ParseResult parsed)
    {
        var scenarios = FeedOverlays.Find(folder, Scenario.Name, parsed.GetValue(Scenario));
        var waits = parsed.GetResult(Waits) is null ? null : parsed.GetValue(Waits);
        if (waits is not null && !File.Exists(waits))
        {
            throw new BadInputException(
                $"--waits: there is no file '{waits}'; allowed is a CSV file as simulate --write-waits writes it");
        }

        var period = parsed.GetValue(Period);
        if (period is null || FindPeriod(folder, period) is { } path && path.Length > 0)
        {
            return FeedLoader.Read(
                folder, period is null ? scenarios : [FindPeriod(folder, period)!, .. scenarios], waits);
        }

        var result = FeedLoader.Read(folder, scenarios, waits);
        var own = FeedLoader.GetNetwork(folder, result).Info.Period;
        return own == period
            ? result
            : throw new BadInputException(
                $"--period '{period}' is not allowed; the feed has {string.Join(", ", NamesOf(folder).Append(own))}");
    }

    private static string? FindPeriod(string folder, string name) =>
        FeedOverlays.PeriodsOf(folder).FirstOrDefault(path => FeedOverlays.NameOf(path) == name);

    private static IEnumerable<string> NamesOf(string folder) =>
        FeedOverlays.PeriodsOf(folder).Select(FeedOverlays.NameOf);
}
