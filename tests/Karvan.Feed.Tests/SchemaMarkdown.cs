using System.Globalization;
using System.Text;

namespace Karvan.Feed.Tests;

/// <summary>Renders the schema and the notice codes as the tables of docs/feed.md.</summary>
internal static class SchemaMarkdown
{
    /// <summary>Gives what stands between the markers of a block: <c>schema FILE</c> or <c>notices</c>.</summary>
    public static string Render(string block) =>
        block == "notices" ? RenderNotices() : RenderFile(FeedSchema.FindFile(block.Split(' ')[1])!);

    private static string RenderFile(FileSchema file)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {file.Name}\n\n{file.Meaning}");
        text.Append(file.IsRequired ? "\n\n" : " Optional.\n\n");
        text.Append("| Column | Required | Allowed | Unit | Meaning |\n|---|---|---|---|---|\n");
        foreach (var column in file.Columns)
        {
            var required = column.IsRequired ? "yes" : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{column.Name}` | {required} | {column.Form} | {column.Unit} | {column.Meaning} |\n");
        }

        return text.ToString();
    }

    private static string RenderNotices()
    {
        var text = new StringBuilder("| Code | Severity | Meaning | What to do |\n|---|---|---|---|\n");
        foreach (var code in NoticeCodes.All)
        {
            var severity = code.Severity == NoticeSeverity.Error ? "error" : "warning";
            text.Append(
                CultureInfo.InvariantCulture, $"| `{code.Code}` | {severity} | {code.Meaning} | {code.Remedy} |\n");
        }

        return text.ToString();
    }
}
