namespace Karvan.Report;

/// <summary>Draws what changes or differs: the door of the room's charts.</summary>
/// <remarks>
/// SVG 1.1, one page with title, the finding in a sentence, the picture and where it comes from; LF at line ends, and
/// the same characters for the same chart. Thread safety: no state between calls.
/// </remarks>
public static class Chart
{
    /// <summary>Writes a chart over time: one panel above the other, all on one axis of time.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="output">Where the document goes.</param>
    /// <exception cref="ArgumentException">It has no panel.</exception>
    public static void WriteSvg(TimeChart chart, TextWriter output)
    {
        if (chart.Panels.IsEmpty)
        {
            throw new ArgumentException("a chart needs a panel", nameof(chart));
        }

        ChartPage.Write(chart.Heading, TimePlot.Of(chart), TimePlot.HeightOf(chart), output);
    }

    /// <summary>Writes a chart of ranges: one row under the other, from low to high with a mark between.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="output">Where the document goes.</param>
    /// <exception cref="ArgumentException">It has no row.</exception>
    public static void WriteSvg(RangeChart chart, TextWriter output)
    {
        if (chart.Rows.IsEmpty)
        {
            throw new ArgumentException("a chart needs a row", nameof(chart));
        }

        ChartPage.Write(chart.Heading, RangePlot.Of(chart), RangePlot.HeightOf(chart), output);
    }
}
