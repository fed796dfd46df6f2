using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Reflection;

namespace Karvan.Cli;

/// <summary>The <c>karvan</c> command: reads the arguments, runs a verb, turns every end into an exit code.</summary>
internal static class KarvanCommand
{
    private const string Examples = """
        karvan plan "Xi'an" Budapest
        karvan plan CNSIA DEDUI --feu 4 --avoid RU,IR --depart 2025-06-02
        karvan feed check feeds/eurasia
        """;

    private const string ExitCodes =
        "Exit codes: 0 done, 1 no answer, 2 bad input, 3 internal error, 130 cancelled.";

    /// <summary>Runs the command. Nothing is thrown; whatever happens ends in an <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        try
        {
            var code = Invoke(args, host);
            return Flush(host) ?? code;
        }
        catch (BadInputException bad)
        {
            return Fail(host, ExitCode.BadInput, bad.Message);
        }
        catch (FeedErrorsException feed)
        {
            return Fail(host, ExitCode.BadInput, [.. feed.Lines]);
        }
        catch (OperationCanceledException)
        {
            return Fail(host, ExitCode.Cancelled, "cancelled");
        }
#pragma warning disable CA1031 // The last door: no exception may reach the person as a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Fail(host, ExitCode.InternalError, FaultLog.Write(fault, args, host));
        }
    }

    private static int Invoke(IReadOnlyList<string> args, CommandHost host)
    {
        var version = new Option<bool>("--version") { Description = "Show the version." };
        var root = MakeRoot(version, host);
        var parsed = root.Parse(args, new ParserConfiguration
        {
            // An argument that begins with @ is a text like any other, and -abc is no bundle.
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        });

        if (parsed.Action is HelpAction help)
        {
            return Show(help, parsed, host);
        }

        if (parsed.GetValue(version))
        {
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"karvan {GetVersion()}"));
            return ExitCode.Done;
        }

        if (parsed.Errors.Count > 0 || UsageErrors.FindUnknownOption(parsed) is not null)
        {
            throw new BadInputException(UsageErrors.Describe(parsed));
        }

        return parsed.Action is null
            ? throw new BadInputException(UsageErrors.NoVerb(parsed))
            : parsed.Invoke(new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
    }

    private static Verb MakeRoot(Option<bool> version, CommandHost host) =>
        new("karvan", $"Plans and simulates freight on the Middle Corridor and its rivals.\n{ExitCodes}", Examples)
        {
            PlanCommand.Make(host),
            CompareCommand.Make(host),
            QuoteCommand.Make(host),
            VerifyCommand.Make(host),
            SimulateCommand.Make(host),
            FeedCommand.Make(host),
            new HelpOption { Description = "Show help." },
            version,
        };

    // The library's help leaves blanks at line ends and has no place for examples.
    private static int Show(HelpAction help, ParseResult parsed, CommandHost host)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        help.MaxWidth = host.Screen.Width;
        parsed.Invoke(new InvocationConfiguration { Output = text, Error = host.Error });
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            host.Output.WriteLine(line.TrimEnd());
        }

        if (parsed.CommandResult.Command is Verb { Examples: { Length: > 0 } examples })
        {
            host.Output.WriteLine();
            host.Output.WriteLine("Examples:");
            foreach (var line in examples.Split('\n'))
            {
                host.Output.WriteLine($"  {line.TrimEnd()}");
            }
        }

        return ExitCode.Done;
    }

    private static string GetVersion() =>
        typeof(KarvanCommand).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    // A full disk or a reader that went away: the answer is lost, and that is worth a line.
    private static int? Flush(CommandHost host)
    {
        try
        {
            host.Output.Flush();
            return null;
        }
        catch (IOException lost)
        {
            host.Error.WriteLine($"karvan: the answer could not be written: {lost.Message}");
            return ExitCode.InternalError;
        }
    }

    // What a person typed may hold anything; an error is still one line.
    private static int Fail(CommandHost host, int code, params IReadOnlyList<string> lines)
    {
        code = Flush(host) ?? code;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Words.OneLine(lines[i]);
            host.Error.WriteLine(i == 0 ? $"karvan: {line}" : line);
        }

        host.Error.Flush();
        return code;
    }
}
