using System.Runtime.InteropServices;
using SupportBot.Content;
using SupportBot.Host;
using SupportBot.Host.Operations;
using SupportBot.People;

using var stop = new CancellationTokenSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    return await Commands.RunAsync(args, stop.Token);
}
catch (Exception refused) when (refused is KeyRefusedException or SettingRefusedException or SeedException)
{
    await Console.Error.WriteLineAsync($"SupportBot does not start: {refused.Message.TrimEnd('.')}. Nothing was changed.");

    return 2;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
