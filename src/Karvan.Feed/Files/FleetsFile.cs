using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>fleets.csv.</summary>
internal static class FleetsFile
{
    public static readonly ColumnSchema Id = Column.Id("fleet_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema Kind = Column.Word(
        "kind", "What comes back: vessels, locomotives, wagons for boxes.", Vocabulary.FleetKinds, required: true);

    public static readonly ColumnSchema Owner = Column.Text("owner", "Owner or operator.", required: true);
    public static readonly ColumnSchema Vehicle = Column.Reference(
        "vehicle", "The vehicle type; needed for vessels, blank for locomotives.", ["vehicles.csv"]);

    public static readonly ColumnSchema Count = Column.Whole(
        "count", "How many work on the corridor.", "units", 1, 1_000_000, required: true);

    public static readonly ColumnSchema Home = Column.Reference(
        "home", "Where they start and return to.", ["locations.csv"], required: true);

    public static readonly ColumnSchema Services = Column.Of(
        ColumnKind.References, "services", "The services that they serve; blank: any in countries.")
        with { RefersTo = ["services.csv"] };

    public static readonly ColumnSchema Countries = Column.Of(
        ColumnKind.Countries, "countries", "The countries in which they serve; needed without services.");

    public static readonly FileSchema Schema = new(
        "fleets.csv",
        "Vessels, locomotives or platforms of one owner, which must come back.",
        [Id, Name, Kind, Owner, Vehicle, Count, Home, Services, Countries],
        required: false);

    /// <summary>Reads the fleets; services must have been traced before.</summary>
    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.FleetIds, Schema, isWanted: false);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var (id, name) = (rows.NewId(Id, draft.FleetIds, IdKind.Other), rows.Text(Name));
            var (kind, owner) = (rows.Word(Kind, Vocabulary.FleetKinds), rows.Text(Owner));
            var vehicle = rows.Reference(Vehicle, draft.VehicleIds, IdKind.Vehicle);
            var (count, home) = (rows.Whole(Count), rows.Reference(Home, draft.PlaceIds, IdKind.Location));
            var services = rows.References(Services, draft.ServiceIds, IdKind.Service);
            var (countries, provenance) = (rows.Countries(Countries), rows.Provenance());
            CheckVehicle(rows, draft, kind, vehicle);
            if (!rows.IsFilled(Services))
            {
                rows.Need(Countries, "without services");
            }

            if (rows.IsSound)
            {
                var fleet = new Fleet
                {
                    Id = id,
                    Name = name,
                    Kind = kind!.Value,
                    Owner = owner,
                    Vehicle = vehicle is { } type ? new(type) : null,
                    Count = count!.Value,
                    Home = new(home!.Value),
                    Services = Traced(draft, services),
                    Countries = countries,
                    Provenance = provenance,
                };
                draft.FleetIds.SetIndex(id, draft.Fleets.Add(fleet, rows.Row));
            }
        }
    }

    // A service that could not be traced has its own notice.
    private static ImmutableArray<ServiceIndex> Traced(FeedDraft draft, ImmutableArray<int> services) =>
    [
        .. services.Select(service => draft.ServiceRows.Items[service].Index)
            .Where(index => index >= 0)
            .Select(index => new ServiceIndex(index)),
    ];

    private static void CheckVehicle(RowReader rows, FeedDraft draft, FleetKind? kind, int? vehicle)
    {
        switch (kind)
        {
            case FleetKind.Vessel:
                rows.Need(Vehicle, "for vessels");
                break;
            case FleetKind.Locomotive:
                rows.Refuse(Vehicle, "for locomotives");
                break;
            default:
                break;
        }

        var wanted = kind == FleetKind.Vessel ? Mode.Sea : Mode.Rail;
        if (kind is not null && vehicle is { } known && draft.Vehicles.Items[known].Mode != wanted)
        {
            rows.Fail(
                ServiceNotices.VehicleUnsuitable, Vehicle, $"a vehicle of mode {Vocabulary.Modes.GetWord(wanted)}");
        }
    }
}
