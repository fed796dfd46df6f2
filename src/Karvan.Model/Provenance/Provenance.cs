namespace Karvan.Model;

/// <summary>Where one row of the feed comes from and how far it can be trusted.</summary>
/// <param name="Source">The source in <see cref="Network.Sources"/>.</param>
/// <param name="Confidence">The grade of the row.</param>
public readonly record struct Provenance(SourceIndex Source, Confidence Confidence);
