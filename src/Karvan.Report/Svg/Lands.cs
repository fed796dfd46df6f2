using Karvan.Model;

namespace Karvan.Report;

/// <summary>The names of countries, for a reader to find the way by; large where the country is.</summary>
internal static class Lands
{
    private const double LeastSize = 10;

    private const double MostSize = 24;

    // Width of a spaced capital letter, in parts of the size.
    private const double WidthOfLetter = 1.05;

    // What part of a country's width its name may take.
    private const double MostShare = 0.75;

    // How far from its middle a name may move up or down, in parts of the country's width.
    private const double MostAway = 0.12;

    // Name, middle of the name, and about how wide the country is there [degrees].
    private static readonly (string Name, GeoPoint At, double Width)[] Named =
    [
        ("Russia", new(60.5, 52), 60),
        ("China", new(34.5, 101), 45),
        ("Kazakhstan", new(49.2, 66.5), 26),
        ("Mongolia", new(46.8, 103.5), 24),
        ("Uzbekistan", new(41.9, 63.6), 11),
        ("Turkmenistan", new(39.4, 59.2), 10),
        ("Kyrgyzstan", new(41.6, 75), 8),
        ("Tajikistan", new(38.6, 71), 6),
        ("Afghanistan", new(33.8, 65.5), 11),
        ("Pakistan", new(29.5, 67.5), 10),
        ("India", new(23.5, 79), 16),
        ("Iran", new(33.2, 54.5), 16),
        ("Iraq", new(32.6, 43.5), 8),
        ("Syria", new(34.8, 38.4), 5.5),
        ("Saudi Arabia", new(24.2, 45), 16),
        ("Egypt", new(27, 29.5), 9),
        ("Türkiye", new(39.2, 33.6), 15),
        ("Georgia", new(42.35, 43.6), 4.5),
        ("Armenia", new(40.15, 44.95), 2.6),
        ("Azerbaijan", new(40.35, 47.7), 4.5),
        ("Ukraine", new(49.3, 31.2), 14),
        ("Belarus", new(53.4, 28.2), 8),
        ("Poland", new(52.6, 19.3), 8),
        ("Lithuania", new(55.3, 24), 5),
        ("Latvia", new(56.9, 25.5), 6),
        ("Estonia", new(58.8, 25.8), 5),
        ("Germany", new(51, 10.4), 7),
        ("Netherlands", new(52.4, 5.6), 3),
        ("Belgium", new(50.6, 4.7), 3),
        ("France", new(46.8, 2.4), 9),
        ("Spain", new(40, -3.6), 11),
        ("Portugal", new(39.5, -8.1), 2.6),
        ("United Kingdom", new(53, -1.5), 5),
        ("Italy", new(43.2, 12), 5),
        ("Switzerland", new(46.8, 8.2), 3.5),
        ("Austria", new(47.4, 14.2), 6),
        ("Czechia", new(49.8, 15.2), 5.5),
        ("Slovakia", new(48.7, 19.5), 4.5),
        ("Hungary", new(46.9, 19.8), 5.5),
        ("Romania", new(45.9, 24.8), 7.5),
        ("Bulgaria", new(42.75, 25.3), 5.5),
        ("Serbia", new(44.1, 20.8), 3.5),
        ("Greece", new(39.4, 21.9), 4),
        ("Croatia", new(45.5, 16.4), 4),
        ("Sweden", new(60.5, 15), 9),
        ("Finland", new(62.5, 26.5), 9),
        ("Norway", new(61, 9.5), 7),
        ("Viet Nam", new(15.5, 107.8), 4),
        ("Thailand", new(15.8, 101.5), 6),
        ("Myanmar", new(21.5, 96), 6),
        ("Japan", new(36.3, 138.2), 7),
        ("Libya", new(27.5, 17.5), 13),
        ("Algeria", new(28, 2.7), 15),
        ("Sudan", new(16, 30), 12),
    ];

    // Where and how large a name is tried: parts of the full size, and steps of lines up or down.
    private static readonly double[] Sizes = [1, 0.8, 0.65];

    // At first beside the lines, then above them.
    private static readonly int[] LinePoints = [4, 40];

    private static readonly double[] Steps = [0, 1.3, -1.3, 2.6, -2.6, 4, -4];

    /// <summary>Gives the names that find room on a map, with their middles and sizes [px].</summary>
    public static IEnumerable<(string Name, PlanePoint At, double Size)> Visible(MapFrame frame, NamePlacer placer)
    {
        foreach (var (name, middle, width) in Named)
        {
            var room = WidthOnPage(frame, middle, width) * MostShare / (name.Length * WidthOfLetter);
            var tries =
                from most in LinePoints
                from share in Sizes
                let size = Math.Min(MostSize, room) * share
                where size >= LeastSize
                from step in Steps
                where Math.Abs(step) * size <= MostAway * WidthOnPage(frame, middle, width)
                let at = frame.ToPage(middle)
                select (At: new PlanePoint(at.X, at.Y + (step * size)), Size: size, Most: most);
            foreach (var (at, size, most) in tries)
            {
                if (placer.TryTake(name, at, size * WidthOfLetter, most))
                {
                    yield return (name.ToUpperInvariant(), at, size);
                    break;
                }
            }
        }
    }

    private static double WidthOnPage(MapFrame frame, GeoPoint middle, double degrees) =>
        frame.PixelsPerRadius * double.DegreesToRadians(degrees) * Math.Cos(double.DegreesToRadians(middle.Latitude));
}
