namespace Karvan.Feed;

/// <summary>One kind of finding in a feed.</summary>
/// <param name="Code">Its name, such as <c>time_malformed</c>.</param>
/// <param name="Severity">What it does to the feed.</param>
/// <param name="Meaning">What was found, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record NoticeCode(string Code, NoticeSeverity Severity, string Meaning, string Remedy)
{
    /// <summary>Gives the name.</summary>
    public override string ToString() => Code;
}
