namespace Karvan.Model;

/// <summary>A named water that a sea link passes; a query may avoid it.</summary>
public enum Passage
{
    /// <summary>No named water.</summary>
    None,

    /// <summary>The Caspian Sea.</summary>
    Caspian,

    /// <summary>The Black Sea.</summary>
    BlackSea,

    /// <summary>The Bosporus.</summary>
    Bosphorus,

    /// <summary>The Suez Canal.</summary>
    Suez,

    /// <summary>The Cape of Good Hope.</summary>
    Cape,

    /// <summary>The Strait of Gibraltar.</summary>
    Gibraltar,

    /// <summary>The Strait of Malacca.</summary>
    Malacca,
}
