namespace Karvan.Model;

/// <summary>How goods pass a break of gauge.</summary>
public enum GaugeMethod
{
    /// <summary>Boxes are lifted from wagons of one gauge to wagons of the other.</summary>
    Reload,

    /// <summary>Wagons are set on bogies of the other gauge, goods stay inside.</summary>
    BogieExchange,
}
