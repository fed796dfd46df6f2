using System.CommandLine;

namespace Karvan.Cli;

/// <summary>What <c>karvan quote</c> takes: what <c>plan</c> does, and the choice of one itinerary.</summary>
internal sealed class QuoteOptions
{
    public QuoteOptions() => Plan.Format.Description = "table, json, csv or html. Default: table.";

    public PlanOptions Plan { get; } = new();

    public Option<string> By { get; } = new("--by")
    {
        Description = "fastest, cheapest, lowest-emission, fewest-changes or generalised-cost. Default: the last.",
        HelpName = "CHOICE",
        Arity = ArgumentArity.ExactlyOne,
    };

    public Option<string> Corridor { get; } = new("--corridor")
    {
        Description = "Only by middle, northern, southern, ocean or air. Default: any way.",
        HelpName = "CORRIDOR",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>Gets the options in the order of the help.</summary>
    public IEnumerable<Option> InOrder() =>
        Plan.InOrder()
            .Except([Plan.Until, Plan.All, Plan.Show, Plan.Objective, Plan.Criteria, Plan.Batch, Plan.Out])
            .Append(By)
            .Append(Corridor);
}
