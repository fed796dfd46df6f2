using System.CommandLine;
using System.Globalization;
using System.Text;
using Karvan.Model;
using Karvan.Report;

namespace Karvan.Cli;

/// <summary><c>karvan feed map</c>: draws what a feed holds.</summary>
internal static class MapCommand
{
    private const string Examples = """
        karvan feed map --out map.svg
        karvan feed map feeds/eurasia --view caspian --out caspian.svg
        karvan feed map --view bbox=44,36,56,46 --out alat.svg
        karvan feed map --view caspian --language az --out xezer.svg
        karvan feed map --out map.geojson
        """;

    private const string FileForm = "a file name that ends in .svg or .geojson";

    private static readonly string[] Languages = [NetworkMap.English, "az", "zh", "ru", "kk", "ka", "tr"];

    private const string Svg = ".svg";

    private const string GeoJson = ".geojson";

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "Folder of the feed; without it feeds/eurasia.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new Option<string?>("--out")
        {
            Description = "File to write: .svg for people, .geojson for programs.",
            HelpName = "FILE",
        };
        var view = new Option<string?>("--view")
        {
            Description =
                "Part to show in SVG: continent, caspian, caucasus or bbox=W,S,E,N; without it all of the feed.",
            HelpName = "VIEW",
        };
        var language = new Option<string?>("--language")
        {
            Description = "Language of the places' names in SVG: en, az, zh, ru, kk, ka or tr.",
            HelpName = "LANGUAGE",
        };
        var overlays = new OverlayOptions();
        var verb = new Verb("map", "Draws links, crossings and terminals on shores and borders.", Examples)
        {
            folder,
            file,
            view,
            language,
            overlays.Period,
            overlays.Scenario,
        };
        verb.SetAction(parsed => Run(
            parsed.GetValue(folder), parsed.GetValue(file), parsed.GetValue(view), parsed.GetValue(language),
            source => overlays.Load(source, parsed), host));
        return verb;
    }

    private static int Run(
        string? folder, string? file, string? view, string? language, Func<string, Network> load, CommandHost host)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var path = ReadFile(file);
        var isSvg = path.EndsWith(Svg, StringComparison.OrdinalIgnoreCase);
        var shown = ReadView(view, isSvg);
        var spoken = ReadLanguage(language, isSvg);
        var source = folder is null ? FeedLoader.Locate(asked: null, host) : OptionText.Folder("DIR", folder);
        var network = load(source);
        Write(path, output => Draw(network, isSvg, shown, spoken, output));
        return ExitCode.Done;
    }

    private static string ReadFile(string? file) => file switch
    {
        null => throw new BadInputException($"--out is missing; allowed: {FileForm}"),
        _ when file.EndsWith(Svg, StringComparison.OrdinalIgnoreCase) => file,
        _ when file.EndsWith(GeoJson, StringComparison.OrdinalIgnoreCase) => file,
        _ => throw new BadInputException($"--out '{file}' is not allowed; allowed: {FileForm}"),
    };

    private static MapView? ReadView(string? text, bool isSvg)
    {
        if (text is null)
        {
            return null;
        }

        if (!MapView.TryParse(text, out var view))
        {
            throw new BadInputException($"--view '{text}' is not allowed; allowed: {MapView.Form}");
        }

        return isSvg
            ? view
            : throw new BadInputException("--view goes with .svg; .geojson always holds all of the feed");
    }

    private static string ReadLanguage(string? text, bool isSvg) => text switch
    {
        null => NetworkMap.English,
        _ when !Languages.Contains(text) =>
            throw new BadInputException(
                $"--language '{text}' is not allowed; allowed: {string.Join(", ", Languages)}"),
        _ when !isSvg => throw new BadInputException("--language goes with .svg; .geojson holds ids and main names"),
        _ => text,
    };

    private static void Draw(Network network, bool isSvg, MapView? view, string language, TextWriter output)
    {
        if (isSvg)
        {
            NetworkMap.WriteSvg(network, view ?? MapView.All(network), output, language);
        }
        else
        {
            NetworkMap.WriteGeoJson(network, output);
        }
    }

    // The whole text first: a fault while drawing leaves the file as it was.
    private static void Write(string path, Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        try
        {
            File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception refused) when (refused
            is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException(
                $"--out '{path}' cannot be written ({refused.Message}); allowed: a file in a folder that is writable");
        }
    }
}
