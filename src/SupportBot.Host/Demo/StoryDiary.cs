namespace SupportBot.Host.Demo;

/// <summary>The evenings of the story: 1 February to 21 April 2026. Invented, as the whole story is.</summary>
internal static class StoryDiary
{
    /// <summary>
    /// A character a day: the mood (0 for 10), <c>r</c> for a rough day without details, <c>-</c> for a day without a
    /// check-in. The first session is on day 30, counted from 0, the second on day 44.
    /// </summary>
    public const string Moods =
        "4354435r443" + "53443-45r343" + "4443354" + // 1 February to 2 March
        "45344r4354" + "4543" + // to the second session
        "344555-4433" + "445665r443" + "35-665443445655"; // to 21 April

    /// <summary>What else changed on a day, as the checklist names it; nothing for most.</summary>
    public static string ChangedOn(int day) => day switch
    {
        8 or 22 => "therapy",
        12 or 24 => "sleep",
        36 or 50 or 64 => "therapy",
        >= 47 when day % 3 != 1 => "more-contact",
        _ => "",
    };

    /// <summary>Hours slept.</summary>
    public static double SleptOn(int day) => 5.5 + (day * 7 % 4 * 0.5) + (day > 55 ? 0.5 : 0);
}
