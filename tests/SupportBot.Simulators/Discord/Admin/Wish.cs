using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Admin;

/// <summary>What a measurement wants.</summary>
/// <param name="Count">How many interactions.</param>
/// <param name="AtOnce">The most that wait for an answer at a time; nothing for no limit.</param>
/// <param name="Rate">Interactions a second; nothing for as fast as possible.</param>
/// <param name="Mix">Kinds in turn: <c>slash</c>, <c>button</c>, <c>auto</c>, <c>modal</c>.</param>
internal sealed record Wish(int Count, int? AtOnce, double? Rate, IReadOnlyList<string> Mix)
{
    public static Wish From(IQueryCollection query) => new(
        int.Parse(query["count"].ToString(), CultureInfo.InvariantCulture),
        int.TryParse(query["at-once"], CultureInfo.InvariantCulture, out var atOnce) ? atOnce : null,
        double.TryParse(query["rate"], CultureInfo.InvariantCulture, out var rate) ? rate : null,
        query["mix"].ToString() is { Length: > 0 } mix ? mix.Split(',') : ["slash"]);
}
