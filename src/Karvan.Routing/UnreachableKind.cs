namespace Karvan.Routing;

/// <summary>What stands in the way of every itinerary: lifting it alone would let one through.</summary>
public enum UnreachableKind
{
    /// <summary>No chain of services joins the two, whatever the goods and the time.</summary>
    NoService,

    /// <summary>No vehicle on the way accepts such cargo.</summary>
    Cargo,

    /// <summary>No departure on the way has room for the whole consignment.</summary>
    Room,

    /// <summary>A restriction closes the way to these goods.</summary>
    Restricted,

    /// <summary>Every way touches something that is avoided.</summary>
    Avoided,

    /// <summary>No way passes the places asked for, in that order.</summary>
    Via,

    /// <summary>Ways exist, but none arrives by the deadline or within the horizon.</summary>
    TooLate,

    /// <summary>No tariff prices the way for such goods in such a month.</summary>
    NoPrice,

    /// <summary>Several of these together.</summary>
    Several,
}
