namespace Karvan.Feed;

/// <summary>Takes fields out of the nodes of one overlay; what is not as it should be becomes a notice.</summary>
/// <param name="file">The name of the overlay.</param>
/// <param name="notices">Where the notices go.</param>
internal sealed class OverlayFields(string file, NoticeList notices)
{
    /// <summary>Gives where a node stands.</summary>
    public ChangePlace Place(YamlTree node, string by) => new(file, node.Line, node.Column, by);

    /// <summary>Adds a notice about a node.</summary>
    public void Fail(NoticeCode code, YamlTree node, string found, string expected) =>
        notices.Add(code, file, node.Line, node.Column, found, expected);

    /// <summary>Adds a notice that a node has not the shape that it should have.</summary>
    public void FailShape(YamlTree node, string expected) => Fail(
        OverlayNotices.OverlayMalformed,
        node,
        node switch { YamlTree.Scalar scalar => scalar.Text, YamlTree.List => "a list", _ => "fields" },
        expected);

    /// <summary>Gives the fields of a node; null, with a notice: it has none.</summary>
    public YamlTree.Map? AsMap(YamlTree node) => As<YamlTree.Map>(node, "fields with names");

    /// <summary>Gives a text; null, with a notice: it is none.</summary>
    public YamlTree.Scalar? AsScalar(YamlTree node) => As<YamlTree.Scalar>(node, "one value");

    /// <summary>Gives the items of a field that is a list or a single one; none if there is no such field.</summary>
    public static IEnumerable<YamlTree> Items(YamlTree.Map map, string name) => map.Find(name) switch
    {
        null => [],
        YamlTree.List list => list.Items,
        var single => [single],
    };

    /// <summary>Gives the text of a field; null: there is no such field.</summary>
    public string? Text(YamlTree.Map map, string name) =>
        map.Find(name) is { } node ? AsScalar(node)?.Text : null;

    /// <summary>Adds a notice if a field is not there.</summary>
    public bool Need(YamlTree.Map map, string name)
    {
        if (map.Find(name) is not null)
        {
            return true;
        }

        FailShape(map, $"a field {name}");
        return false;
    }

    /// <summary>Adds a notice for each field that has another name.</summary>
    public void RefuseOthers(YamlTree.Map map, params ReadOnlySpan<string> names)
    {
        foreach (var (key, _) in map.Fields)
        {
            if (!names.Contains(key.Text))
            {
                Fail(OverlayNotices.OverlayFieldUnknown, key, key.Text, "one of " + string.Join(' ', names!));
            }
        }
    }

    private T? As<T>(YamlTree node, string expected)
        where T : YamlTree
    {
        if (node is not T wanted)
        {
            FailShape(node, expected);
            return null;
        }

        return wanted;
    }
}
