namespace Karvan.Routing.Tests;

/// <summary>Rules that are wrong in one thing each; the judge must notice every one.</summary>
internal static class FaultyRules
{
    internal readonly struct TakesEveryFirstTrip : ISearchRules
    {
        public static bool LetsTripsGo => false;
    }

    internal readonly struct OvertakesQueues : ISearchRules
    {
        public static bool NobodyOvertakes => false;
    }

    internal readonly struct ForgetsStorageInDominance : ISearchRules
    {
        public static long StorageSlack(long cents) => 0;
    }

    internal readonly struct TakesNothingUpAgain : ISearchRules
    {
        public static bool TakesUpAgain => false;
    }

    internal readonly struct CountsWholeDaysOnly : ISearchRules
    {
        public static int DaysBegun(int staySeconds) => staySeconds / Clock.Day;
    }

    internal readonly struct ForgetsCutOff : ISearchRules
    {
        public static int CutOff(int seconds) => 0;
    }

    internal readonly struct NeverWaitsForIntervals : ISearchRules
    {
        public static int UsualWait(int seconds) => 0;
    }

    internal readonly struct RunsEveryDay : ISearchRules
    {
        public static bool Runs(bool runs) => true;
    }

    internal readonly struct NeverCloses : ISearchRules
    {
        public static int FirstInside(int second, int inside) => second;
    }

    internal readonly struct PassesClosedPlaces : ISearchRules
    {
        public static int Start(int moment, int open) => moment;
    }

    internal readonly struct ChargesWhatIsCovered : ISearchRules
    {
        public static bool Covers(bool covers) => false;
    }

    internal readonly struct CountsThroughRatesAsOneLeg : ISearchRules
    {
        public static int Legs(int rides) => 1;
    }

    internal readonly struct BoundsTooHigh : ISearchRules
    {
        public static int Bound(int seconds) => seconds + (seconds / 2);
    }

    internal readonly struct IgnoresRoom : ISearchRules
    {
        public static bool HasRoom(bool hasRoom) => true;
    }
}
