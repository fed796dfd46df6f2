using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Karvan.Report;

/// <summary>Rows of ranges on one axis, which holds zero.</summary>
internal static class RangePlot
{
    private const double RowPixels = 19;

    private const double AxisPixels = 56;

    private const double HalfBar = 0.22;

    private const double Padding = 1.03;

    public static double HeightOf(RangeChart chart) => (chart.Rows.Length * RowPixels) + AxisPixels;

    public static PlotModel Of(RangeChart chart)
    {
        var model = PlotStyle.Model(chart.Rows.Max(row => PlotStyle.WidthOf(row.Name)));
        var names = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.None,
            GapWidth = 0,
        };
        names.Labels.AddRange(chart.Rows.Select(row => row.Name));
        model.Axes.Add(names);
        model.Axes.Add(PlotStyle.WithGrid(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = chart.Axis,
            AxisTitleDistance = 8,
            Minimum = Widen(Math.Min(0, chart.Rows.Min(row => row.Low))),
            Maximum = Widen(Math.Max(0, chart.Rows.Max(row => row.High))),
            StringFormat = "#,##0.##",
        }));
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Vertical,
            X = 0,
            Color = PlotStyle.Ink,
            LineStyle = LineStyle.Solid,
            StrokeThickness = 1,
        });
        var marks = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 3.4, MarkerFill = PlotStyle.Mark };
        foreach (var (place, row) in chart.Rows.Index())
        {
            model.Annotations.Add(new RectangleAnnotation
            {
                MinimumX = row.Low,
                MaximumX = row.High,
                MinimumY = place - HalfBar,
                MaximumY = place + HalfBar,
                Fill = PlotStyle.Shade,
                StrokeThickness = 0,
            });
            marks.Points.Add(new(row.Middle, place));
        }

        model.Series.Add(marks);
        return model;
    }

    private static double Widen(double end) => end * Padding;
}
