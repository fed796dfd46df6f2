using Karvan.Model;

namespace Karvan.Feed;

/// <summary>locations.csv.</summary>
internal static class LocationsFile
{
    public static readonly ColumnSchema Id = Column.Id("location_id", "Stable id, such as KZ-AAU.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name in the Latin script.", required: true);
    public static readonly ColumnSchema Country =
        Column.Of(ColumnKind.Country, "country", "Country or territory.", required: true);

    public static readonly ColumnSchema Locode =
        Column.Of(ColumnKind.Locode, "locode", "UN/LOCODE without a space, of one location only.");

    public static readonly ColumnSchema Latitude = Column.Number(
        "lat", "Latitude, WGS 84.", "degrees north", -90, 90, decimals: 8, required: true);

    public static readonly ColumnSchema Longitude = Column.Number(
        "lon", "Longitude, WGS 84.", "degrees east", -180, 180, decimals: 8, required: true);

    public static readonly ColumnSchema TimeZone =
        Column.Of(ColumnKind.TimeZone, "time_zone", "Time zone of its clocks.", required: true);

    public static readonly ColumnSchema PartOf =
        Column.Reference("part_of", "The city that this place belongs to.", ["locations.csv"]);

    public static readonly FileSchema Schema = new(
        "locations.csv",
        "A place on the map: a city, a port, a border station, a way-point at sea.",
        [Id, Name, Country, Locode, Latitude, Longitude, TimeZone, PartOf],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.PlaceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.PlaceIds, IdKind.Location);
            var (name, country, locode) = (rows.Text(Name), rows.Country(Country), rows.Locode(Locode));
            var (latitude, longitude) = (rows.Number(Latitude), rows.Number(Longitude));
            var (zone, provenance) = (rows.TimeZone(TimeZone, draft.Zones), rows.Provenance());
            if (rows.IsSound)
            {
                var location = new Location
                {
                    Id = id,
                    Name = name,
                    Country = country,
                    Locode = locode,
                    Point = new((double)latitude!.Value, (double)longitude!.Value),
                    TimeZone = zone,
                    Provenance = provenance,
                };
                draft.PlaceIds.SetIndex(id, draft.Locations.Add(location, rows.Row));
            }
        }

        ReadParents(draft);
    }

    // A second walk, since a place may stand before the city that it is part of.
    private static void ReadParents(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        var next = 0;
        while (rows.Next())
        {
            var parent = rows.Reference(PartOf, draft.PlaceIds, IdKind.Location);
            if (next < draft.Locations.Count && draft.Locations.GetRow(next) == rows.Row)
            {
                var location = draft.Locations.Items[next];
                draft.Locations.Items[next++] = location with { PartOf = parent is { } at ? new(at) : null };
            }
        }
    }
}
