using System.Text;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Reads Telegram's HTML as the server does: the same tags, and the same complaints at the same byte.</summary>
internal sealed class HtmlParser
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlTag> _open = new();
    private readonly List<JsonObject> _entities = [];
    private int _at;

    private HtmlParser(string html) => _html = html;

    public static FormattedText Parse(string html) => new HtmlParser(html).Run();

    private FormattedText Run()
    {
        while (_at < _html.Length)
        {
            if (_html[_at] is not '<')
            {
                Character(_text);
            }
            else if (_at + 1 < _html.Length && _html[_at + 1] is '/')
            {
                EndTag();
            }
            else
            {
                StartTag();
            }
        }

        if (_open.TryPeek(out var left)) throw Bad($"Can't find end tag corresponding to start tag \"{left.Name}\"");

        var ordered = _entities.OrderBy(e => (int)e["offset"]!).ThenByDescending(e => (int)e["length"]!);

        return new(_text.ToString(), [.. ordered]);
    }

    private void Character(StringBuilder into)
    {
        if (HtmlReference.Read(_html, ref _at) is { } decoded)
        {
            into.Append(decoded);
        }
        else
        {
            into.Append(_html[_at++]);
        }
    }

    private void EndTag()
    {
        var begin = _at;

        if (_open.Count is 0) throw Bad($"Unexpected end tag at byte offset {Bytes(begin)}");

        _at += 2;
        var name = Name();
        Space();

        if (_at >= _html.Length || _html[_at] is not '>') throw Bad($"Unclosed end tag at byte offset {Bytes(begin)}");

        _at++;
        var tag = _open.Pop();

        if (name.Length > 0 && name != tag.Name)
        {
            throw Bad($"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        if (tag.ToEntity(_text) is { } entity) _entities.Add(entity);
    }

    private void StartTag()
    {
        var begin = _at++;
        var name = Name();

        if (_at >= _html.Length) throw Bad($"Unclosed start tag at byte offset {Bytes(begin)}");

        if (!HtmlTag.Exists(name)) throw Bad($"Unsupported start tag \"{name}\" at byte offset {Bytes(begin)}");

        var argument = "";

        for (Space(begin, name); _html[_at] is not '>'; Space(begin, name))
        {
            var (attribute, value) = Attribute(begin, name);
            argument = HtmlTag.Meaning(name, attribute, value) ?? argument;
        }

        _at++;

        if (name is "span" && argument is not "spoiler")
        {
            throw Bad($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(begin)}");
        }

        _open.Push(new(name, argument, _text.Length));
    }

    private (string Name, string Value) Attribute(int begin, string tag)
    {
        var start = _at;
        while (_at < _html.Length && !char.IsWhiteSpace(_html[_at]) && _html[_at] is not ('=' or '>' or '/' or '"' or '\'')) _at++;
        var name = _html[start.._at];

        if (name.Length is 0) throw Bad($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(begin)}");

        Space(begin, tag);

        if (_html[_at] is not '=') return (name, "");

        _at++;
        Space(begin, tag);

        return (name, _html[_at] is '"' or '\'' ? Quoted(begin) : Bare());
    }

    private string Quoted(int begin)
    {
        var quote = _html[_at++];
        var value = new StringBuilder();
        while (_at < _html.Length && _html[_at] != quote) Character(value);

        if (_at >= _html.Length) throw Bad($"Unclosed start tag at byte offset {Bytes(begin)}");

        _at++;

        return value.ToString();
    }

    private string Bare()
    {
        var start = _at;
        while (_at < _html.Length && (char.IsAsciiLetterOrDigit(_html[_at]) || _html[_at] is '.' or '-')) _at++;

        return _at < _html.Length && (char.IsWhiteSpace(_html[_at]) || _html[_at] is '>')
            ? Lower(_html[start.._at])
            : throw Bad($"Unexpected end of name token at byte offset {Bytes(start)}");
    }

    private string Name()
    {
        var start = _at;
        while (_at < _html.Length && !char.IsWhiteSpace(_html[_at]) && _html[_at] is not '>') _at++;

        return Lower(_html[start.._at]);
    }

    private void Space()
    {
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at])) _at++;
    }

    private void Space(int begin, string tag)
    {
        Space();

        if (_at >= _html.Length) throw Bad($"Unclosed start tag \"{tag}\" at byte offset {Bytes(begin)}");
    }

    private int Bytes(int offset) => Encoding.UTF8.GetByteCount(_html.AsSpan(0, offset));

#pragma warning disable CA1308 // Telegram itself compares tag names in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308

    private static RefusedException Bad(string what) => RefusedException.Bad($"can't parse entities: {what}");
}
