using NodaTime;

namespace Karvan.Model;

/// <summary>A single date on which operating days are other than their days of the week say.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Runs">Whether it is an operating day.</param>
public readonly record struct OperatingDate(LocalDate Date, bool Runs);
