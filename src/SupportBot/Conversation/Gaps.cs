using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>Which values a command still needs.</summary>
internal static class Gaps
{
    /// <summary>Whether a parameter has no value and should be asked for.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The values so far.</param>
    /// <param name="index">Where the parameter stands.</param>
    /// <param name="asksAll">Whether parameters that may be left out are asked for as well.</param>
    public static bool IsOpen(Parameter parameter, IReadOnlyList<string> values, int index, bool asksAll) =>
        values[index].Length == 0
        && !parameter.Aside
        && (asksAll || !parameter.Optional)
        && (parameter.AskedWhen is null || parameter.AskedWhen(values));

    /// <summary>
    /// The first parameter, from one on, that has no usable value, and what is wrong with the value it has; nothing when
    /// the command can run.
    /// </summary>
    public static (int Index, Mistake? Mistake)? First(CommandSpec spec, UnfinishedCall call, Occasion occasion)
    {
        for (var i = 0; i < spec.Parameters.Count; i++)
        {
            var value = call.Values[i];

            if (value.Length > 0 && spec.Parameters[i].Check(value, occasion) is { } mistake) return (i, mistake);
            if (i >= call.Asked && IsOpen(spec.Parameters[i], call.Values, i, call.AsksAll)) return (i, null);
        }

        return null;
    }
}
