namespace Karvan.Model;

/// <summary>Which track gauges a link or crossing has.</summary>
[Flags]
public enum Gauges
{
    /// <summary>No rails.</summary>
    None = 0,

    /// <summary>1 435 mm.</summary>
    Standard = 1,

    /// <summary>1 520 mm.</summary>
    Broad = 2,

    /// <summary>Both, side by side.</summary>
    Both = Standard | Broad,
}
