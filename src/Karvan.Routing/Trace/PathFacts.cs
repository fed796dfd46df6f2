using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What follows from the way of an itinerary: the countries entered and the corridor.</summary>
internal sealed class PathFacts
{
    public PathFacts(Network network, IReadOnlyList<Leg> legs)
    {
        var countries = new List<Country>();
        var (flies, caspian, ocean) = (false, false, false);
        foreach (var leg in legs)
        {
            var calls = network[leg.Service].Calls;
            for (var i = leg.BoardCall; i <= leg.AlightCall; i++)
            {
                if (i > leg.BoardCall)
                {
                    var section = calls[i].Section!;
                    flies |= section.Way == Way.Air;
                    foreach (var part in section.Parts)
                    {
                        Enter(countries, part.Country);
                        caspian |= part.Passage == Passage.Caspian;
                        ocean |= part.Passage is Passage.Suez or Passage.Cape;
                    }
                }

                if (calls[i].Terminal is not null)
                {
                    Enter(countries, network[calls[i].Location].Country);
                }
            }
        }

        Countries = [.. countries];
        Corridor = flies ? Corridor.Air
            : Countries.Contains(new("RU")) ? Corridor.Northern
            : Countries.Contains(new("IR")) ? Corridor.Southern
            : caspian ? Corridor.Middle
            : ocean ? Corridor.Ocean
            : Corridor.Other;
    }

    private static void Enter(List<Country> countries, Country country)
    {
        if (!country.IsNone && !countries.Contains(country))
        {
            countries.Add(country);
        }
    }

    /// <summary>Gets the countries in the order in which they are first entered.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Gets the corridor: the first of the list that applies.</summary>
    public Corridor Corridor { get; }
}
