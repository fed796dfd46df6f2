using Karvan.Model;

namespace Karvan.TestWorlds;

/// <summary>The lines about what is closed, to some goods or for some time.</summary>
internal sealed partial class WorldParser
{
    private Restriction ReadRestriction(WorldLine line) => new()
    {
        Id = line.Word(1),
        Territory = line.Find("territory") is { } country ? new Country(country) : default,
        Location = line.Find("location") is { } location ? new LocationIndex(_locations[location]) : null,
        Terminal = line.Find("terminal") is { } terminal ? new TerminalIndex(_terminals[terminal]) : null,
        Crossing = line.Find("crossing") is { } crossing ? new CrossingIndex(_crossings[crossing]) : null,
        Link = line.Find("link") is { } link ? new LinkIndex(_links[link]) : null,
        Mode = line.Find("mode") is { } mode ? line.ToEnum<Mode>(mode) : null,
        Cargo = line.Find("cargo") is { } cargo ? line.ToEnum<CargoKind>(cargo) : null,
        HsPrefixes = line.List("hs", text => text),
        Origins = line.List("origin", text => new Country(text)),
        Destinations = line.List("destination", text => new Country(text)),
        Rule = line.Text,
        Provenance = Source,
    };

    private Closure ReadClosure(WorldLine line) => new()
    {
        Id = line.Word(1),
        Name = line.Text,
        Kind = ClosureKind.Dated,
        Cause = ClosureCause.Political,
        Places =
        [
            new ClosedPlace
            {
                Location = line.Find("location") is { } location ? new LocationIndex(_locations[location]) : null,
                Terminal = line.Find("terminal") is { } terminal ? new TerminalIndex(_terminals[terminal]) : null,
                Crossing = line.Find("crossing") is { } crossing ? new CrossingIndex(_crossings[crossing]) : null,
                Link = line.Find("link") is { } link ? new LinkIndex(_links[link]) : null,
                Passage = line.Enum("passage", Passage.None),
                Provenance = Source,
            },
        ],
        Mode = line.Find("mode") is { } mode ? line.ToEnum<Mode>(mode) : null,
        From = WorldLine.ToDate(line.Find("from") ?? throw line.Wrong("from= is missing")),
        To = line.Find("to") is { } to ? WorldLine.ToDate(to) : null,
        RemainingPercent = line.Integer("remaining") ?? 0,
        Towards = line.Find("towards") is { } towards ? new Country(towards) : default,
        Cargo = line.Find("cargo") is { } cargo ? line.ToEnum<CargoKind>(cargo) : null,
        Products = line.List("product", line.ToEnum<Product>),
        Origins = line.List("origin", text => new Country(text)),
        Provenance = Source,
    };
}
