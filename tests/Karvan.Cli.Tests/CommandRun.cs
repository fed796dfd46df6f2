using System.Globalization;

namespace Karvan.Cli.Tests;

/// <summary>One run of the command in process, at a pinned time, on the small feed unless another is named.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>Monday, 2 June 2025 is the next midnight in China.</summary>
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The folder of the small feed.</summary>
    public static readonly string Feed = Path.Combine(AppContext.BaseDirectory, "Feed");

    public static CommandRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static CommandRun Of(CancellationToken cancellation, params string[] args) =>
        Of(new PinnedTime(Now), _ => null, cancellation, args);

    public static CommandRun Of(
        TimeProvider time, Func<string, string?> environment, CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = KarvanCommand.Run(args, new CommandHost
        {
            Output = output,
            Error = error,
            Time = time,
            Environment = environment,
            Cancellation = cancellation,
        });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Plans on the small feed.</summary>
    public static CommandRun Plan(params string[] args) => Of(["plan", .. args, "--feed", Feed]);

    private sealed class PinnedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
