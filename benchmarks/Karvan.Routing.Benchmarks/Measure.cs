namespace Karvan.Routing.Benchmarks;

/// <summary>What can be measured on a network.</summary>
internal enum Measure
{
    /// <summary>The whole Pareto set.</summary>
    Exact,

    /// <summary>The set relaxed by 1/64.</summary>
    Relaxed,

    /// <summary>What is Pareto-optimal in arrival and cost.</summary>
    Trade,

    /// <summary>The same in arrival and transshipments.</summary>
    Swift,

    /// <summary>The cheapest itinerary.</summary>
    Cheap,

    /// <summary>Every departure of 30 days, relaxed by 1/64.</summary>
    Range,

    /// <summary>Relaxed by 1/64, each question with other goods.</summary>
    Batch,

    /// <summary>The distributions of the first twelve itineraries of an answer.</summary>
    Reliability,

    /// <summary>The same where they have been asked for before, so that their delays are added up.</summary>
    Again,
}
