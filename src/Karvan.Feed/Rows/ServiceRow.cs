using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A row of services.csv before its calls are traced.</summary>
/// <param name="service">The service without calls and departures.</param>
internal sealed class ServiceRow(Service service)
{
    public Service Service { get; set; } = service;

    /// <summary>Gets its calls as places in <see cref="FeedDraft.CallRows"/>, in file order.</summary>
    public List<int> Calls { get; } = [];

    public ImmutableArray<Departure>.Builder Departures { get; } = ImmutableArray.CreateBuilder<Departure>();

    /// <summary>
    /// Gets or sets whether a row that belongs to it was dropped, so that what is missing says nothing.
    /// </summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Gets whether a row of one of its tariffs was dropped.</summary>
    public bool HasBrokenTariff { get; init; }

    /// <summary>Gets or sets its index in the network; −1: its calls could not be traced.</summary>
    public int Index { get; set; } = -1;
}
