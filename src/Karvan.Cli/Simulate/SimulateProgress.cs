using System.Globalization;

namespace Karvan.Cli;

/// <summary>Shows on the error stream how far a study is and how long it still takes, twice a second.</summary>
internal sealed class SimulateProgress(CommandHost host, bool hasRelief) : IDisposable
{
    private readonly Lock _lock = new();
    private long _shown;
    private bool _isOnLine;

    /// <summary>Makes a bar for one part of the work; null: nobody looks.</summary>
    public IProgress<double>? Of(string part) => host.Screen.HasStyle ? new Bar(this, part) : null;

    public void Dispose()
    {
        if (_isOnLine)
        {
            host.Error.Write("\r\e[K");
        }
    }

    private void Show(string part, double share, long started)
    {
        lock (_lock)
        {
            long now = host.Time.GetTimestamp();
            if (host.Time.GetElapsedTime(_shown, now).TotalMilliseconds < 500)
            {
                return;
            }

            (_shown, _isOnLine) = (now, true);
            double spent = host.Time.GetElapsedTime(started, now).TotalSeconds;
            double left = share > 0 ? spent * (1 - share) / share : 0;
            var bar = new string('█', (int)(share * 30)).PadRight(30, '░');
            var more = hasRelief && part == "simulate" ? ", then relief" : string.Empty;
            host.Error.Write(string.Create(
                CultureInfo.InvariantCulture, $"\r\e[K{part} {bar} {share:P0}, {left:F0} s left{more}"));
        }
    }

    private sealed class Bar(SimulateProgress owner, string part) : IProgress<double>
    {
        private readonly long _started = owner.Started();

        public void Report(double value) => owner.Show(part, value, _started);
    }

    private long Started() => host.Time.GetTimestamp();
}
