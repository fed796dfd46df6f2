using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;

namespace Karvan.Report;

/// <summary>How plots look: a blue that all eyes tell from ink (Okabe and Ito, 2008), gridlines, no frame.</summary>
internal static class PlotStyle
{
    public const string Font = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";

    public static readonly OxyColor Mark = OxyColor.Parse("#0072B2");

    public static readonly OxyColor Shade = OxyColor.FromAColor(70, Mark);

    public static readonly OxyColor Ink = OxyColor.Parse("#1d232b");

    private const double LetterPixels = 6.3;

    private const double GapPixels = 10;

    // Half of the last word on an axis.
    private const double RightPixels = 30;

    private static readonly OxyColor Grid = OxyColor.Parse("#e4e7ea");

    /// <summary>Makes an empty plot.</summary>
    /// <param name="left">The room for names on its left [px].</param>
    public static PlotModel Model(double left) => new()
    {
        PlotMargins = new(left, double.NaN, RightPixels, double.NaN),
        Culture = CultureInfo.InvariantCulture,
        DefaultFont = Font,
        DefaultFontSize = 11,
        PlotAreaBorderThickness = new(0),
        TextColor = Ink,
    };

    /// <summary>Gives the room that words need [px]; an estimate on the wide side, for fonts differ.</summary>
    public static double WidthOf(string words) => (words.Length * LetterPixels) + GapPixels;

    /// <summary>Makes an axis show gridlines instead of ticks.</summary>
    public static T WithGrid<T>(T axis)
        where T : Axis
    {
        axis.TickStyle = TickStyle.None;
        axis.MajorGridlineStyle = LineStyle.Solid;
        axis.MajorGridlineColor = Grid;
        return axis;
    }
}
