using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Eurasia.Tests;

/// <summary>Questions to the plan service: one forty-foot box of 28 t, ready on 2 June 2025, all itineraries.</summary>
internal static class Ask
{
    private static readonly Instant Now = Instant.FromUtc(2025, 6, 1, 0, 0);

    public static PlanRequest From(string from, string to, params string[] avoid) => new()
    {
        From = from,
        To = to,
        Boxes40 = 1,
        Tonnes = 28,
        Depart = new AskedTime(new LocalDate(2025, 6, 2), null, null),
        Avoid = [.. avoid],
        All = true,
    };

    /// <summary>Gives the plan; a question that is refused fails the test with the reason.</summary>
    public static Plan Answer(PlanRequest request) => Put(request, TestContext.Current.CancellationToken);

    /// <summary>Gives the plan; a search that goes on beyond the limit fails the test.</summary>
    public static Plan AnswerWithin(TimeSpan limit, PlanRequest request)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(limit);
        try
        {
            return Put(request, source.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.From} -> {request.To}: found no answer, expected one within {limit}");
        }
    }

    /// <summary>Gives the comparison; a question that is refused fails the test with the reason.</summary>
    public static Comparison Compare(PlanRequest request, CancellationToken cancellation) =>
        EurasiaFeed.Comparisons.Compare(request, Now, cancellation) switch
        {
            ComparisonAnswer.Compared compared => compared.Comparison,
            ComparisonAnswer.Refused refused => throw new ArgumentException(refused.Problem, nameof(request)),
            _ => throw new InvalidOperationException("An answer is a comparison or a refusal."),
        };

    /// <summary>Gives all itineraries; none fails the test with the reason.</summary>
    public static IReadOnlyList<Itinerary> Itineraries(PlanRequest request)
    {
        var plan = Answer(request);
        Assert.True(plan.Reason is null, $"{request.From} -> {request.To}: {plan.Reason}");
        return [.. plan.Itineraries.Select(ranked => ranked.Itinerary)];
    }

    /// <summary>Gives the itinerary that takes these services in this order.</summary>
    public static Itinerary ByServices(PlanRequest request, params string[] services)
    {
        var all = Itineraries(request);
        var found = all.FirstOrDefault(itinerary => ServicesOf(itinerary).SequenceEqual(services));
        string others = string.Join('\n', all.Select(Describe));
        Assert.True(
            found is not null,
            $"{request.From} -> {request.To}: expected {string.Join(' ', services)}, found only\n{others}");
        return found;
    }

    /// <summary>Gives the services and the four criteria on one line.</summary>
    public static string Describe(Itinerary itinerary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(' ', ServicesOf(itinerary))} [{itinerary.Arrival}, {itinerary.Cost}, "
        + $"{itinerary.Emissions}, {itinerary.Transshipments} transshipments]");

    public static IEnumerable<string> ServicesOf(Itinerary itinerary) =>
        itinerary.Legs.Select(leg => EurasiaFeed.Network[leg.Service].Id);

    private static Plan Put(PlanRequest request, CancellationToken cancellation) =>
        EurasiaFeed.Plans.Plan(request, Now, cancellation) switch
        {
            PlanAnswer.Planned planned => planned.Plan,
            PlanAnswer.Refused refused => throw new ArgumentException(refused.Problem, nameof(request)),
            _ => throw new InvalidOperationException("An answer is a plan or a refusal."),
        };
}
