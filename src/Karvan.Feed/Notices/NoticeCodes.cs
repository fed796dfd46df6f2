using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>All kinds of findings that the reader knows.</summary>
public static class NoticeCodes
{
    /// <summary>Gets all codes: files, cells, sources and places, services and prices.</summary>
    public static ImmutableArray<NoticeCode> All { get; } =
        [.. FileNotices.All, .. CellNotices.All, .. PlaceNotices.All, .. ServiceNotices.All, .. OverlayNotices.All];

    /// <summary>Finds a code by its name; null: there is none.</summary>
    public static NoticeCode? Find(string code)
    {
        foreach (var known in All)
        {
            if (known.Code == code)
            {
                return known;
            }
        }

        return null;
    }
}
