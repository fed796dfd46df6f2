using Karvan.Model;

namespace Karvan.Feed;

/// <summary>emission_factors.csv.</summary>
internal static class EmissionFactorsFile
{
    public static readonly ColumnSchema Vehicle =
        Column.Reference("vehicle_id", "The vehicle type.", ["vehicles.csv"], required: true);

    public static readonly ColumnSchema Country = Column.Of(
        ColumnKind.Country, "country", "The country; blank: every country without a row of its own, water and air.");

    public static readonly ColumnSchema Traction =
        Column.Word("traction", "Electric on electrified links, else diesel; blank: either.", Vocabulary.Tractions);

    public static readonly ColumnSchema WellToWheel = Number("wtw_g_per_tkm", "Emissions, well to wheel.", true);
    public static readonly ColumnSchema TankToWheel =
        Number("ttw_g_per_tkm", "The part that the vehicle itself emits.", false);

    public static readonly ColumnSchema Low = Number("low", "Low end of the published range.", false);
    public static readonly ColumnSchema High = Number("high", "High end of the published range.", false);

    public static readonly FileSchema Schema = new(
        "emission_factors.csv",
        "What a tonne-kilometre of a vehicle emits. The most specific row counts: country and traction first.",
        [Vehicle, Country, Traction, WellToWheel, TankToWheel, Low, High],
        required: true);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(int, Country, bool?)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var vehicle = rows.Reference(Vehicle, draft.VehicleIds, IdKind.Vehicle);
            var (country, traction) = (rows.Country(Country), rows.Word(Traction, Vocabulary.Tractions));
            var (wellToWheel, tankToWheel) = (rows.Thousandths(WellToWheel), rows.Thousandths(TankToWheel));
            var (low, high, provenance) = (rows.Thousandths(Low), rows.Thousandths(High), rows.Provenance());
            if (low > high)
            {
                rows.Fail(CellNotices.RangeReversed, High, "high no less than low");
            }

            if (rows.IsSound && !seen.Add((vehicle!.Value, country, traction)))
            {
                rows.Fail(CellNotices.RowDuplicate, Vehicle, "one row for a vehicle, country and traction");
            }

            if (rows.IsSound)
            {
                draft.EmissionFactors.Add(
                    new()
                    {
                        Vehicle = new(vehicle!.Value),
                        Country = country,
                        Electric = traction,
                        WellToWheelMilligrams = wellToWheel!.Value,
                        TankToWheelMilligrams = tankToWheel,
                        LowMilligrams = low,
                        HighMilligrams = high,
                        Provenance = provenance,
                    },
                    rows.Row);
            }
            else
            {
                if (vehicle is { } broken)
                {
                    draft.BrokenFactors.Add(new(broken));
                }
            }
        }
    }

    private static ColumnSchema Number(string name, string meaning, bool required) =>
        Column.Number(name, meaning, "g CO2e per t·km", 0, 100_000, 3, required: required);
}
