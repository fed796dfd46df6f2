using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Karvan.Feed;

/// <summary>One node of a YAML text and where it stands.</summary>
internal abstract record YamlTree(int Line, int Column)
{
    private const int Deepest = 8;

    /// <summary>A text; empty: null or nothing.</summary>
    public sealed record Scalar(int Line, int Column, string Text) : YamlTree(Line, Column);

    /// <summary>A list.</summary>
    public sealed record List(int Line, int Column, ImmutableArray<YamlTree> Items) : YamlTree(Line, Column);

    /// <summary>Fields in the order of the text.</summary>
    public sealed record Map(int Line, int Column, ImmutableArray<KeyValuePair<Scalar, YamlTree>> Fields)
        : YamlTree(Line, Column)
    {
        /// <summary>Finds a field; null: there is none.</summary>
        public YamlTree? Find(string name) => Fields.FirstOrDefault(field => field.Key.Text == name).Value;
    }

    /// <summary>Reads one document; null, with a notice, if it is no sound YAML or is nested too deep.</summary>
    public static YamlTree? Read(OverlayText overlay, NoticeList notices)
    {
        try
        {
            var parser = new YamlParser(overlay.Text);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var root = Read(parser, 0);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
        catch (YamlException fault)
        {
            notices.Add(
                OverlayNotices.OverlayMalformed, overlay.Name, (int)fault.Start.Line, (int)fault.Start.Column,
                fault.InnerException?.Message ?? fault.Message,
                "one document of YAML, without anchors, at most 8 deep");
            return null;
        }
    }

    private static YamlTree Read(YamlParser parser, int depth)
    {
        var (line, column) = Place(parser.Current!);
        if (depth > Deepest || parser.Accept<AnchorAlias>(out _))
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deep, or an alias");
        }

        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            var isNull = scalar.IsPlainImplicit && scalar.Value is "null" or "~";
            return new Scalar(line, column, isNull ? string.Empty : scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlTree>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(parser, depth + 1));
            }

            return new List(line, column, items.ToImmutable());
        }

        parser.Consume<MappingStart>();
        return ReadMap(parser, depth, line, column);
    }

    private static Map ReadMap(YamlParser parser, int depth, int line, int column)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<Scalar, YamlTree>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            var (keyLine, keyColumn) = Place(key);
            if (fields.Any(field => field.Key.Text == key.Value))
            {
                throw new YamlException(key.Start, key.End, $"the field {key.Value} twice");
            }

            fields.Add(new(new(keyLine, keyColumn, key.Value), Read(parser, depth + 1)));
        }

        return new(line, column, fields.ToImmutable());
    }

    private static (int Line, int Column) Place(ParsingEvent node) => ((int)node.Start.Line, (int)node.Start.Column);
}
