using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Fetches the file that a member gave with a command or in a form; until then a value is only the file's id.</summary>
internal sealed class GivenFiles(MenuOptions menu, TimeProvider clock) : IDisposable
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = DiscordHttp.Open();

    /// <summary>
    /// The update as a sent file, with the command's other values as a line beside it. A file that is too large, or that
    /// could not be had, is handed over without content.
    /// </summary>
    public async Task<ChatUpdate> ReadIntoAsync(ChatUpdate update, Interaction interaction, CancellationToken cancel)
    {
        if (interaction.Data?.Resolved?.Attachments?.Values.FirstOrDefault() is not { } file) return update;

        return update with { Input = new ChatInput.Sent(await FetchAsync(file, cancel), LineOf(update.Input)) };
    }

    public void Dispose() => _http.Dispose();

    // As it would be typed; a quotation mark would end the value.
    private string LineOf(ChatInput input) => input is ChatInput.Called(var call)
        ? string.Join(' ', [$"/{call.Command}", .. menu.OptionsOf(call.Command)
            .Where(option => option.Kind is not FieldKind.File && option.Position < call.Values.Count && call.Values[option.Position].Length > 0)
            .Select(option => $"{option.Name}=\"{call.Values[option.Position].Replace('"', '\'')}\"")])
        : $"/{menu.FileCommand}";

    private async Task<ReadOnlyMemory<byte>?> FetchAsync(GivenFile file, CancellationToken cancel)
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
