namespace Karvan.Model;

/// <summary>What happens in a step of an itinerary.</summary>
public enum StepKind
{
    /// <summary>The vehicle moves.</summary>
    Ride,

    /// <summary>Waiting: for a departure, in a queue, for opening.</summary>
    Wait,

    /// <summary>Handling in a terminal.</summary>
    Handling,

    /// <summary>A border crossing.</summary>
    Crossing,

    /// <summary>A change of gauge.</summary>
    GaugeChange,

    /// <summary>Waiting that is charged.</summary>
    Storage,

    /// <summary>A footpath to another terminal.</summary>
    Footpath,
}
