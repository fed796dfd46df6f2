using System.CommandLine;
using System.CommandLine.Parsing;

namespace Karvan.Cli;

/// <summary>The sentences for arguments that make no command.</summary>
internal static class UsageErrors
{
    /// <summary>Gives the first thing that is wrong with the arguments, and where help is.</summary>
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = FindUnknownOption(parsed) ?? (parsed.UnmatchedTokens is [var first, ..] ? first : null);
        var problem = FindOptionWithoutValue(parsed) is { } name ? $"{name} needs a value" : unknown switch
        {
            null => First(parsed),
            ['-', _, ..] => $"unknown option '{unknown}'; allowed are {Options(command)}",
            _ when command.Subcommands.Count > 0 => $"unknown verb '{unknown}'; allowed are {Verbs(command)}",
            _ when command.Arguments.Count == 0 => $"'{unknown}' is one argument too many; none is allowed",
            _ => $"'{unknown}' is one argument too many; allowed are {Arguments(command)}",
        };
        return $"{problem} (help: {Path(parsed)} --help)";
    }

    /// <summary>Gives an option that nobody knows and the parser took for an argument; null: there is none.</summary>
    /// <remarks>After <c>--</c> an argument may begin as it likes.</remarks>
    public static string? FindUnknownOption(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : parsed.CommandResult.Children
                .OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .FirstOrDefault(text => text is ['-', '-', _, ..]);

    /// <summary>Gives the line for a command that needs a verb and has none.</summary>
    public static string NoVerb(ParseResult parsed) =>
        $"a verb is missing; allowed are {Verbs(parsed.CommandResult.Command)} (help: {Path(parsed)} --help)";

    // The parser takes the next option for the value: --teu --feed DIR.
    private static string? FindOptionWithoutValue(ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options;
        foreach (var option in options)
        {
            if (parsed.GetResult(option) is { } result
                && result.Tokens.Any(token => options.Any(other => other.Name == token.Value)))
            {
                return option.Name;
            }
        }

        return null;
    }

    private static string First(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            return $"a verb is missing; allowed are {Verbs(command)}";
        }

        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
            {
                var needed = command.Arguments.Count == 1 ? string.Empty : $"; needed are {Arguments(command)}";
                return $"{argument.Name} is missing{needed}";
            }
        }

        foreach (var option in command.Options)
        {
            switch (parsed.GetResult(option)?.Tokens.Count)
            {
                case 0 when option.Arity.MinimumNumberOfValues > 0:
                    return $"{option.Name} needs a value";
                case > 1 when option.Arity.MaximumNumberOfValues == 1:
                    return $"{option.Name} is given more than once; only one value is allowed";
            }
        }

        return parsed.Errors[0].Message;
    }

    private static string Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as CommandResult)
        {
            names.Push(at.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string Verbs(Command command) => string.Join(", ", command.Subcommands.Select(verb => verb.Name));

    private static string Arguments(Command command) =>
        string.Join(" and ", command.Arguments.Select(argument => argument.Name));

    private static string Options(Command command) =>
        string.Join(", ", command.Options.Select(option => option.Name).Append("--help").Distinct());
}
