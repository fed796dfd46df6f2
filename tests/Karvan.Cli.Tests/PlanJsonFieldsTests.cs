using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Karvan.Cli.Tests;

/// <summary>docs/cli.md and the serializer name the same fields in the same order, and the same options.</summary>
public sealed class PlanJsonFieldsTests
{
    private static readonly string Docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));

    [Fact]
    public void Docs_Fields_AreTheSerializers()
    {
        var table = Docs.Split("<!-- fields -->")[1].Split("<!-- /fields -->")[0];
        var documented = Regex.Matches(table, @"^\| `([^`]+)` \| .+ \|$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        Assert.Equal(Fields(PlanJsonContext.Default.PlanDocument, string.Empty), documented);
    }

    [Fact]
    public void Docs_RangeFields_AreTheSerializers()
    {
        var table = Docs.Split("<!-- range fields -->")[1].Split("<!-- /range fields -->")[0];
        var documented = Regex.Matches(table, @"^\| `([^`]+)` \| .+ \|$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        Assert.Equal(
            Fields(PlanJsonContext.Default.RangeDocument, string.Empty, typeof(FeedDocument), typeof(QueryDocument), typeof(ItineraryDocument), typeof(ClosureDocument))
                .Select(field => field.Replace("closedBy[]", "closedBy", StringComparison.Ordinal)),
            documented);
    }

    [Fact]
    public void Docs_RangeColumns_AreTheHeaders()
    {
        var columns = string.Join(", ", RangeCsv.Header.Split(',').Select(column => $"`{column}`"));

        Assert.Contains($"has the columns {columns}.", Regex.Replace(Docs, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Docs_Options_AreTheCommands()
    {
        var section = Docs.Split("\n## ").Single(part => part.StartsWith("karvan plan ", StringComparison.Ordinal));
        var documented = Regex.Matches(section, @"^\| `(--[a-z-]+)` \| ", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        Assert.Equal(new PlanOptions().InOrder().Select(option => option.Name), documented);
    }

    [Fact]
    public void Docs_CsvColumns_AreTheHeaders()
    {
        var columns = string.Join(", ", PlanCsv.Header.Split(',').Select(column => $"`{column}`"));

        Assert.Contains($"Columns: {columns}.", Regex.Replace(Docs, @"\s+", " "), StringComparison.Ordinal);
    }

    /// <summary>Gives the fields of a document in order; those of a type told elsewhere are not entered.</summary>
    internal static IEnumerable<string> Fields(JsonTypeInfo type, string path, params Type[] toldElsewhere)
    {
        foreach (var property in type.Properties)
        {
            var info = PlanJsonContext.Default.GetTypeInfo(property.PropertyType)!;
            var name = path + property.Name;
            if (info.Kind == JsonTypeInfoKind.Enumerable)
            {
                name += "[]";
                info = PlanJsonContext.Default.GetTypeInfo(info.ElementType!)!;
            }

            var isEntered = info.Kind == JsonTypeInfoKind.Object && !toldElsewhere.Contains(info.Type);
            var inner = isEntered ? Fields(info, name + ".", toldElsewhere) : [name];
            foreach (var field in inner)
            {
                yield return field;
            }
        }
    }
}
