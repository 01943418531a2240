using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Trends;

/// <summary>The diary as a picture and in words.</summary>
internal static class TrendsFeature
{
    public static IServiceCollection AddTrends(this IServiceCollection services) => services
        .AddSingleton<TrendReader>()
        .AddSingleton<ICommand, ShowTrends>()
        .AddSingleton<ICommand, SayTrends>();
}
