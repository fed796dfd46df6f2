using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.TestWorlds;

/// <summary>One line of a world: a keyword, words in order, and options <c>key=value</c> in any order.</summary>
internal sealed class WorldLine
{
    private readonly string _text;
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public WorldLine(string text)
    {
        _text = text.Trim();
        foreach (var token in _text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = token.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                _words.Add(token);
            }
            else
            {
                _options.Add(token[..equals], token[(equals + 1)..]);
            }
        }
    }

    public string Keyword => _words[0];

    public string Text => _text;

    /// <summary>Gets the lines that belong to this one: the calls and departures of a service.</summary>
    public List<WorldLine> Children { get; } = [];

    public IEnumerable<string> WordsFrom(int index) => _words.Skip(index);

    public string Word(int index) => FindWord(index) ?? throw Wrong($"word {index} is missing");

    public string? FindWord(int index) => index < _words.Count ? _words[index] : null;

    public string? Find(string key)
    {
        _read.Add(key);
        return _options.GetValueOrDefault(key);
    }

    public ImmutableArray<T> List<T>(string key, Func<string, T> read) =>
        Find(key) is { } text ? [.. text.Split(',').Select(read)] : [];

    public int? Seconds(string key) => Find(key) is { } text ? ToSeconds(text) : null;

    public decimal? Number(string key) => Find(key) is { } text ? ToNumber(text) : null;

    public int? Integer(string key) => Find(key) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public T Enum<T>(string key, T otherwise)
        where T : struct, Enum => Find(key) is { } text ? ToEnum<T>(text) : otherwise;

    /// <summary>Reads <c>snake_case</c> or <c>lower</c> as a member of an enumeration.</summary>
    public T ToEnum<T>(string text)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw Wrong($"'{text}' is no {typeof(T).Name}");

    /// <summary>Reads H:MM or H:MM:SS.</summary>
    public int ToSeconds(string text)
    {
        var parts = text.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return parts.Count is 2 or 3
            ? (parts[0] * 3_600) + (parts[1] * 60) + (parts.Count == 3 ? parts[2] : 0)
            : throw Wrong($"'{text}' is not H:MM or H:MM:SS");
    }

    public TimeWindow? Window()
    {
        if (Find("window") is not { } text)
        {
            return null;
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new TimeWindow(ToSeconds(text[..dash]), ToSeconds(text[(dash + 1)..]));
    }

    public static decimal ToNumber(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static LocalDate ToDate(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    public static AnnualDate ToAnnual(string text) => NodaTime.Text.AnnualDatePattern.Iso.Parse(text).Value;

    public static YearMonth ToMonth(string text) => NodaTime.Text.YearMonthPattern.Iso.Parse(text).Value;

    /// <summary>Reads <c>2025-01-06T08:00</c>, or with seconds, as UTC.</summary>
    public static Moment ToMoment(string text)
    {
        var seconds = text.Length == 16 ? text + ":00" : text;
        var local = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(seconds).Value;
        return Moment.FromInstant(local.InUtc().ToInstant());
    }

    /// <summary>Reads <c>100/box</c>, <c>2.5CHF/teu</c>; with <c>/km</c> behind it is for each kilometre.</summary>
    public (Rate Rate, bool PerKilometre) ToRate(string text)
    {
        var parts = text.Split('/');
        var currency = parts[0].Length > 3 && char.IsAsciiLetter(parts[0][^1]) ? parts[0][^3..] : "USD";
        var amount = currency == "USD" ? parts[0].Replace("USD", "", StringComparison.Ordinal) : parts[0][..^3];
        var per = parts.Length > 1 ? ToEnum<ChargeUnit>(parts[1]) : ChargeUnit.Consignment;
        return (new Rate(ToNumber(amount), currency, per), parts is [_, _, "km"]);
    }

    public Rate? Price() => Find("price") is { } text ? ToRate(text).Rate : null;

    /// <summary>Reads a process: <c>time=</c>, its queue in all months <c>wait=</c>, in one <c>wait3=</c>.</summary>
    public ProcessTime Time()
    {
        var other = Seconds("wait");
        var waits = Enumerable.Range(1, 12)
            .Select(month => Seconds("wait" + month.ToString(CultureInfo.InvariantCulture)) ?? other)
            .Select(wait => wait is { } seconds ? new Wait(new TimeSpread(0, seconds, seconds), default) : null)
            .ToImmutableArray();
        return new ProcessTime
        {
            Process = TimeSpread.Constant(Seconds("time") ?? 0),
            Waits = waits.All(wait => wait is null) ? [] : waits,
        };
    }

    /// <exception cref="FormatException">An option was never asked for: a misspelling.</exception>
    public void ThrowIfUnread()
    {
        if (_options.Keys.FirstOrDefault(key => !_read.Contains(key)) is { } unread)
        {
            throw Wrong($"'{unread}' means nothing here");
        }
    }

    public FormatException Wrong(string why) => new($"{why}, in the line: {_text}");
}
