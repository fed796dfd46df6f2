using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A row of calls.csv before its section is traced.</summary>
/// <param name="Sequence">Its number in the service.</param>
/// <param name="Call">The call without its section.</param>
/// <param name="Way">What the section that arrives here runs on; null at the first call.</param>
/// <param name="HasRun">Whether running times are given.</param>
internal sealed record CallRow(int Sequence, Call Call, Way? Way, bool HasRun);
