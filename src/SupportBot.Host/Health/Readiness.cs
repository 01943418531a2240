using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using NodaTime.Extensions;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Host.Health;

/// <summary>Whether the bot can do its work: the database answers and every listener listens.</summary>
internal sealed class Readiness(Database database, Listening listening, Vitals vitals, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Looks now. The text is JSON and names nobody.</summary>
    public async Task<(bool IsReady, string Json)> LookAsync(CancellationToken cancel)
    {
        var answers = await AnswersAsync(cancel);
        var running = listening.Running;
        using var bytes = new MemoryStream();

        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteBoolean("database", answers);
            json.WriteStartObject("listeners");
            foreach (var (name, runs) in running) json.WriteBoolean(name, runs);
            json.WriteEndObject();
            if (vitals.LastDelivery is { } last) json.WriteNumber("last_delivery_seconds_ago", (long)(time.GetCurrentInstant() - last).TotalSeconds);
            json.WriteEndObject();
        }

        return (answers && running.Values.All(runs => runs), Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it does not answer.")]
    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            await database.QueryAsync<long>("SELECT COUNT(*) FROM migration;", new { }, cancel).WaitAsync(Patience, time, cancel);

            return true;
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
