using System.Globalization;

namespace Karvan.Cli;

/// <summary>A bar on standard error: how much is done, how fast, how long it will take.</summary>
internal sealed class BatchProgress(int total, int before, CommandHost host)
{
    private const int Width = 30;

    private readonly long _start = host.Time.GetTimestamp();

    /// <summary>Draws the bar anew; nothing where no terminal would show it.</summary>
    public void Show(int done)
    {
        if (!host.ShowsProgress || total == 0)
        {
            return;
        }

        var elapsed = host.Time.GetElapsedTime(_start).TotalSeconds;
        var rate = (done - before) / Math.Max(0.001, elapsed);
        var left = rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : TimeSpan.Zero;
        var filled = (int)((long)Width * done / total);
        var bar = new string('#', filled) + new string('.', Width - filled);
        host.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{bar}] {done} of {total}, {rate:0} a second, {left:h\\:mm\\:ss} left "));
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (host.ShowsProgress && total > 0)
        {
            host.Error.Write("\r" + new string(' ', Width + 60) + "\r");
        }
    }
}
