using Karvan.Model;

namespace Karvan.Feed;

/// <summary>The words that more than one file uses, and the enumerations of the model that they stand for.</summary>
internal static class Vocabulary
{
    public static readonly Words<Confidence> Confidences = new(
        ("high", Confidence.High),
        ("medium", Confidence.Medium),
        ("low", Confidence.Low),
        ("assumed", Confidence.Assumed));

    public static readonly Words<bool> YesNo = new(("yes", true), ("no", false));

    public static readonly Words<TerminalKind> TerminalKinds = new(
        ("port", TerminalKind.Port),
        ("rail_terminal", TerminalKind.RailTerminal),
        ("gauge_yard", TerminalKind.GaugeYard),
        ("dry_port", TerminalKind.DryPort),
        ("road_terminal", TerminalKind.RoadTerminal),
        ("airport", TerminalKind.Airport),
        ("free_zone", TerminalKind.FreeZone));

    public static readonly Words<Mode> Modes = new(
        ("rail", Mode.Rail), ("road", Mode.Road), ("sea", Mode.Sea), ("air", Mode.Air));

    public static readonly Words<Mode> BorderModes = new(("rail", Mode.Rail), ("road", Mode.Road));

    public static readonly Words<Gauges> GaugePairs = new(
        ("1435", Gauges.Standard), ("1520", Gauges.Broad), ("1435/1520", Gauges.Both));

    public static readonly Words<Passage> Passages = new(
        ("caspian", Passage.Caspian),
        ("black_sea", Passage.BlackSea),
        ("bosphorus", Passage.Bosphorus),
        ("suez", Passage.Suez),
        ("cape", Passage.Cape),
        ("gibraltar", Passage.Gibraltar),
        ("malacca", Passage.Malacca));

    public static readonly Words<Way> Ways = new(
        ("rail1435", Way.Rail1435),
        ("rail1520", Way.Rail1520),
        ("road", Way.Road),
        ("sea", Way.Sea),
        ("air", Way.Air));

    public static readonly Words<Side> Sides = new(
        ("yard", Side.Yard),
        ("rail1435", Side.Rail1435),
        ("rail1520", Side.Rail1520),
        ("road", Side.Road),
        ("sea", Side.Sea),
        ("air", Side.Air));

    public static readonly Words<HandledUnit> HandledUnits = new(
        ("box", HandledUnit.Box), ("wagon", HandledUnit.Wagon), ("truck", HandledUnit.Truck));

    public static readonly Words<Product> Products = new(
        ("express_block_train", Product.ExpressBlockTrain),
        ("ordinary_container_train", Product.OrdinaryContainerTrain),
        ("wagonload", Product.Wagonload),
        ("truck", Product.Truck),
        ("feeder", Product.Feeder),
        ("rail_ferry", Product.RailFerry),
        ("ro_ro", Product.RoRo),
        ("deep_sea", Product.DeepSea),
        ("air", Product.Air),
        ("passenger_train", Product.PassengerTrain),
        ("metro", Product.Metro),
        ("tram", Product.Tram),
        ("funicular", Product.Funicular),
        ("bus", Product.Bus),
        ("cable_car", Product.CableCar),
        ("passenger_ferry", Product.PassengerFerry));

    public static readonly Words<CargoKind> Cargoes = new(
        ("dry", CargoKind.Dry), ("reefer", CargoKind.Reefer), ("dangerous", CargoKind.Dangerous));

    public static readonly Words<CallKind> CallKinds = new(
        ("stop", CallKind.Stop), ("board", CallKind.Board), ("alight", CallKind.Alight), ("pass", CallKind.Pass));

    public static readonly Words<DepartureKind> DepartureKinds = new(
        ("at", DepartureKind.At),
        ("every", DepartureKind.Every),
        ("full", DepartureKind.Full),
        ("demand", DepartureKind.Demand));

    public static readonly Words<GaugeMethod> GaugeMethods = new(
        ("reload", GaugeMethod.Reload), ("bogie_exchange", GaugeMethod.BogieExchange));

    public static readonly Words<FleetKind> FleetKinds = new(
        ("vessel", FleetKind.Vessel), ("locomotive", FleetKind.Locomotive), ("platform", FleetKind.Platform));

    public static readonly Words<DemandUnit> DemandUnits = new(
        ("box20", DemandUnit.Box20),
        ("box40", DemandUnit.Box40),
        ("truck", DemandUnit.Truck),
        ("wagon", DemandUnit.Wagon),
        ("tonne", DemandUnit.Tonne));

    public static readonly Words<ClosureKind> ClosureKinds = new(
        ("dated", ClosureKind.Dated), ("random", ClosureKind.Random));

    public static readonly Words<ClosureCause> ClosureCauses = new(
        ("storm", ClosureCause.Storm),
        ("wind", ClosureCause.Wind),
        ("snow", ClosureCause.Snow),
        ("works", ClosureCause.Works),
        ("accident", ClosureCause.Accident),
        ("strike", ClosureCause.Strike),
        ("political", ClosureCause.Political),
        ("embargo", ClosureCause.Embargo));

    public static readonly Words<int> BoxSizes = new(("20", 20), ("40", 40));

    public static readonly Words<BoxOwner> BoxOwners = new(
        ("carrier", BoxOwner.Carrier), ("shipper", BoxOwner.Shipper));

    public static readonly Words<bool> Bases = new(("flat", false), ("km", true));

    public static readonly Words<bool> Tractions = new(("electric", true), ("diesel", false));

    public static readonly Words<CostComponent> TariffComponents = new(
        ("freight", CostComponent.Freight),
        ("infrastructure", CostComponent.Infrastructure),
        ("traction", CostComponent.Traction),
        ("wagon_hire", CostComponent.WagonHire),
        ("container_hire", CostComponent.ContainerHire),
        ("drop_off", CostComponent.DropOff),
        ("handling", CostComponent.Handling),
        ("gauge_change", CostComponent.GaugeChange),
        ("port_dues", CostComponent.PortDues),
        ("sea_freight", CostComponent.SeaFreight),
        ("guard", CostComponent.Guard),
        ("customs", CostComponent.Customs),
        ("forwarder", CostComponent.Forwarder),
        ("surcharge", CostComponent.Surcharge),
        ("subsidy", CostComponent.Subsidy),
        ("storage", CostComponent.Storage));

    public static readonly Words<CostComponent> HandlingComponents = new(
        ("handling", CostComponent.Handling), ("gauge_change", CostComponent.GaugeChange));

    public static readonly Words<CostComponent> StorageComponents = new(
        ("storage", CostComponent.Storage),
        ("demurrage", CostComponent.Demurrage),
        ("detention", CostComponent.Detention));

    public static readonly Words<ChargeUnit> TariffUnits = new(
        ("teu", ChargeUnit.Teu),
        ("box", ChargeUnit.Box),
        ("tonne", ChargeUnit.Tonne),
        ("wagon", ChargeUnit.Wagon),
        ("truck", ChargeUnit.Truck),
        ("lane_metre", ChargeUnit.LaneMetre),
        ("consignment", ChargeUnit.Consignment));

    public static readonly Words<ChargeUnit> ProcessUnits = new(
        ("teu", ChargeUnit.Teu),
        ("box", ChargeUnit.Box),
        ("tonne", ChargeUnit.Tonne),
        ("wagon", ChargeUnit.Wagon),
        ("truck", ChargeUnit.Truck),
        ("consignment", ChargeUnit.Consignment));

    public static readonly Words<ChargeUnit> StorageUnits = new(("teu", ChargeUnit.Teu), ("box", ChargeUnit.Box));

    public static readonly Words<RegimeKind> RegimeKinds = new(
        ("export", RegimeKind.Export), ("import", RegimeKind.Import), ("transit", RegimeKind.Transit));

    public static readonly Words<RiskChannel> RiskChannels = new(
        ("green", RiskChannel.Green),
        ("blue", RiskChannel.Blue),
        ("yellow", RiskChannel.Yellow),
        ("red", RiskChannel.Red));

    public static readonly Words<MeasureKind> MeasureKinds = new(
        ("investment", MeasureKind.Investment), ("agreement", MeasureKind.Agreement));

    public static readonly Words<MeasureStatus> MeasureStatuses = new(
        ("in_force", MeasureStatus.InForce),
        ("building", MeasureStatus.Building),
        ("agreed", MeasureStatus.Agreed),
        ("proposed", MeasureStatus.Proposed));

    public static readonly Words<int> EffectOperations = new(
        ("set", 0), ("multiply", 1), ("add", 2), ("new", 3), ("withdraw", 4));

    public static readonly Words<int> Languages = new(
        ("en", 0), ("az", 1), ("zh", 2), ("ru", 3), ("kk", 4), ("ka", 5), ("tr", 6));

    public static readonly Words<bool> SourceKinds = new(("source", false), ("method", true));

    public static readonly Words<Weekdays> Weekdays = new(
        ("daily", Model.Weekdays.Daily),
        ("none", Model.Weekdays.None),
        ("Mo", Model.Weekdays.Monday),
        ("Tu", Model.Weekdays.Tuesday),
        ("We", Model.Weekdays.Wednesday),
        ("Th", Model.Weekdays.Thursday),
        ("Fr", Model.Weekdays.Friday),
        ("Sa", Model.Weekdays.Saturday),
        ("Su", Model.Weekdays.Sunday));
}
