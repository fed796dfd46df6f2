using OxyPlot;

namespace Karvan.Report;

/// <summary>The page of a chart: heading above, plot, source below.</summary>
internal static class ChartPage
{
    private const double Width = 960;

    private const double Margin = 24;

    private const double Top = 68;

    private const double Bottom = 34;

    private const string Style = $$"""

        text { font-family: {{PlotStyle.Font}}; fill: #1d232b }
        .title { font-size: 19px; font-weight: 600 }
        .finding { font-size: 13px }
        .small { font-size: 11px; fill: #4a525c }

        """;

    public static void Write(ChartHeading heading, PlotModel plot, double height, TextWriter output)
    {
        var pageHeight = Top + height + Bottom;
        using (var svg = new SvgWriter(output))
        {
            svg.Start(
                "svg",
                ("width", SvgWriter.Number(Width)),
                ("height", SvgWriter.Number(pageHeight)),
                ("viewBox", $"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(pageHeight)}"),
                ("role", "img"));
            svg.Text("title", heading.Title);
            svg.Text("desc", $"{heading.Finding} {heading.Source}");
            svg.Text("style", Style);
            svg.Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
            svg.Label(heading.Title, "title", new(Margin, 32));
            svg.Label(heading.Finding, "finding", new(Margin, 55));
            svg.Embed(Draw(plot, Width - (2 * Margin), height), new(Margin, Top));
            svg.Label(heading.Source, "small", new(Margin, pageHeight - 14));
            svg.End();
        }

        output.Write('\n');
    }

    private static string Draw(PlotModel plot, double width, double height) =>
        new SvgExporter { Width = width, Height = height, IsDocument = false }.ExportToString(plot);
}
