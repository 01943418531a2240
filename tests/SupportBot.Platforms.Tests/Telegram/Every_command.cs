using System.Globalization;
using System.Text;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>Every command of the real host process, with all its questions and buttons, over HTTP; each by one person.</summary>
public sealed class Every_command : IAsyncLifetime
{
    private const int DaysOfDiary = 120;

    private TelegramSimulator _telegram = null!;
    private HostProcess _host = null!;
    private IReadOnlyList<string> _commands = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        _host = new(_telegram, ("Logging__LogLevel__Default", "Trace"));
        _host.Begin();
        await _telegram.UntilAsync(() => _telegram.Menu("en", group: false).Count > 0, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        _commands = [.. _telegram.Menu("en", group: false).Select(command => $"{command!["command"]}")];
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task can_be_walked_to_its_last_button_and_asks_on_one_screen()
    {
        var diary = Diary();

        await Task.WhenAll(_commands.Select((command, i) => WalkAsync(command, 1000 + i, diary)));

        Assert.Empty(_telegram.Violations);
        Assert.Equal(0, _telegram.UnansweredPresses);
        Assert.Empty(_telegram.Calls.Where(IsWrong).Select(call => $"{call.Method} {call.Code} {call.Problem}"));
        Assert.DoesNotContain("fail:", _host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Walk.Secret, _host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(TelegramSimulator.Token, _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_draws_or_writes_a_page_sends_it()
    {
        const long Ada = 1;
        _telegram.People.Add(Ada, "Ada", "en");
        var walk = new Walk(_telegram, Ada, Diary());
        await walk.SettleInAsync();

        await walk.CommandAsync("trends");
        await walk.CommandAsync("report");

        var said = _telegram.People.Read(Ada);
        var picture = said.First(message => message.Photo is not null);
        Assert.Equal("PNG"u8, picture.Photo!.Value.Span[1..4]);
        Assert.NotEmpty(picture.Text);
        Assert.Equal("%PDF"u8, said.First(message => message.DocumentName is "diary-report.pdf").Document!.Value.Span[..4]);
    }

    /// <summary>A press on a message that looks like that already changes nothing; Telegram says so, and all is well.</summary>
    private static bool IsWrong(SeenCall call) => !call.Succeeded && call.Problem?.Contains("not modified", StringComparison.Ordinal) is not true;

    private async Task WalkAsync(string command, long person, byte[] diary)
    {
        _telegram.People.Add(person, "Someone", "en");
        var walk = new Walk(_telegram, person, diary);
        await walk.SettleInAsync();
        await walk.CommandAsync(command);
    }

    private static byte[] Diary()
    {
        var rows = new StringBuilder("full_date,time,mood,activities,note\n");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        string[] moods = ["bad", "meh", "good", "meh", "rad"];

        for (var day = DaysOfDiary; day > 0; day--) rows.Append(CultureInfo.InvariantCulture, $"{today.AddDays(-day):yyyy-MM-dd},20:00,{moods[day % moods.Length]},walk,\"{Walk.Secret}\"\n");

        return Encoding.UTF8.GetBytes(rows.ToString());
    }
}
