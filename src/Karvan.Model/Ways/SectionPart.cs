namespace Karvan.Model;

/// <summary>One link or crossing of a section, as far as price, emissions and avoidance need it.</summary>
/// <param name="Link">The link; null on a crossing.</param>
/// <param name="Metres">Its length [m].</param>
/// <param name="Country">Its country; on a crossing the country entered; none on water and in the air.</param>
/// <param name="Electrified">Whether trains run on electricity here.</param>
/// <param name="Passage">The named water that it passes.</param>
public readonly record struct SectionPart(
    LinkIndex? Link,
    int Metres,
    Country Country,
    bool Electrified,
    Passage Passage);
