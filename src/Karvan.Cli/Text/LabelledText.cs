namespace Karvan.Cli;

/// <summary>Writes a label and, in a column of its own, a text that may take several lines.</summary>
internal static class LabelledText
{
    /// <summary>Writes the two.</summary>
    /// <param name="label">The label, shorter than <paramref name="column"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="column">The column at which the text begins, counted from 0.</param>
    /// <param name="host">Where to.</param>
    public static void Write(string label, string text, int column, CommandHost host)
    {
        var margin = label.PadRight(column);
        foreach (var line in TextTable.Wrap(text, host.Screen.Width - column))
        {
            host.Output.WriteLine($"{margin}{line}".TrimEnd());
            margin = new string(' ', column);
        }
    }
}
