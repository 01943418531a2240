using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using SupportBot.Content;
using SupportBot.Host;
using SupportBot.Host.Operations;
using SupportBot.People;
using SupportBot.Storage.Moving;
using SupportBot.Upkeep;

using var stop = new CancellationTokenSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    return await Commands.RunAsync(args, stop.Token);
}
catch (Exception refused) when (refused is KeyRefusedException or SettingRefusedException or SeedException or BackupRefusedException or MoveRefusedException)
{
    await Console.Error.WriteLineAsync($"{(args.Length > 0 && !args[0].StartsWith('-') ? "Refused" : "SupportBot does not start")}: {refused.Message.TrimEnd('.')}. Nothing was changed.");

    return 2;
}
catch (Exception refused) when (refused is OptionsValidationException || refused.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
{
    await Console.Error.WriteLineAsync($"SupportBot does not start: {refused.Message.TrimEnd('.')}. Every setting stands with its limits in appsettings.json. Nothing was changed.");

    return 2;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
