using System.Text;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Fetches the files that members give with a command or in a form; until then a value is only a file's id.</summary>
internal sealed class GivenFiles(MenuOptions menu, TimeProvider clock) : IDisposable
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = DiscordHttp.Open(null);

    /// <summary>
    /// The update with the text of each file in place of its id. A file that is too large, or that could not be had, is
    /// handed over without content.
    /// </summary>
    public async Task<ChatUpdate> ReadIntoAsync(ChatUpdate update, Interaction interaction, CancellationToken cancel)
    {
        if (interaction.Data?.Resolved?.Attachments is not { Count: > 0 } given) return update;

        var texts = new Dictionary<string, string>();

        foreach (var (id, file) in given)
        {
            if (await FetchAsync(file, cancel) is not { } bytes) return update with { Input = new ChatInput.Sent(null, $"/{menu.FileCommand}") };

            using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
            texts[id] = await reader.ReadToEndAsync(cancel);
        }

        return update with { Input = With(update.Input, value => texts.GetValueOrDefault(value, value)) };
    }

    public void Dispose() => _http.Dispose();

    private static ChatInput With(ChatInput input, Func<string, string> read) => input switch
    {
        ChatInput.Called(var call) => new ChatInput.Called(call with { Values = [.. call.Values.Select(read)] }),
        ChatInput.Filled(var form, var values) => new ChatInput.Filled(form, values.ToDictionary(value => value.Key, value => read(value.Value))),
        _ => input,
    };

    private async Task<byte[]?> FetchAsync(GivenFile file, CancellationToken cancel)
    {
        if (file.Size > ChatInput.Sent.MostBytes || !Uri.TryCreate(file.Url, UriKind.Absolute, out var address)) return null;

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (attempt > 0) await Task.Delay(Repeating.BackOff(attempt), clock, cancel);

            try
            {
                using var patience = new CancellationTokenSource(Within, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
                using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseContentRead, either.Token);

                if (response.IsSuccessStatusCode) return await response.Content.ReadAsByteArrayAsync(either.Token);

                if ((int)response.StatusCode is >= 400 and < 500) return null;
            }
            catch (Exception trouble) when (Repeating.IsTrouble(trouble, cancel))
            {
                // Once more, or not at all.
            }
        }

        return null;
    }
}
