using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One row of storage charges, for one consignment.</summary>
/// <param name="Charge">The row.</param>
/// <param name="LastDay">The last day of a stay that costs this much.</param>
/// <param name="DailyAmount">What a day costs the consignment, in the row's currency.</param>
internal readonly record struct StorageRung(StorageCharge Charge, int LastDay, decimal DailyAmount)
{
    /// <summary>Gives what a stay of so many days costs by this row.</summary>
    public decimal Amount(int days) => DailyAmount * Math.Max(0, Math.Min(days, LastDay) - Charge.FromDay + 1);
}
