using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>location_names.csv.</summary>
internal static class LocationNamesFile
{
    public static readonly ColumnSchema Location =
        Column.Reference("location_id", "The location.", ["locations.csv"], required: true);

    public static readonly ColumnSchema Language =
        Column.Word("language", "Language of the name.", Vocabulary.Languages, required: true);

    public static readonly ColumnSchema Name =
        Column.Text("name", "The name in that language's script; several in one language are allowed.", required: true);

    public static readonly FileSchema Schema = new(
        "location_names.csv", "A name of a location in one language.", [Location, Language, Name], required: false);

    public static void Read(FeedDraft draft)
    {
        var names = new Dictionary<int, ImmutableArray<LocalName>.Builder>();
        var seen = new HashSet<(int, int, string)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var location = rows.Reference(Location, draft.PlaceIds, IdKind.Location);
            var language = rows.Word(Language, Vocabulary.Languages);
            var name = rows.Text(Name);
            _ = rows.Provenance();
            if (!rows.IsSound)
            {
                continue;
            }

            if (!seen.Add((location!.Value, language!.Value, name)))
            {
                rows.Fail(CellNotices.RowDuplicate, Name, "a name that the location has not yet in this language");
                continue;
            }

            if (!names.TryGetValue(location.Value, out var list))
            {
                names[location.Value] = list = ImmutableArray.CreateBuilder<LocalName>();
            }

            list.Add(new(Vocabulary.Languages.All[language.Value], name));
        }

        foreach (var (index, list) in names)
        {
            draft.Locations.Items[index] = draft.Locations.Items[index] with { Names = list.ToImmutable() };
        }
    }
}
