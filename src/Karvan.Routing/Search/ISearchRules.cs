namespace Karvan.Routing;

/// <summary>
/// The rules of the exact search, one member a rule, so that a test can break one and must be caught.
/// </summary>
/// <remarks>
/// A struct parameter: the compiler folds <see cref="ExactRules"/> away, nothing is decided at run time.
/// </remarks>
internal interface ISearchRules
{
    /// <summary>Whether goods may let an `at` departure go and take a later one.</summary>
    static virtual bool LetsTripsGo => true;

    /// <summary>Whether the work of a later arrival never ends before that of an earlier one.</summary>
    static virtual bool NobodyOvertakes => true;

    /// <summary>
    /// What an earlier label must save before it dominates a later one for good, where storage may still be paid
    /// [cent].
    /// </summary>
    static virtual long StorageSlack(long cents) => cents;

    /// <summary>
    /// Whether what an earlier label stood for is taken up again once that has paid more storage than it had saved.
    /// </summary>
    static virtual bool TakesUpAgain => true;

    /// <summary>The days of a stay that storage counts.</summary>
    static virtual int DaysBegun(int staySeconds) => (int)(((long)staySeconds + Clock.Day - 1) / Clock.Day);

    /// <summary>How long before departure goods must be ready [s].</summary>
    static virtual int CutOff(int seconds) => seconds;

    /// <summary>How long goods usually wait for something that comes at an interval [s].</summary>
    static virtual int UsualWait(int seconds) => seconds;

    /// <summary>Whether a day on which a calendar does not run is left out.</summary>
    static virtual bool Runs(bool runs) => runs;

    /// <summary>The first second of a day that is inside a window, 86 400 if none.</summary>
    static virtual int FirstInside(int second, int inside) => inside;

    /// <summary>When a vehicle starts onto a section that opens at a moment [s].</summary>
    static virtual int Start(int moment, int open) => open;

    /// <summary>Whether a through rate pays for what it covers.</summary>
    static virtual bool Covers(bool covers) => covers;

    /// <summary>How many legs the rides of one boarding count for.</summary>
    static virtual int Legs(int rides) => rides;

    /// <summary>A lower bound on the time that is left [s].</summary>
    static virtual int Bound(int seconds) => seconds;

    /// <summary>Whether a departure has room for the whole consignment.</summary>
    static virtual bool HasRoom(bool hasRoom) => hasRoom;
}
