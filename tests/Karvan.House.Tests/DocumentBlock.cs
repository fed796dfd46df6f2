namespace Karvan.House.Tests;

/// <summary>One command of a document, what it should print, and with which exit code it should end.</summary>
/// <remarks>
/// In a block fenced as <c>sh</c> a line <c>$ command</c> is run, ended lines with a backslash joined. What follows,
/// up to the next command, is its expected output, where a line <c>…</c> stands for any number of lines
/// and <c>…</c> inside a line for any characters;
/// a last line <c>[exit 1]</c> expects that exit code instead of 0. Without output only the code is compared.
/// </remarks>
internal sealed record DocumentBlock(string File, int Line, string Command, string[] Expected, int ExitCode)
{
    private const string Any = "…";

    /// <summary>Gets all commands of README.md and of the documents in docs/, in order.</summary>
    public static IReadOnlyList<DocumentBlock> All { get; } =
        [.. Repository.FilesIn("docs/", ".md").Prepend("README.md").SelectMany(ReadFile)];

    /// <summary>Tells whether a command's output is the expected one.</summary>
    public bool Accepts(string[] actual) => Expected is [] || Matches(Expected, actual);

    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        for (; expected is [var line, ..]; expected = expected[1..], actual = actual[1..])
        {
            if (line.Trim() == Any)
            {
                while (!Matches(expected[1..], actual))
                {
                    if (actual is [])
                    {
                        return false;
                    }

                    actual = actual[1..];
                }

                return true;
            }

            if (actual is [] || !MatchesLine(line.TrimEnd(), actual[0].TrimEnd()))
            {
                return false;
            }
        }

        return actual is [];
    }

    /// <summary>Tells whether a line is the expected one; <c>…</c> inside it stands for any characters.</summary>
    private static bool MatchesLine(string expected, string actual)
    {
        string[] parts = expected.Split(Any);
        if (parts is [_])
        {
            return expected == actual;
        }

        int at = parts[0].Length;
        if (!actual.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string part in parts[1..^1])
        {
            int found = actual.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return actual.Length - at >= parts[^1].Length && actual.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<DocumentBlock> ReadFile(string file)
    {
        string[] lines = Repository.ReadLines(file);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != "```sh")
            {
                continue;
            }

            for (i++; lines[i].Trim() != "```";)
            {
                int start = i;
                string command = ReadCommand(lines, ref i);
                var output = new List<string>();
                for (; lines[i].Trim() != "```" && !lines[i].StartsWith("$ ", StringComparison.Ordinal); i++)
                {
                    output.Add(lines[i]);
                }

                if (command.Length > 0)
                {
                    int exitCode = TakeExitCode(output);
                    yield return new(file, start + 1, command, [.. output], exitCode);
                }
            }
        }
    }

    private static string ReadCommand(string[] lines, ref int i)
    {
        if (!lines[i].StartsWith("$ ", StringComparison.Ordinal))
        {
            return "";
        }

        string command = lines[i++][2..];
        while (command.EndsWith('\\'))
        {
            command = command[..^1] + lines[i++].Trim();
        }

        return command;
    }

    private static int TakeExitCode(List<string> output)
    {
        if (output is [.., ['[', 'e', 'x', 'i', 't', ' ', .. var digits, ']']])
        {
            output.RemoveAt(output.Count - 1);
            return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }
}
