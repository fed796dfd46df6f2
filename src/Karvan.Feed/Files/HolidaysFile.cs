namespace Karvan.Feed;

/// <summary>holidays.csv.</summary>
internal static class HolidaysFile
{
    public static readonly ColumnSchema Country =
        Column.Of(ColumnKind.Country, "country", "The country.", required: true);

    public static readonly ColumnSchema Date = Column.Of(
        ColumnKind.MonthDayOrDate, "date", "First day: of every year, or of one.", required: true);

    public static readonly ColumnSchema Days = Column.Whole(
        "days", "How long it lasts.", "days", 1, 60, required: true);
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);

    public static readonly FileSchema Schema = new(
        "holidays.csv", "A public holiday of one country.", [Country, Date, Days, Name], required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var (country, day, days) = (rows.Country(Country), rows.Day(Date), rows.Whole(Days));
            var (name, provenance) = (rows.Text(Name), rows.Provenance());
            rows.RefuseRepetition(seen, Date);
            if (rows.IsSound)
            {
                draft.Holidays.Add(
                    new()
                    {
                        Country = country,
                        Name = name,
                        Annual = day.Annual,
                        Dated = day.Dated,
                        Days = days!.Value,
                        Provenance = provenance,
                    },
                    rows.Row);
            }
        }
    }
}
