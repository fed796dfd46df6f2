using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Reads an overlay: title, period, price month, measures, changes. Format: docs/feed.md#overlays.</summary>
internal sealed class OverlayReader
{
    private static readonly string[] TopFields = ["title", "period", "price_month", "measures", "changes"];

    private readonly OverlayFields _fields;
    private readonly string _title;

    private OverlayReader(OverlayText text, YamlTree.Map root, NoticeList notices)
    {
        _fields = new(text.Name, notices);
        _title = _fields.Text(root, "title") ?? text.Name;
    }

    /// <summary>Reads an overlay; null, with notices, if it is no YAML of fields.</summary>
    public static Overlay? Read(OverlayText text, NoticeList notices)
    {
        if (YamlTree.Read(text, notices) is not { } tree)
        {
            return null;
        }

        if (tree is not YamlTree.Map root)
        {
            new OverlayFields(text.Name, notices).FailShape(tree, "fields: " + string.Join(' ', TopFields));
            return null;
        }

        return new OverlayReader(text, root, notices).Read(root);
    }

    private Overlay Read(YamlTree.Map root)
    {
        _fields.RefuseOthers(root, TopFields);
        _fields.Need(root, "title");
        var changes = ImmutableArray.CreateBuilder<FeedChange>();
        AddInfo(root, "period", FeedInfoFile.Period, changes);
        AddInfo(root, "price_month", FeedInfoFile.PriceMonth, changes);
        foreach (var item in OverlayFields.Items(root, "changes"))
        {
            if (_fields.AsMap(item) is { } change)
            {
                new ChangeReader(_fields, _title).Read(change, changes);
            }
        }

        var measures = root.Find("measures") is { } node ? _fields.AsMap(node) : null;
        if (measures is not null)
        {
            _fields.RefuseOthers(measures, "in", "out");
        }

        return new(_title, Measures(measures, "in"), Measures(measures, "out"), changes.ToImmutable());
    }

    private ImmutableArray<YamlTree.Scalar> Measures(YamlTree.Map? map, string name) => map is null
        ? []
        : [.. OverlayFields.Items(map, name).Select(_fields.AsScalar).OfType<YamlTree.Scalar>()];

    /// <summary>A new period or price month is a cell of feed_info.csv like any other; it needs no source.</summary>
    private void AddInfo(
        YamlTree.Map root, string field, ColumnSchema column, ImmutableArray<FeedChange>.Builder changes)
    {
        if (root.Find(field) is { } node && _fields.AsScalar(node) is { } value)
        {
            changes.Add(new FeedChange.Cell(
                _fields.Place(value, _title), new(FeedInfoFile.Schema, []), [column], ChangeOperation.Set, value.Text,
                string.Empty, string.Empty));
        }
    }
}
