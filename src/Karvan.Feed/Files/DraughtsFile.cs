using Karvan.Model;

namespace Karvan.Feed;

/// <summary>draughts.csv.</summary>
internal static class DraughtsFile
{
    public static readonly ColumnSchema Vehicle = Column.Reference(
        "vehicle_id", "The vessel type; one row each.", ["vehicles.csv"], required: true);

    public static readonly ColumnSchema Draught = Column.Whole(
        "draught_cm", "Depth of water that it needs at full payload.", "cm", 1, 3_000, required: true);

    public static readonly ColumnSchema Each = Column.Whole(
        "kg_per_cm", "The payload that each missing centimetre costs.", "kg/cm", 1, 1_000_000, required: true);

    public static readonly FileSchema Schema = new(
        "draughts.csv",
        "How deep a vessel lies. A vessel without a row loads its payload at any depth.",
        [Vehicle, Draught, Each],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var vehicle = rows.Reference(Vehicle, draft.VehicleIds, IdKind.Vehicle);
            var (draught, each, provenance) = (rows.Whole(Draught), rows.Whole(Each), rows.Provenance());
            if (vehicle is { } known)
            {
                rows.RefuseSecond(seen.Add(known), Vehicle, "one row for a vehicle");
                if (draft.Vehicles.Items[known].Mode != Mode.Sea)
                {
                    rows.Fail(ServiceNotices.VehicleUnsuitable, Vehicle, "a vehicle of mode sea");
                }
            }

            if (rows.IsSound)
            {
                draft.Vehicles.Items[vehicle!.Value] = draft.Vehicles.Items[vehicle.Value] with
                {
                    DraughtCentimeters = draught,
                    KilogramsPerCentimeter = each,
                    DraughtProvenance = provenance,
                };
            }
        }
    }
}
