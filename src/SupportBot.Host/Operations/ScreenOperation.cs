using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using SupportBot.Safety;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot screen</c>: reads texts as the bot would, for people who change the rules.</summary>
internal static class ScreenOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var command = new Command(
            "screen",
            "Reads JSON lines {\"i\":1,\"text\":\"…\",\"lang\":\"en\"} (lang optional) and answers each with its tier and rule.");
        command.SetAction((_, cancel) => RunAsync(Console.In, Console.Out, cancel));

        return command;
    }

    /// <summary>Answers each line before the next is read. A line that cannot be read is answered with an error. Returns 0, or 1 if there was one.</summary>
    public static async Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancel)
    {
        var screening = new Screening(ScreeningRules.From(SupportBotHost.SeedsOf(HostOptions.From(SupportBotHost.Configuration([])))));
        var failed = 0;

        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length == 0) continue;

            var answer = Answer(screening, line);
            if (answer is null) failed = 1;

            await output.WriteLineAsync(answer ?? "{\"error\":\"not a JSON object with i and text\"}");
            await output.FlushAsync(cancel);
        }

        return failed;
    }

    private static string? Answer(Screening screening, string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, ScreenJson.Default.Asked) is not { } asked) return null;

            var screened = screening.Of(asked.Text, asked.Lang);

            return JsonSerializer.Serialize(new Answered(asked.I, screened.Tier.ToString().ToLowerInvariant(), screened.Rule), ScreenJson.Default.Answered);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One text to read.</summary>
internal sealed record Asked(JsonElement I, string Text, string? Lang = null);

/// <summary>What was found in it.</summary>
internal sealed record Answered(JsonElement I, string Tier, string Rule);

/// <summary>How the lines are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Asked))]
[JsonSerializable(typeof(Answered))]
internal sealed partial class ScreenJson : JsonSerializerContext;
