using Karvan.Model;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Karvan.Report;

/// <summary>Panels over one axis of time; each has an axis of its own, which begins at zero.</summary>
internal static class TimePlot
{
    private const double PanelPixels = 104;

    private const double AxisPixels = 24;

    // The part of a panel that its name and the gap to the next one take.
    private const double NameShare = 0.24;

    private const double LeastAxis = 1;

    // A longer time is told in months.
    private const double DaysInDays = 92;

    public static double HeightOf(TimeChart chart) => (chart.Panels.Length * PanelPixels) + AxisPixels;

    public static PlotModel Of(TimeChart chart)
    {
        var model = PlotStyle.Model(PlotStyle.WidthOf("100,000"));
        model.Axes.Add(PlotStyle.WithGrid(TimeAxis(chart)));
        foreach (var (place, panel) in chart.Panels.Index())
        {
            Add(model, panel, place, chart.Panels.Length);
        }

        return model;
    }

    private static DateTimeAxis TimeAxis(TimeChart chart)
    {
        var moments = chart.Panels.SelectMany(panel => panel.Points).Select(point => ToX(point.At)).ToList();
        bool isLong = moments.Count > 0 && moments.Max() - moments.Min() > DaysInDays;
        return new()
        {
            Position = AxisPosition.Bottom,
            IntervalType = isLong ? DateTimeIntervalType.Months : DateTimeIntervalType.Auto,
            StringFormat = isLong ? "MMM yyyy" : "d MMM yyyy",
            IntervalLength = isLong ? 60 : 90,
        };
    }

    private static double ToX(Moment at) => DateTimeAxis.ToDouble(at.ToInstant().ToDateTimeUtc());

    private static void Add(PlotModel model, TimePanel panel, int place, int count)
    {
        var key = panel.Name;
        double most = panel.Points.Select(point => point.Value).DefaultIfEmpty().Max();
        double top = Math.Max(LeastAxis, most);
        model.Axes.Add(PlotStyle.WithGrid(new LinearAxis
        {
            Key = key,
            Position = AxisPosition.Left,
            StartPosition = 1 - ((place + 1.0) / count),
            EndPosition = 1 - ((place + NameShare) / count),
            Minimum = 0,
            Maximum = top,
            IntervalLength = 34,
            MinimumMajorStep = 1,
            StringFormat = "#,##0",
        }));
        var area = new AreaSeries
        {
            YAxisKey = key,
            Color = PlotStyle.Mark,
            Fill = PlotStyle.Shade,
            StrokeThickness = 1.2,
            ConstantY2 = 0,
        };
        area.Points.AddRange(panel.Points.Select(point => new DataPoint(ToX(point.At), point.Value)));
        model.Series.Add(area);
        if (panel.Points.IsEmpty)
        {
            return;
        }

        model.Annotations.Add(new TextAnnotation
        {
            YAxisKey = key,
            Text = panel.Name,
            TextPosition = new(ToX(panel.Points[0].At), top),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextVerticalAlignment = VerticalAlignment.Bottom,
            FontWeight = FontWeights.Bold,
            StrokeThickness = 0,
            ClipByYAxis = false,
        });
    }
}
