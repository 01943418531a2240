using SupportBot.Pictures.Report;
using SupportBot.Pictures.Tests.Chart;

namespace SupportBot.Pictures.Tests.Report;

/// <summary>Reports to look at and to test.</summary>
internal static class Reports
{
    public static IReadOnlyDictionary<string, ReportContent> All { get; } = new Dictionary<string, ReportContent>
    {
        ["usual"] = Of(),
        ["letter"] = Of() with { Paper = Paper.Letter },
        ["nothing-but-the-chart"] = new("Mood and treatment", "en", new(2026, 6, 1), ChartCases.All["nothing-yet"]) { Notice = "Self-reported." },
        ["full"] = Of() with
        {
            Chart = ChartCases.All["labels-of-40"],
            Tables = [Courses(30), SideEffects(30), Scores(30), Adherence(30)],
            OwnWords = new("In my own words", string.Join(' ', Enumerable.Repeat("I would like to talk about sleep, and about what we do next.", 40))),
        },
        ["arabic"] = Of() with
        {
            Title = "ملخص المزاج والعلاج",
            Language = "ar",
            Chart = ChartCases.All["arabic"],
            Facts = ["من: آن", "الفترة: 1 فبراير – 31 مايو 2026"],
            Notice = "معلومات ذاتية أدخلها الشخص بنفسه في دردشة. ليست سجلًا طبيًا وليست تشخيصًا.",
            ChartTitle = "المزاج اليومي",
            Comparison = new("قبل وبعد", "كان المزاج أعلى بنحو 1.4 نقطة في أسابيع التأثير (بين 0.5 و 2.3)، وقد تزامن ذلك مع أيام أطول ضوءًا."),
            OwnWords = new("بكلماتي", "أودّ أن نتحدث عن النوم."),
        },
    };

    public static ReportContent Of() => new("Mood and treatment summary", "en-GB", new(2026, 6, 1), Diaries.Of(120, 2))
    {
        Facts = ["From: Ann (a name she chose)", "For: Dr M. Özgür, psychiatry", "1 Feb – 31 May 2026", "Made 1 Jun 2026"],
        Notice = "Self-reported in a chat and shared by the person. Not a medical record, not a diagnosis, and nobody watches it for emergencies.",
        ChartTitle = "Daily mood, 1 to 10",
        Comparison = new("Before and after the first session", "In the weeks when an effect is plausible, mood was higher by 1.4 points (95 % interval 0.5 to 2.3; 26 and 25 days with a score). This went together with 2 h 50 min more daylight and more contact with people, so it cannot tell which of them mattered."),
        Tables = [Courses(2), SideEffects(2), Scores(5), Adherence(2)],
        OwnWords = new("In my own words", "A cautious maybe. I laugh more easily, but spring is coming and people have been kind. I would like to know if a third session is planned."),
        Footer = "If someone is in danger now: local emergency services. Numbers for your country: findahelpline.com",
    };

    private static ReportTable Courses(int rows) => new(
        "Sessions",
        [new("Treatment", 3), new("Date", 1.4f), new("Dose", 1, Number: true), new("Site", 2), new("Note", 3)],
        [.. Enumerable.Range(1, rows).Select(i => (string[])["Botulinum toxin", $"{i} Mar 2026", $"{14 + i} U", "frown lines", i == 1 ? "first time" : ""])],
        More)
    { Wide = true };

    private static ReportTable SideEffects(int rows) => new(
        "Side effects", [new("What", 3), new("When", 1.2f), new("How long", 1.4f)], [.. Enumerable.Range(1, rows).Select(i => (string[])["headache", $"{i} Mar", "2 days"])], More);

    private static ReportTable Scores(int rows) => new(
        "Questionnaires", [new("Name", 1), new("Date", 1), new("Score", 0.8f, Number: true), new("Range often called", 2)],
        [.. Enumerable.Range(0, rows).Select(i => (string[])["PHQ-9", $"{1 + i} May", $"{18 - (i % 9)}", i < 3 ? "moderately severe" : "moderate"])], More);

    private static ReportTable Adherence(int rows) => new(
        "Reminders", [new("Reminder", 3), new("Sent", 1, Number: true), new("Done", 1, Number: true)],
        [.. Enumerable.Range(1, rows).Select(i => (string[])[$"medicine {i}", "30", $"{20 + (i % 9)}"])], More);

    private static string More(int rows) => $"and {rows} more";
}
