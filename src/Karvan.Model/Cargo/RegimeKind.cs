namespace Karvan.Model;

/// <summary>What goods do on a territory, seen from the consignment.</summary>
public enum RegimeKind
{
    /// <summary>They leave it: it holds their origin.</summary>
    Export,

    /// <summary>They stay: it holds their destination.</summary>
    Import,

    /// <summary>They pass through.</summary>
    Transit,
}
