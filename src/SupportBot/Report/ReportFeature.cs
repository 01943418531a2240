using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Report;

/// <summary>The page for the prescriber.</summary>
internal static class ReportFeature
{
    public static IServiceCollection AddReport(this IServiceCollection services) => services
        .AddSingleton<ReportReader>()
        .AddSingleton<ICommand, PreviewReport>()
        .AddSingleton<ICommand, WriteReport>();
}
