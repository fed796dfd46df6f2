using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>What a stay in one terminal costs one consignment, by days begun.</summary>
internal sealed class StorageLadder<TRules>
    where TRules : struct, ISearchRules
{
    private const int MaxDays = 512;

    private readonly Network _network;
    private readonly YearMonth _month;
    private readonly int _firstChargedDay;
    private long[]? _centsByDays;

    public StorageLadder(
        Network network, ImmutableArray<StorageCharge> charges, Consignment consignment, YearMonth month)
    {
        (_network, _month) = (network, month);
        var steps = new List<StorageRung>();
        foreach (var list in charges.GroupBy(charge => charge.BoxFeet))
        {
            var rows = list.OrderBy(row => row.FromDay).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                var daily = rows[i].Rate.Amount * consignment.Count(rows[i].Rate.Per, rows[i].BoxFeet, null);
                steps.Add(new(rows[i], i + 1 < rows.Count ? rows[i + 1].FromDay - 1 : int.MaxValue, daily));
            }
        }

        Rungs = [.. steps.Where(step => step.DailyAmount != 0)];
        _firstChargedDay = FirstChargedDay ?? int.MaxValue;
    }

    /// <summary>Gets the rows that charge these goods anything.</summary>
    public ImmutableArray<StorageRung> Rungs { get; }

    /// <summary>Gives the first day of a stay that is charged; null: none ever is.</summary>
    public int? FirstChargedDay => Rungs.IsEmpty ? null : Rungs.Min(rung => rung.Charge.FromDay);

    /// <summary>Gives the cost of a stay [cent].</summary>
    public long Cents(int staySeconds)
    {
        if (Rungs.IsEmpty)
        {
            return 0;
        }

        var days = TRules.DaysBegun(staySeconds);
        if (days < _firstChargedDay)
        {
            return 0;
        }

        if (days >= MaxDays)
        {
            return CentsOf(days);
        }

        // Most ladders of a query are never climbed.
        ref var cents = ref (_centsByDays ??= new long[MaxDays])[days];
        return cents != 0 ? cents : cents = CentsOf(days);
    }

    private long CentsOf(int days) =>
        Rungs.Sum(rung => _network.ToMoney(rung.Amount(days), rung.Charge.Rate.Currency, _month).Cents);
}
