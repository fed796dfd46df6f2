using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>Operating days as one byte a day, worked out when first asked for.</summary>
/// <remarks>Several threads may work out the same byte; they write the same value.</remarks>
internal sealed class DayCalendar<TRules>(OperatingDays days, int firstDay, int lastDay)
    where TRules : struct, ISearchRules
{
    private readonly byte[] _known = new byte[lastDay - firstDay + 1];

    public bool Runs(int day)
    {
        if (day < firstDay || day > lastDay)
        {
            return false;
        }

        ref var known = ref _known[day - firstDay];
        if (known == 0)
        {
            known = TRules.Runs(days.Runs(new LocalDate(2000, 1, 1).PlusDays(day))) ? (byte)2 : (byte)1;
        }

        return known == 2;
    }
}
