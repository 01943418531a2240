namespace SupportBot.Safety;

/// <summary>Reads the steps of a pattern.</summary>
internal sealed class PatternParser(string source)
{
    private int _at;

    /// <summary>All steps.</summary>
    /// <exception cref="FormatException">Something cannot be read.</exception>
    public IReadOnlyList<Step> All()
    {
        var ways = Ways();

        if (_at < source.Length) throw new FormatException($"')' without '(' in \"{source}\".");

        return ways is [var only] ? only : [new Step.Either(source, ways)];
    }

    private List<IReadOnlyList<Step>> Ways()
    {
        List<IReadOnlyList<Step>> ways = [Steps()];

        while (_at < source.Length && source[_at] == '|')
        {
            _at++;
            ways.Add(Steps());
        }

        return ways;
    }

    private Step[] Steps()
    {
        Step? first = null;
        List<Step>? steps = null;

        while (_at < source.Length && source[_at] is not ('|' or ')'))
        {
            if (source[_at] == ' ')
            {
                _at++;

                continue;
            }

            var step = Next();

            if (_at < source.Length && source[_at] == '?')
            {
                step = new Step.Maybe(step);
                _at++;
            }

            // Most ways are one word, and there are very many.
            if (first is null) first = step;
            else (steps ??= [first]).Add(step);
        }

        return steps is not null ? [.. steps] : first is not null ? [first] : throw new FormatException($"Nothing stands before '|', ')' or the end of \"{source}\".");
    }

    private Step Next() => source[_at] == '(' ? Either() : Item();

    private Step.Either Either()
    {
        var start = _at++;
        var ways = Ways();

        if (_at == source.Length) throw new FormatException($"'(' without ')' in \"{source}\".");

        return new Step.Either(source[start..++_at], ways);
    }

    private Step Item()
    {
        var start = _at;

        while (_at < source.Length && source[_at] is not (' ' or '|' or '(' or ')' or '?')) _at++;

        return source[start.._at] switch
        {
            ['.', '.', >= '1' and <= '9' and var words] => new Step.Gap(words - '0', OfAnyKind: false),
            ['.', '.', '.', >= '1' and <= '9' and var words] => new Step.Gap(words - '0', OfAnyKind: true),
            ['.', '.', ..] => throw new FormatException($"A gap is '..1' to '..9' or '...1' to '...9', in \"{source}\"."),
            ['$', .. var name] when name.Length > 0 => new Step.Group(name),
            "" or "$" => throw new FormatException($"A word is missing in \"{source}\"."),
            ">" => new Step.End(),
            var word when word.Any(char.IsLetterOrDigit) || word.Any(char.IsSurrogate) => new Step.Literal(word),
            var word => throw new FormatException($"\"{word}\" in \"{source}\" is no word."),
        };
    }
}
