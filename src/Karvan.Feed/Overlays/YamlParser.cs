using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Karvan.Feed;

/// <summary>
/// The library's parser, held to its word that an unsound text is a <see cref="YamlException"/>: its scanner lets
/// other exceptions out at a tab before a flow, or at a tag that is no address.
/// </summary>
internal sealed class YamlParser(string text) : IParser
{
    private readonly Parser _parser = new(new StringReader(text));

    public ParsingEvent? Current => _parser.Current;

    /// <summary>Goes to the next event; false at the end of the text.</summary>
    /// <exception cref="YamlException">The text is no sound YAML here.</exception>
    public bool MoveNext()
    {
        var (start, end) = (_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty);
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(start, end, "no sound YAML from here on");
        }
    }
}
