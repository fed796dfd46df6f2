namespace Karvan.Simulation;

/// <summary>How goods of one commodity weigh the ways that they can take.</summary>
/// <param name="DollarsPerTeuDay">What a day of transit is worth [USD per TEU and day], zero or more.</param>
/// <param name="LogitScaleDollars">The scale of the logit [USD per TEU], above zero: a way that is dearer by this is
/// chosen e times less often.</param>
public sealed record ChoiceParameters(double DollarsPerTeuDay, double LogitScaleDollars);
