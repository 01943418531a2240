using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Reminder_options
{
    [Fact]
    public void need_no_configuration() => Assert.Equal(TimeSpan.FromSeconds(5), Configured().Every);

    [Theory]
    [InlineData("Every", "00:10:00")]
    [InlineData("HoldFor", "00:00:01")]
    [InlineData("SendFor", "00:01:00")]
    [InlineData("AtOnce", "0")]
    [InlineData("RepeatAfter", "00:01:00")]
    [InlineData("PauseAfter", "1")]
    [InlineData("MostEach", "0")]
    public void out_of_limits_stop_the_bot_from_starting(string setting, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Configured(($"Reminders:{setting}", value)));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private static ReminderOptions Configured(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection(
                    settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build())
            .AddReminders();
        using var provider = services.BuildServiceProvider();

        return provider.GetRequiredService<IOptions<ReminderOptions>>().Value;
    }
}
