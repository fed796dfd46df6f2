using Karvan.Model;

namespace Karvan.Cli;

/// <summary>The papers of a quote's legs, for people.</summary>
internal static class QuotePapers
{
    /// <summary>Gives one row for each regime that a leg meets.</summary>
    public static TextTable Table(Quote quote, int width)
    {
        var table = new TextTable(
            width, new("Leg", IsNumber: true), new("Where"), new("Regime", Least: 18), new("Papers", Least: 30));
        foreach (var papers in quote.Papers)
        {
            table.Add(
                Words.Number(papers.Leg + 1, 0), Where(papers), papers.Regime.Name, Describe(papers.Regime));
        }

        return table;
    }

    /// <summary>Gives the territories as codes, or that there is none.</summary>
    public static string Where(LegPapers papers) => papers.Territories.IsEmpty
        ? "no land"
        : string.Join(' ', papers.Territories.Select(country => country.ToString()));

    /// <summary>Gives what a regime asks for, in one sentence.</summary>
    public static string Describe(Regime regime) => string.Join("; ", Parts(regime));

    private static IEnumerable<string> Parts(Regime regime)
    {
        yield return regime.Papers;
        if (regime.Declaration.Length > 0)
        {
            yield return $"declaration: {regime.Declaration}";
        }

        if (regime.Guarantee.Length > 0)
        {
            yield return $"guarantee: {regime.Guarantee}";
        }

        if (regime.AdvanceSeconds is { } seconds)
        {
            yield return $"data {Words.Number(seconds / 3_600m, seconds % 3_600 == 0 ? 0 : 1)} h before arrival";
        }

        if (!regime.Channels.IsEmpty)
        {
            yield return $"channels {string.Join(", ", regime.Channels.Select(channel => Words.Plain(channel)))}";
        }
    }
}
