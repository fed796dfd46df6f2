using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>The effects of measures as changes.</summary>
internal sealed class MeasureChanges(FeedTables tables, NoticeList notices)
{
    private readonly FeedTable? _measures = tables.Find(MeasuresFile.Schema);
    private readonly FeedTable? _effects = tables.Find(MeasureEffectsFile.Schema);

    /// <summary>Gives the changes of all measures that overlays take in or out, each measure once.</summary>
    public IEnumerable<FeedChange> Of(IReadOnlyList<(OverlayText Text, Overlay Overlay)> overlays)
    {
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (text, overlay) in overlays)
        {
            Take(text, overlay.MeasuresIn, isIn: true, taken);
            Take(text, overlay.MeasuresOut, isIn: false, taken);
        }

        return taken.SelectMany(EffectsOf);
    }

    private void Take(
        OverlayText text, ImmutableArray<YamlTree.Scalar> ids, bool isIn, SortedSet<string> taken)
    {
        foreach (var id in ids)
        {
            if (FindStatus(id.Text) is { } status && isIn == (status != MeasureStatus.InForce))
            {
                taken.Add(id.Text);
                continue;
            }

            notices.Add(
                OverlayNotices.MeasureUnsuitable, text.Name, id.Line, id.Column, id.Text,
                isIn ? "a measure that is not in force" : "a measure that is in force");
        }
    }

    private MeasureStatus? FindStatus(string id)
    {
        for (var row = 0; row < (_measures?.RowCount ?? 0); row++)
        {
            if (_measures![row, MeasuresFile.Id.Ordinal] == id)
            {
                return Vocabulary.MeasureStatuses.TryFind(_measures[row, MeasuresFile.Status.Ordinal], out var status)
                    ? status
                    : null;
            }
        }

        return null;
    }

    private IEnumerable<FeedChange> EffectsOf(string measure)
    {
        for (var row = 0; row < (_effects?.RowCount ?? 0); row++)
        {
            if (_effects![row, MeasureEffectsFile.Measure.Ordinal] == measure
                && MeasureEffectsFile.ReadChange(_effects, row, notices) is { } change)
            {
                yield return change;
            }
        }
    }
}
