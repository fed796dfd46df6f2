using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>Every departure worth taking within a window.</summary>
/// <param name="Plan">
/// The question and its itineraries, ranked by first departure, then arrival, cost, emissions, transshipments; each as
/// begun first.
/// </param>
/// <param name="Until">The last moment at which the goods may be ready.</param>
/// <param name="DepartTo">
/// For each itinerary when the goods can be ready last, everything being just as much later; the departure itself where
/// there is one moment only.
/// </param>
public sealed record DepartureRange(Plan Plan, Moment Until, ImmutableArray<Moment> DepartTo);
