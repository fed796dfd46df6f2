using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>Turns one question into a query, or says what is wrong with it. Serves one question.</summary>
internal sealed class PlanResolution(Network network, PlaceFinder places)
{
    /// <summary>Gets the first thing that was wrong; null after success.</summary>
    public PlanAnswer.Refused? Refusal { get; private set; }

    /// <summary>Gives the query, or null with <see cref="Refusal"/> set.</summary>
    public Resolved? Resolve(PlanRequest request, Instant now)
    {
        if (FindEnd(request.From, PlanField.From) is not { } from
            || FindEnd(request.To, PlanField.To) is not { } to
            || !AreApart(from, to)
            || ResolveGoods(request, from, to) is not { } goods
            || ResolveTimes(request, from, to, now) is not { } times
            || ResolveVia(request) is not { } via)
        {
            return null;
        }

        var avoidance = new AvoidanceResolution(places);
        if (avoidance.Resolve(request.Avoid, request.AvoidModes) is not { } avoid)
        {
            Refuse(PlanField.Avoid, avoidance.Problem!);
            return null;
        }

        return new(from, to, new PlanQuery
        {
            Origins = from.Terminals,
            Destinations = to.Terminals,
            Consignment = goods,
            ReadyAt = times.ReadyAt,
            ArriveBy = times.ArriveBy,
            Deadline = times.Deadline,
            PriceMonth = request.PriceMonth ?? network.Info.PriceMonth,
            Avoid = avoid,
            Via = via,
            Criteria = request.Criteria,
            Relax = request.Relax,
        });
    }

    /// <summary>Gives the end of a window of departures, or null with <see cref="Refusal"/> set.</summary>
    public Moment? ResolveUntil(AskedTime until, Resolved question)
    {
        if (question.Query.ReadyAt is not { } ready)
        {
            Refuse(PlanField.Until, "goes with a departure, not with an arrival");
            return null;
        }

        var end = until.ToEndMoment(network[question.From.Location].TimeZone);
        var last = until.TimeOfDay is null ? new Moment(end.Seconds - 1) : end;
        var days = (last.Seconds - (long)ready.Seconds) / 86_400m;
        if (days is >= 0 and <= ItineraryPlanner.MaxRangeDays)
        {
            return last;
        }

        Refuse(
            PlanField.Until,
            $"{Wording.Date(until.Date)} does not end within {ItineraryPlanner.MaxRangeDays} days after the first "
            + $"departure; allowed: {Local(ready.Seconds)} to "
            + Local(ready.Seconds + (ItineraryPlanner.MaxRangeDays * 86_400)));
        return null;

        string Local(int seconds) =>
            Wording.DateAndTime(new Moment(seconds), network[question.From.Location].TimeZone);
    }

    private Place? FindEnd(string text, PlanField field)
    {
        switch (places.FindEnd(text))
        {
            case PlaceMatch.Found found:
                return found.Place;
            case PlaceMatch.WithoutTerminal bare:
                Refuse(field, Wording.WithoutTerminal(network, bare));
                return null;
            case var other:
                Refuse(field, Wording.NotOnePlace(text, other));
                return null;
        }
    }

    private bool AreApart(Place from, Place to)
    {
        var shared = from.Terminals.Where(terminal => to.Terminals.Contains(terminal)).Take(1).ToArray();
        if (shared is [var terminal])
        {
            Refuse(PlanField.To, $"FROM and TO are the same place: both have the terminal {network[terminal].Name}");
        }

        return shared is [];
    }

    private Consignment? ResolveGoods(PlanRequest request, Place from, Place to)
    {
        var (small, large) = (request.Boxes20 ?? 0, request.Boxes40 ?? 0);
        if (request.Boxes20 is null && request.Boxes40 is null)
        {
            large = 1;
        }

        var teu = small + (2L * large);
        if (request.Boxes20 is < 1 or > PlanRequest.MaxTeu)
        {
            return Refuse<Consignment>(PlanField.Boxes20, Wording.NotWithin(small, "TEU", 1, PlanRequest.MaxTeu));
        }

        if (request.Boxes40 is < 1 or > PlanRequest.MaxTeu / 2)
        {
            return Refuse<Consignment>(PlanField.Boxes40, Wording.NotWithin(large, "FEU", 1, PlanRequest.MaxTeu / 2));
        }

        if (teu > PlanRequest.MaxTeu)
        {
            return Refuse<Consignment>(PlanField.Boxes20, Wording.NotWithin(teu, "TEU in all", 1, PlanRequest.MaxTeu));
        }

        if (!IsHs(request.Hs))
        {
            return Refuse<Consignment>(
                PlanField.Hs, $"'{request.Hs}' is no Harmonized System code: 2 to 10 digits are allowed");
        }

        var most = PlanRequest.MaxTonnesPerBox * (small + large);
        var tonnes = request.Tonnes ?? PlanRequest.DefaultTonnesPerTeu * teu;
        if (tonnes < 0.001m || tonnes > most)
        {
            var boxes = small + large == 1 ? "1 box" : $"{small + large} boxes";
            return Refuse<Consignment>(PlanField.Tonnes, string.Create(
                CultureInfo.InvariantCulture,
                $"{tonnes:0.###} t do not go into {boxes}: 0.001 to {most:0.#} t are allowed "
                + $"(a box holds at most {PlanRequest.MaxTonnesPerBox} t)"));
        }

        return new Consignment
        {
            Boxes20 = small,
            Boxes40 = large,
            Mass = Mass.FromTonnes(tonnes),
            Cargo = request.Cargo,
            Hs = request.Hs,
            Owner = request.Owner,
            Origin = network[from.Location].Country,
            Destination = network[to.Location].Country,
        };
    }

    private static bool IsHs(string hs) => hs.Length == 0 || (hs.Length is >= 2 and <= 10 && hs.All(char.IsAsciiDigit));

    private Times? ResolveTimes(PlanRequest request, Place from, Place to, Instant now)
    {
        var (here, there) = (network[from.Location].TimeZone, network[to.Location].TimeZone);
        if (request.ArriveBy is { } by)
        {
            return request switch
            {
                { Depart: not null } => Refuse<Times>(
                    PlanField.ArriveBy, "a departure and an arrival are given: only one of the two is allowed"),
                { Deadline: not null } => Refuse<Times>(
                    PlanField.Deadline, "goes with a departure; an arrival is a deadline of its own"),
                _ => new(null, by.ToEndMoment(there), null),
            };
        }

        var ready = request.Depart is { } asked ? asked.ToMoment(here) : NextMidnight(now, here);
        if (network.Info.EndsOn is { } end
            && ready.Seconds >= Moment.FromInstant(here.AtStartOfDay(end.PlusDays(1)).ToInstant()).Seconds)
        {
            return Refuse<Times>(PlanField.Depart, $"the feed ends on {Wording.Date(end)}: no later day is allowed");
        }

        if (request.Deadline is not { } last)
        {
            return new(ready, null, null);
        }

        var deadline = last.ToEndMoment(there);
        var days = (deadline.Seconds - (long)ready.Seconds) / 86_400m;
        return days is > 0 and <= PlanQuery.MaxHorizonDays
            ? new(ready, null, deadline)
            : Refuse<Times>(PlanField.Deadline, string.Create(
                CultureInfo.InvariantCulture,
                $"{Wording.Date(last.Date)} is {days:0.#} days after departure: "
                + $"more than 0 and at most {PlanQuery.MaxHorizonDays} are allowed"));
    }

    private static Moment NextMidnight(Instant now, DateTimeZone zone) =>
        Moment.FromInstant(zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant());

    private ImmutableArray<LocationIndex>? ResolveVia(PlanRequest request)
    {
        if (request.Via.Length > PlanRequest.MaxVia)
        {
            Refuse(
                PlanField.Via,
                $"{request.Via.Length} places on the way are given: at most {PlanRequest.MaxVia} are allowed");
            return null;
        }

        var via = ImmutableArray.CreateBuilder<LocationIndex>();
        foreach (var text in request.Via)
        {
            if (places.FindLocation(text) is not PlaceMatch.Found found)
            {
                Refuse(PlanField.Via, Wording.NotOnePlace(text, places.FindLocation(text)));
                return null;
            }

            via.Add(found.Place.Location);
        }

        return via.ToImmutable();
    }

    private void Refuse(PlanField field, string problem) => Refusal = new(field, problem);

    private T? Refuse<T>(PlanField field, string problem)
        where T : class
    {
        Refuse(field, problem);
        return null;
    }

    /// <summary>A question that the planner can answer.</summary>
    public sealed record Resolved(Place From, Place To, PlanQuery Query);

    private sealed record Times(Moment? ReadyAt, Moment? ArriveBy, Moment? Deadline);
}
