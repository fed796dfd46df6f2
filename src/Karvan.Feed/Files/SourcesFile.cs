namespace Karvan.Feed;

/// <summary>sources.csv.</summary>
internal static class SourcesFile
{
    public static readonly ColumnSchema Id = Column.Id("source_id", "The id that other rows cite.");
    public static readonly ColumnSchema Kind =
        Column.Word("kind", "A publication, or a method that gives figures.", Vocabulary.SourceKinds, required: true);

    public static readonly ColumnSchema Title =
        Column.Text("title", "Title of the publication, or the method in words.", required: true);

    public static readonly ColumnSchema Publisher = Column.Text("publisher", "Who published it.");
    public static readonly ColumnSchema Year = Column.Text("year", "Year or years as printed.");
    public static readonly ColumnSchema Address = Column.Text("address", "Where it can be read.");
    public static readonly ColumnSchema Licence = Column.Text("licence", "Licence of the data.");
    public static readonly ColumnSchema Value =
        Column.Number("value", "The one number that a method uses.", minimum: -1_000_000_000, maximum: 1_000_000_000);

    public static readonly ColumnSchema Unit = Column.Text("unit", "The unit of value.");

    public static readonly FileSchema Schema = new(
        "sources.csv",
        "A publication that figures come from, or a method that computes them.",
        [Id, Kind, Title, Publisher, Year, Address, Licence, Value, Unit],
        required: true,
        hasProvenance: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.SourceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.SourceIds, IdKind.Source);
            var isMethod = rows.Word(Kind, Vocabulary.SourceKinds) ?? false;
            var (title, publisher, year) = (rows.Text(Title), rows.Text(Publisher), rows.Text(Year));
            var (address, licence) = (rows.Text(Address), rows.Text(Licence));
            var (value, unit) = (rows.Number(Value), rows.Text(Unit));
            if (rows.IsSound)
            {
                var index = draft.Sources.Add(
                    new(id, isMethod, title, publisher, year, address, licence, value, unit), rows.Row);
                draft.SourceIds.SetIndex(id, index);
            }
        }
    }
}
