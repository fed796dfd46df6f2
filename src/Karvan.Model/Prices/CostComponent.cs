namespace Karvan.Model;

/// <summary>What a price pays for.</summary>
public enum CostComponent
{
    /// <summary>Carriage, all in.</summary>
    Freight,

    /// <summary>Use of the track or road.</summary>
    Infrastructure,

    /// <summary>The locomotive.</summary>
    Traction,

    /// <summary>The wagon or platform.</summary>
    WagonHire,

    /// <summary>The carrier's box.</summary>
    ContainerHire,

    /// <summary>Leaving the carrier's box where it arrives.</summary>
    DropOff,

    /// <summary>Moving boxes, wagons or trucks in a terminal.</summary>
    Handling,

    /// <summary>Reloading or changing bogies where the gauge breaks.</summary>
    GaugeChange,

    /// <summary>Dues of a port.</summary>
    PortDues,

    /// <summary>Carriage by sea.</summary>
    SeaFreight,

    /// <summary>A guard.</summary>
    Guard,

    /// <summary>Customs, papers and guarantee at a border.</summary>
    Customs,

    /// <summary>The forwarder.</summary>
    Forwarder,

    /// <summary>A surcharge.</summary>
    Surcharge,

    /// <summary>A subsidy: the only component that may be negative.</summary>
    Subsidy,

    /// <summary>Storage after the free days.</summary>
    Storage,

    /// <summary>A carrier's box that stays in a terminal after the free days.</summary>
    Demurrage,

    /// <summary>A carrier's box that is away from its terminal after the free days.</summary>
    Detention,
}
