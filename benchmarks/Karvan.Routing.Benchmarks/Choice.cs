namespace Karvan.Routing.Benchmarks;

/// <summary>What one run measures, and on which networks.</summary>
/// <param name="Networks">Folders of feeds, or <see cref="Corridor"/>.</param>
/// <param name="Measures">What is measured on each.</param>
internal sealed record Choice(IReadOnlyList<string> Networks, IReadOnlyList<Measure> Measures)
{
    /// <summary>The word for the synthetic corridor.</summary>
    public const string Corridor = "corridor";

    /// <summary>Reads the words of a command line; without a network both, without a measure all.</summary>
    public static bool TryRead(string[] words, out Choice choice)
    {
        var (networks, measures) = (new List<string>(), new List<Measure>());
        choice = new(networks, measures);
        foreach (var word in words)
        {
            if (word == Corridor || Directory.Exists(word))
            {
                networks.Add(word);
            }
            else if (Enum.TryParse(word, ignoreCase: true, out Measure measure))
            {
                measures.Add(measure);
            }
            else
            {
                return false;
            }
        }

        if (networks.Count == 0)
        {
            networks.AddRange(Path.Combine("feeds", "eurasia"), Corridor);
        }

        if (measures.Count == 0)
        {
            measures.AddRange(Enum.GetValues<Measure>());
        }

        return true;
    }
}
