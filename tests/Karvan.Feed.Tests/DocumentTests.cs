using System.Text.RegularExpressions;

namespace Karvan.Feed.Tests;

/// <summary>
/// The tables of docs/feed.md are those of the code. With KARVAN_WRITE_DOCS=1 the test writes them instead.
/// </summary>
public partial class DocumentTests
{
    private static readonly string Document = Repository.PathOf("docs/feed.md");

    [Fact]
    public void Tables_InDocument_AreThoseOfTheSchema()
    {
        var text = File.ReadAllText(Document);
        var rendered = Block().Replace(
            text,
            match => $"<!-- {match.Groups[1].Value} -->\n{SchemaMarkdown.Render(match.Groups[1].Value)}<!-- end -->");
        if (Environment.GetEnvironmentVariable("KARVAN_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Document, rendered);
            return;
        }

        Assert.Equal(rendered, text);
    }

    [Fact]
    public void Document_HasAllFilesAndTheNotices() => Assert.Equal(
        FeedSchema.Files.Select(file => "schema " + file.Name).Append("notices"),
        Block().Matches(File.ReadAllText(Document)).Select(match => match.Groups[1].Value));

    [GeneratedRegex("<!-- (schema [a-z_.]+|notices) -->\n(.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
