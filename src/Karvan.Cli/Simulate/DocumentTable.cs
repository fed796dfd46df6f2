using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Karvan.Cli;

/// <summary>Writes rows of a JSON document as a table: its columns are the fields of the document, listed
/// once.</summary>
/// <remarks>A field inside another is named after both: <c>interval.p50Days</c> is <c>interval_p50_days</c>.</remarks>
internal static class DocumentTable
{
    /// <summary>Writes a table; without rows it has the columns that rows would give it, but those of a dictionary,
    /// whose names only rows know.</summary>
    public static void Write<T>(string folder, string name, bool isParquet, IEnumerable<T> rows, JsonTypeInfo<T> type)
    {
        TableFile? file = null;
        var texts = ColumnsOf(type, string.Empty).Where(column => !column.IsNumber).Select(column => column.Name)
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var row in rows)
            {
                var cells = new List<(string Name, string Text)>();
                Flatten(JsonSerializer.SerializeToElement(row, type), string.Empty, cells);
                file ??= TableFile.Create(
                    folder,
                    name,
                    isParquet,
                    [.. cells.Select(cell => new TableColumn(cell.Name, !texts.Contains(cell.Name)))]);
                file.Add([.. cells.Select(cell => cell.Text)]);
            }

            file ??= TableFile.Create(folder, name, isParquet, [.. ColumnsOf(type, string.Empty)]);
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static IEnumerable<TableColumn> ColumnsOf(JsonTypeInfo type, string prefix) =>
        from property in type.Properties
        let name = prefix + Snake(property.Name)
        let inner = type.Options.GetTypeInfo(property.PropertyType)
        from column in inner.Kind switch
        {
            JsonTypeInfoKind.Object => ColumnsOf(inner, name + "_"),
            JsonTypeInfoKind.Dictionary => [],
            _ => [new TableColumn(name, property.PropertyType != typeof(string)
                && property.PropertyType != typeof(bool))],
        }
        select column;

    private static void Flatten(JsonElement element, string prefix, List<(string Name, string Text)> cells)
    {
        foreach (var field in element.EnumerateObject())
        {
            var name = prefix + Snake(field.Name);
            if (field.Value.ValueKind == JsonValueKind.Object)
            {
                Flatten(field.Value, name + "_", cells);
            }
            else
            {
                cells.Add((name, field.Value.ValueKind switch
                {
                    JsonValueKind.Null => string.Empty,
                    JsonValueKind.String => field.Value.GetString()!,
                    _ => field.Value.GetRawText(),
                }));
            }
        }
    }

    private static string Snake(string camel)
    {
        var snake = new StringBuilder();
        foreach (char letter in camel)
        {
            snake.Append(char.IsAsciiLetterUpper(letter) ? "_" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
