using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Turns a demand into a flow of units of one size.</summary>
internal sealed class FlowCompiler(SimulationRequest request)
{
    private const double Year = 365.0 * 86_400;

    private readonly Dictionary<Country, double[]> _factors = [];

    public FlowPlan Compile(Demand demand, WayPlan[] ways)
    {
        var kind = KindOf(demand);
        var (teu, kilograms, pieces, units) = SizeOf(request.Parameters, demand);
        var group = kind == UnitKind.Box ? request.Parameters.BoxesPerConsignment : 1;
        double consignments = units * (double)request.DemandFactor / group;
        var network = request.Network;
        return new()
        {
            Id = demand.Id,
            Commodity = demand.Commodity,
            Choice = request.Parameters.ChoiceOf(demand.Commodity),
            IsEmpty = demand.Empty,
            Product = demand.Product,
            DayFactors = HolidayFactors(network[demand.From].Country),
            From = demand.From,
            To = demand.To,
            IsWestbound = network[demand.To].Point.Longitude < network[demand.From].Point.Longitude,
            Kind = kind,
            UnitTeu = teu,
            UnitKilograms = kilograms,
            EmittingTonnes = (kilograms > 0 ? kilograms : request.Parameters.TareKilogramsPerTeu * teu) / 1_000.0,
            Pieces = pieces,
            Group = group,
            IntervalSeconds = [.. Enumerable.Range(1, 12).Select(month => IntervalOf(demand, consignments, month))],
            CanChoose = demand.CanChooseCorridor,
            Home = demand.Corridor,
            Ways = ways,
        };
    }

    /// <summary>Gives what a demand is carried as.</summary>
    public static UnitKind KindOf(Demand demand) => demand.Unit switch
    {
        DemandUnit.Box20 or DemandUnit.Box40 => UnitKind.Box,
        DemandUnit.Truck => UnitKind.Truck,
        _ => UnitKind.Wagons,
    };

    // On holidays less comes, on the other days of the same month so much more that the month is the same.
    private double[] HolidayFactors(Country country)
    {
        if (_factors.TryGetValue(country, out var known))
        {
            return known;
        }

        var holidays = request.Network.Holidays.Where(holiday => holiday.Country == country).ToList();
        double share = Math.Max(request.Parameters.HolidayPercent, 1) / 100.0;
        var first = request.Start.ToInstant().InUtc().Date.PlusDays(-request.WarmUpDays);
        var days = Enumerable.Range(0, request.WarmUpDays + request.HorizonDays + 1)
            .Select(day => first.PlusDays(day))
            .Select(day => (Month: (day.Year, day.Month), Share: holidays.Exists(row => row.Contains(day)) ? share : 1))
            .ToList();
        var means = days.GroupBy(day => day.Month)
            .ToDictionary(month => month.Key, month => month.Average(day => day.Share));
        return _factors[country] = [.. days.Select(day => means[day.Month] / day.Share)];
    }

    private static double IntervalOf(Demand demand, double consignments, int month)
    {
        double perYear = consignments * (double)demand.ShareOfMonth(month) * 12;
        return perYear > 0 ? Year / perYear : double.PositiveInfinity;
    }

    private static (int Teu, long Kilograms, int Pieces, double Units) SizeOf(
        SimulationParameters parameters, Demand demand)
    {
        long each = demand.UnitMass.Kilograms;
        int lot = parameters.WagonsPerLot;
        switch (demand.Unit)
        {
            case DemandUnit.Box20:
                return (1, each, 1, demand.YearlyAmount);
            case DemandUnit.Box40:
                return (2, each, 1, demand.YearlyAmount);
            case DemandUnit.Truck:
                return (2, each, 1, demand.YearlyAmount);
            case DemandUnit.Wagon:
                return (2 * lot, each * lot, lot, demand.YearlyAmount / (double)lot);
            default:
                long mass = parameters.TonnesPerWagon * 1_000L * lot;
                return (2 * lot, mass, lot, demand.YearlyAmount * 1_000.0 / mass);
        }
    }
}
