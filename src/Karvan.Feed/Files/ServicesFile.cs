using Karvan.Model;

namespace Karvan.Feed;

/// <summary>services.csv.</summary>
internal static class ServicesFile
{
    public static readonly ColumnSchema Id = Column.Id("service_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema Operator = Column.Text("operator", "The carrier.", required: true);
    public static readonly ColumnSchema Product =
        Column.Word("product", "What the carrier sells.", Vocabulary.Products, required: true);

    public static readonly ColumnSchema Vehicle =
        Column.Reference("vehicle", "The vehicle type.", ["vehicles.csv"], required: true);

    public static readonly ColumnSchema Cargo =
        Column.Words("cargo", "The cargo that it accepts.", Vocabulary.Cargoes, required: true);

    public static readonly ColumnSchema Tariffs = Column.Of(
        ColumnKind.References, "tariffs", "The tariffs that price its legs; blank: sold only inside through rates.")
        with { RefersTo = ["tariffs.csv"] };

    public static readonly FileSchema Schema = new(
        "services.csv",
        "What a carrier offers: a pattern of calls in one direction.",
        [Id, Name, Operator, Product, Vehicle, Cargo, Tariffs],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.ServiceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.ServiceIds, IdKind.Service);
            var (name, carrier) = (rows.Text(Name), rows.Text(Operator));
            var product = rows.Word(Product, Vocabulary.Products);
            var vehicle = rows.Reference(Vehicle, draft.VehicleIds, IdKind.Vehicle);
            var cargo = rows.Words(Cargo, Vocabulary.Cargoes);
            var tariffs = rows.References(Tariffs, draft.TariffIds, IdKind.Tariff);
            var provenance = rows.Provenance();
            if (rows.IsSound)
            {
                var service = new Service
                {
                    Id = id,
                    Name = name,
                    Operator = carrier,
                    Product = product!.Value,
                    Vehicle = new(vehicle!.Value),
                    Cargo = cargo,
                    Tariffs = [.. tariffs.SelectMany(tariff => draft.ServiceTariffs[tariff])],
                    Calls = [],
                    Departures = [],
                    Provenance = provenance,
                };
                var row = new ServiceRow(service)
                {
                    HasBrokenTariff = rows.Texts(Tariffs).Any(draft.BrokenTariffs.Contains),
                    IsIncomplete = draft.HasLost(CallsFile.Schema) || draft.HasLost(DeparturesFile.Schema),
                };
                draft.ServiceIds.SetIndex(id, draft.ServiceRows.Add(row, rows.Row));
            }
        }
    }
}
