using System.Collections.Frozen;
using SupportBot.CheckIns;

namespace SupportBot.Import;

/// <summary>Which activities of an export are on our checklist of what may have changed as well.</summary>
internal static class Activities
{
    private static readonly FrozenDictionary<string, string> Changes = new Dictionary<string, string>
    {
        ["family"] = "more-contact",
        ["friends"] = "more-contact",
        ["date"] = "more-contact",
        ["party"] = "more-contact",
        ["exercise"] = "exercise",
        ["sport"] = "exercise",
        ["gym"] = "exercise",
        ["run"] = "exercise",
        ["running"] = "exercise",
        ["swimming"] = "exercise",
        ["yoga"] = "exercise",
        ["walk"] = "exercise",
        ["bad sleep"] = "sleep",
        ["sick"] = "illness",
        ["illness"] = "illness",
        ["pain"] = "illness",
        ["headache"] = "illness",
        ["alcohol"] = "alcohol",
        ["therapy"] = "therapy",
        ["stress"] = "stress",
        ["period"] = "cycle",
    }.ToFrozenDictionary();

    /// <summary>The value of <see cref="CheckInFields.Changes"/> that an activity stands for; nothing for most.</summary>
    public static string? ChangeOf(string activity) => Changes.GetValueOrDefault(activity.Trim().ToLowerInvariant());
}
