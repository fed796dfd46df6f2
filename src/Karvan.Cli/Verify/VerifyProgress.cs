using System.Globalization;

namespace Karvan.Cli;

/// <summary>Says at every tenth part how many observations are done.</summary>
internal sealed class VerifyProgress(int all, TextWriter error)
{
    private const int Parts = 10;

    /// <summary>Takes note that so many are done; safe for any number of threads.</summary>
    public void Report(int done)
    {
        if (done * Parts / all != (done - 1) * Parts / all)
        {
            lock (error)
            {
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"karvan: {done} of {all} observations"));
            }
        }
    }
}
