namespace Karvan.Feed;

/// <summary>shapes.csv.</summary>
/// <remarks>
/// Coordinates have no unit here, so that the many points of a line do not count as figures in the statistics.
/// </remarks>
internal static class ShapesFile
{
    public static readonly ColumnSchema Link = Column.Reference(
        "link_id", "The link.", ["links.csv"], required: true);

    public static readonly ColumnSchema Sequence = Column.Whole(
        "sequence",
        "The number of the point in its link's shape: 1, 2, 3 … in order from the link's from to its to.",
        "",
        1,
        10_000,
        required: true);

    public static readonly ColumnSchema Latitude = Column.Number(
        "lat", "Latitude, degrees north, WGS 84.", "", -90, 90, decimals: 8, required: true);

    public static readonly ColumnSchema Longitude = Column.Number(
        "lon", "Longitude, degrees east, WGS 84.", "", -180, 180, decimals: 8, required: true);

    public static readonly FileSchema Schema = new(
        "shapes.csv",
        "A point of a link's line on the map, between its ends.",
        [Link, Sequence, Latitude, Longitude],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var link = rows.Reference(Link, draft.PlaceIds, IdKind.Link);
            var (sequence, latitude, longitude) = (rows.Whole(Sequence), rows.Number(Latitude), rows.Number(Longitude));
            var provenance = rows.Provenance();
            if (rows.IsSound)
            {
                var point = new Model.GeoPoint((double)latitude!.Value, (double)longitude!.Value);
                draft.ShapeRows.Add(new(link!.Value, sequence!.Value, new(point, provenance)), rows.Row);
            }
            else if (link is { } broken)
            {
                draft.BrokenShapes.Add(broken);
            }
        }

        ShapeRules.Apply(draft);
    }
}
