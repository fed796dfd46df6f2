namespace Karvan.Model;

/// <summary>Where a figure comes from: a publication, or a method that computes it.</summary>
/// <param name="Id">The id in sources.csv.</param>
/// <param name="IsMethod">Whether this is a method rather than a publication.</param>
/// <param name="Title">Title of the publication, or the method in words.</param>
/// <param name="Publisher">Who published it; empty if unknown.</param>
/// <param name="Year">Year or years of publication as printed; empty if unknown.</param>
/// <param name="Address">Where it can be read; empty if unknown.</param>
/// <param name="Licence">Licence of the data; empty if unknown.</param>
/// <param name="Value">The number that a method uses; null for a publication.</param>
/// <param name="Unit">The unit of <paramref name="Value"/>; empty without one.</param>
public sealed record Source(
    string Id,
    bool IsMethod,
    string Title,
    string Publisher,
    string Year,
    string Address,
    string Licence,
    decimal? Value,
    string Unit);
