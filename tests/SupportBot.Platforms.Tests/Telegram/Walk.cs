using SupportBot.Dialogue;
using SupportBot.Simulators.Telegram;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>
/// A person who goes through everything a command offers: presses each button it shows, and answers what it asks until it
/// is content.
/// </summary>
internal sealed class Walk(TelegramSimulator telegram, long person, byte[] diary)
{
    /// <summary>What the person writes about themselves, to look for where it must not be.</summary>
    public const string Secret = "a walk by the river";

    private const int MostWays = 12;
    private const string Ending = "cancel";
    private const string File = "daylio.csv";

    private static readonly int MostSteps = Long.Of(daily: 40, whole: 400);

    // Tried in this order until the bot goes on: nobody tells the person in what form a question wants its answer.
    private static readonly string[] Answers = [Secret, "7", "today", "every day at 9", "Kyiv", "Ukraine", "29 units", "botox", "09:00", "yes"];

    private readonly HashSet<string> _pressed = [];
    private int _steps;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Agrees to what is kept, and brings a diary along: a file with the command as its caption.</summary>
    public async Task SettleInAsync()
    {
        await DoAsync(() => telegram.People.Write(person, "/checkin"));
        await DoAsync(() => telegram.People.Press(person, "Yes, I agree"));
        await DoAsync(() => telegram.People.Write(person, "/cancel"));
        await DoAsync(() => telegram.People.Send(person, File, diary, "/import"));
    }

    /// <summary>Calls the command again and again, each time down another way, until every button was pressed.</summary>
    public async Task CommandAsync(string command)
    {
        for (var way = 0; way < MostWays && _steps < MostSteps; way++)
        {
            var before = _pressed.Count;
            await DoAsync(() => telegram.People.Write(person, $"/{command}"));
            if (way is 0) FitsOnAScreen(Newest());
            while (_steps < MostSteps && await StepAsync()) _steps++;

            if (_pressed.Count == before) return;
        }
    }

    private async Task<bool> StepAsync()
    {
        var newest = Newest();
        var buttons = newest.Buttons.SelectMany(row => row).Where(button => button.Carries is not null).ToList();

        // What ends everything comes last, so that the ways before it are walked.
        if (buttons.OrderBy(button => button.Carries is Ending).FirstOrDefault(button => !IsText(buttons) && _pressed.Add(NameOf(button))) is { } next)
        {
            await DoAsync(() => telegram.People.PressOld(person, newest.Id, next.Carries!));

            return true;
        }

        if (!IsText(buttons)) return false;

        FitsOnAScreen(newest);

        var question = newest.Text.Split('\n')[^1];

        foreach (var answer in Answers)
        {
            await DoAsync(() => telegram.People.Write(person, answer));
            if (Goes()) return true;
        }

        await DoAsync(() => telegram.People.Send(person, File, diary));
        Assert.True(Goes(), $"No answer was right for:\n{newest.Text}");

        return true;

        bool Goes()
        {
            var now = Newest();

            return now.Text.Split('\n')[^1] != question || !IsText(now.Buttons.SelectMany(row => row));
        }
    }

    /// <summary>A first answer and a question are read at a glance; cards, lines and one's own plan may take longer.</summary>
    private static void FitsOnAScreen(SeenMessage message) => Assert.True(Screen.Fits(message.Text), $"Longer than a screen:\n{message.Text}");

    private SeenMessage Newest() => telegram.People.Read(person).Last(message => message.FromBot);

    /// <summary>Whether the bot waits for words: there is nothing to choose but to leave it out or to stop.</summary>
    private static bool IsText(IEnumerable<SeenButton> buttons) => buttons.ToList() is var all
        && all.Exists(button => button.Carries is Ending)
        && all.TrueForAll(button => button.Carries is Ending || button.Carries?.EndsWith("|-", StringComparison.Ordinal) is true);

    /// <summary>The button without the ids it carries; of the values of one question, the first two are enough.</summary>
    private string NameOf(SeenButton button)
    {
        var call = CommandCall.Decode(button.Carries!);

        if (call.Command is not "fill" || call.Values.Count < 3) return $"{call.Command} {button.Label}";

        var name = $"fill {call.Values[1]} {(call.Values[2] is "-" ? "-" : "")}";

        return _pressed.Contains(name) ? $"{name} again" : name;
    }

    /// <summary>Does something and waits until the bot has answered it.</summary>
    private async Task DoAsync(Action act)
    {
        var before = Said();
        act();
        await telegram.UntilAsync(() => Said() > before, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
    }

    private int Said() => telegram.Calls.Count(call =>
        call.Method is "sendMessage" or "sendPhoto" or "sendDocument" or "editMessageText" && call.Values["chat_id"] == $"{person}");
}
