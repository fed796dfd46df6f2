namespace Karvan.Report;

/// <summary>The words around a chart.</summary>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What there is to see, in one sentence.</param>
/// <param name="Source">What it was made from, so that it can be made again.</param>
public sealed record ChartHeading(string Title, string Finding, string Source);
