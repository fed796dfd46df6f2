namespace Karvan.Cli;

/// <summary>What tables are drawn on.</summary>
/// <param name="Width">Characters in a line, 80 to 200.</param>
/// <param name="HasStyle">Whether bold letters can be shown.</param>
internal sealed record Screen(int Width, bool HasStyle)
{
    /// <summary>A page of 100 columns without style: a file, a pipe, a test.</summary>
    public static readonly Screen Page = new(100, HasStyle: false);

    /// <summary>Gives the terminal, or a page when the output goes elsewhere.</summary>
    public static Screen Detect(Func<string, string?> environment)
    {
        if (Console.IsOutputRedirected)
        {
            return Page;
        }

        var hasStyle = string.IsNullOrEmpty(environment("NO_COLOR"))
            && environment("TERM") is not (null or "" or "dumb");
        return new(Math.Clamp(Console.WindowWidth, 80, 200), hasStyle);
    }
}
