using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Import;

/// <summary>The slice that takes over a diary kept elsewhere.</summary>
internal static class ImportFeature
{
    /// <summary>Adds the commands.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ICommand, ImportDiary>()
        .AddSingleton<ICommand, UndoImport>();
}
