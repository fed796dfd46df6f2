using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Where each corridor is counted.</summary>
internal static class Screenlines
{
    /// <summary>Gives whether a part of a way lies on a corridor's screenline.</summary>
    public static bool IsPassed(Corridor corridor, Country country, Passage passage) => corridor switch
    {
        Corridor.Middle => passage == Passage.Caspian,
        Corridor.Northern => country.Code == "RU",
        Corridor.Southern => country.Code == "IR",
        Corridor.Ocean => passage is Passage.Suez or Passage.Cape,
        _ => false,
    };

    /// <summary>Gives the name of a corridor's screenline.</summary>
    public static string NameOf(Corridor corridor) => corridor switch
    {
        Corridor.Middle => "Caspian Sea",
        Corridor.Northern => "in Russia",
        Corridor.Southern => "in Iran",
        Corridor.Ocean => "Suez or the Cape",
        _ => "at arrival",
    };
}
