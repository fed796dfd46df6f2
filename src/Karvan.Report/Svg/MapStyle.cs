using Karvan.Model;

namespace Karvan.Report;

/// <summary>How each kind of line and sign looks; the legend is drawn with the same classes.</summary>
internal static class MapStyle
{
    /// <summary>The style sheet. Colour and dashes both tell the ways apart, so that neither is needed alone.</summary>
    public const string Sheet = """

        text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; fill: #1d232b }
        .water { fill: #d3e4ee }
        .shallows { fill: none; stroke: #bcd6e4; stroke-width: 7; stroke-linejoin: round }
        .land { fill: #faf7ee; fill-rule: evenodd; stroke: #6f93a6; stroke-width: 0.8; stroke-linejoin: round }
        .border { fill: none; stroke: #a8a192; stroke-width: 1; stroke-linejoin: round }
        .disputed { fill: none; stroke: #a8a192; stroke-width: 1; stroke-dasharray: 4 3 }
        .grid { fill: none; stroke: #8fa3ad; stroke-width: 0.5; stroke-opacity: 0.45 }
        .frame { fill: none; stroke: #1d232b; stroke-width: 1.2 }
        .line { fill: none; stroke-linejoin: round }
        .casing { fill: none; stroke: #ffffff; stroke-opacity: 0.85; stroke-linejoin: round }
        .core { fill: none; stroke: #ffffff; stroke-linejoin: round }
        .rail1435 { stroke: #b0261c }
        .rail1520 { stroke: #1b4e9b; stroke-dasharray: 15 2.5 }
        .rail1435-1520 { stroke: #7b2d8b; stroke-dasharray: 13 2.5 3 2.5 }
        .road { stroke: #94691b; stroke-dasharray: 5 3 }
        .sea { stroke: #16808c; stroke-dasharray: 2 3.2 }
        .air { stroke: #5d6570; stroke-dasharray: 14 6 2 6 }
        .density0 { stroke-width: 1; stroke-opacity: 0.6 }
        .density1 { stroke-width: 1.7 }
        .density2 { stroke-width: 2.7 }
        .density3 { stroke-width: 3.8 }
        .line.air { stroke-width: 1; stroke-opacity: 0.5 }
        .crossing { fill: #ffffff; stroke: #1d232b; stroke-width: 1.3 }
        .break { fill: #f2b705 }
        .port { fill: #16808c; stroke: #ffffff; stroke-width: 1.2 }
        .terminal { fill: #1d232b; stroke: #ffffff; stroke-width: 1.2 }
        .airport { fill: #ffffff; stroke: #5d6570; stroke-width: 2.2 }
        .station { fill: #ffffff; stroke: #1d232b; stroke-width: 0.8 }
        .lands { fill: #b3a890; text-anchor: middle; letter-spacing: 3px }
        .degree { fill: #7b8d97; font-size: 10px }
        .north { fill: #1d232b }
        .waters { font-style: italic; fill: #3f7f93; text-anchor: middle; letter-spacing: 2px }
        .name { stroke: #ffffff; stroke-width: 3; stroke-opacity: 0.85; stroke-linejoin: round }
        .title { font-weight: bold; font-size: 24px }
        .small { font-size: 12px }
        .head { font-weight: bold; font-size: 13px }

        """;

    /// <summary>Least departures a week, both ways, of the second and third width.</summary>
    public const int Medium = 7;

    /// <summary>Least departures a week, both ways, of the widest lines.</summary>
    public const int Wide = 28;

    private static readonly double[] Widths = [1, 1.7, 2.7, 3.8];

    /// <summary>The least class of density that has room for a white core.</summary>
    public const int LeastHollow = 2;

    /// <summary>Gives the width of the white core of a railway without electric traction [px].</summary>
    public static double CoreWidth(int densityClass) => 0.3 * Width(densityClass);

    /// <summary>Gives the class of a way.</summary>
    public static string WayClass(Mode mode, Gauges gauges) => (mode, gauges) switch
    {
        (Mode.Rail, Gauges.Standard) => "rail1435",
        (Mode.Rail, Gauges.Broad) => "rail1520",
        (Mode.Rail, _) => "rail1435-1520",
        _ => Words.Snake(mode),
    };

    /// <summary>Gives the class of a number of departures a week; null: no service.</summary>
    public static int DensityClass(double? weekly) => weekly switch
    {
        null => 0,
        < Medium => 1,
        < Wide => 2,
        _ => 3,
    };

    /// <summary>Gives the width of a line [px].</summary>
    public static double Width(int densityClass) => Widths[densityClass];
}
