using Karvan.Model;

namespace Karvan.Feed;

/// <summary>vehicles.csv.</summary>
internal static class VehiclesFile
{
    public static readonly ColumnSchema Id = Column.Id("vehicle_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema Mode = Column.Word(
        "mode", "Mode of transport.", Vocabulary.Modes, required: true);
    public static readonly ColumnSchema Capacity =
        Column.Whole("capacity_teu", "The most that one departure takes.", "TEU", 1, 100_000, required: true);

    public static readonly ColumnSchema Payload = Column.Number(
        "payload_t", "The most that one departure takes, by mass.", "t", 0, 1_000_000, 3, above: true, required: true);

    public static readonly ColumnSchema UnitTeu =
        Column.Whole("unit_teu", "What one wagon or truck of it takes.", "TEU", 1, 100);

    public static readonly ColumnSchema UnitPayload = Column.Number(
        "unit_t", "What one wagon or truck of it takes, by mass.", "t", 0, 1_000, 3, above: true);

    public static readonly ColumnSchema UnitLength =
        Column.Number("unit_m", "Length of one wagon or truck of it.", "m", 0, 100, 3, above: true);

    public static readonly FileSchema Schema = new(
        "vehicles.csv",
        "A type of vehicle.",
        [Id, Name, Mode, Capacity, Payload, UnitTeu, UnitPayload, UnitLength],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.VehicleIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.VehicleIds, IdKind.Vehicle);
            var (name, mode) = (rows.Text(Name), rows.Word(Mode, Vocabulary.Modes));
            var (capacity, payload) = (rows.Whole(Capacity), rows.Number(Payload));
            var (unitTeu, unitPayload, unitLength) =
                (rows.Whole(UnitTeu), rows.Number(UnitPayload), rows.Number(UnitLength));
            var provenance = rows.Provenance();
            if (rows.IsSound)
            {
                var vehicle = new Vehicle
                {
                    Id = id,
                    Name = name,
                    Mode = mode!.Value,
                    CapacityTeu = capacity!.Value,
                    Payload = Mass.FromTonnes(payload!.Value),
                    UnitTeu = unitTeu,
                    UnitPayload = unitPayload is { } tonnes ? Mass.FromTonnes(tonnes) : null,
                    UnitMetres = unitLength,
                    Provenance = provenance,
                };
                draft.VehicleIds.SetIndex(id, draft.Vehicles.Add(vehicle, rows.Row));
            }
        }
    }
}
