using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Npgsql;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>Health and metrics of the bot that runs.</summary>
public sealed class Telling_how_it_is : IAsyncLifetime
{
    private readonly Installation _here = new();
    private readonly HttpClient _client = new();
    private readonly Uri _health = new($"http://127.0.0.1:{FreePort()}/");
    private readonly Uri _metrics = new($"http://127.0.0.1:{FreePort()}/");
    private TelegramSimulator _telegram = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEnumerable<(string, string)> Settings =>
    [
        ("Telegram__Token", TelegramSimulator.Token), ("Telegram__ApiBaseUrl", _telegram.Address.AbsoluteUri),
        ("Health__Listen", _health.AbsoluteUri), ("Metrics__Listen", _metrics.AbsoluteUri),
    ];

    public async ValueTask InitializeAsync() => _telegram = await TelegramSimulator.StartAsync(cancel: Cancel);

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        _client.Dispose();
        _here.Dispose();
    }

    [Fact]
    public async Task it_is_alive_and_ready_and_counts_without_naming_anybody()
    {
        await using var bot = new RunningBot(_here, Settings);
        await BecomesAsync("health/ready", HttpStatusCode.OK);
        _telegram.People.Add(7018234455123, "Canarina", "en");
        _telegram.People.Write(7018234455123, "/checkin mood=5 note=canarynote");
        await _telegram.UntilAsync(() => _telegram.People.Read(7018234455123).Any(message => message.FromBot), Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        var ready = JsonDocument.Parse(await _client.GetStringAsync(new Uri(_health, "health/ready"), Cancel)).RootElement;
        Assert.True(ready.GetProperty("database").GetBoolean());
        Assert.True(ready.GetProperty("listeners").GetProperty("telegram").GetBoolean());
        Assert.Equal("{\"alive\":true}", await _client.GetStringAsync(new Uri(_health, "health/live"), Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri(_health, "health/../acts.log"), Cancel)).StatusCode);
        Assert.Equal(0, (await _here.RunAsync(["health"], [("Health__Listen", _health.AbsoluteUri)])).Code);

        var metrics = await _client.GetStringAsync(new Uri(_metrics, "metrics"), Cancel);
        Assert.Matches("supportbot_turn_duration_seconds_count\\{.*platform=\"telegram\".*\\} 1\n", metrics);
        Assert.DoesNotContain("canary", metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("7018234455123", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("checkin", metrics, StringComparison.Ordinal);

        Assert.Equal(0, await bot.StopAsync(Cancel));
        Assert.Equal(1, (await _here.RunAsync(["health"], [("Health__Listen", _health.AbsoluteUri)])).Code);
    }

    [Fact]
    public async Task it_is_alive_but_not_ready_while_the_database_is_gone()
    {
        var server = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_POSTGRES");
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.NotNull(server);
        Assert.SkipWhen(string.IsNullOrEmpty(server), "SUPPORTBOT_TEST_POSTGRES names no server.");
        var name = $"t{Guid.CreateVersion7():N}";
        await AdministerAsync(server!, $"CREATE DATABASE {name};");
        await using var bot = new RunningBot(_here, [.. Settings, ("Database", new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString())]);
        await BecomesAsync("health/ready", HttpStatusCode.OK);

        await AdministerAsync(server!, $"DROP DATABASE {name} WITH (FORCE);");
        await BecomesAsync("health/ready", HttpStatusCode.ServiceUnavailable);

        Assert.Contains("\"database\":false", await (await _client.GetAsync(new Uri(_health, "health/ready"), Cancel)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("{\"alive\":true}", await _client.GetStringAsync(new Uri(_health, "health/live"), Cancel));
        Assert.Equal(1, (await _here.RunAsync(["health"], [("Health__Listen", _health.AbsoluteUri)])).Code);

        // In danger people are answered all the same.
        _telegram.People.Add(1, "Ada", "en");
        _telegram.People.Write(1, "/crisis");
        await _telegram.UntilAsync(() => _telegram.People.Read(1).Any(message => message.FromBot), Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    [Fact]
    public async Task without_a_setting_no_port_is_open()
    {
        await using var bot = new RunningBot(_here, [.. Settings.Take(2)]);
        await _telegram.UntilAsync(() => _telegram.Menu("en", group: false).Count > 0, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetStringAsync(new Uri(_health, "health/live"), Cancel));
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetStringAsync(new Uri(_metrics, "metrics"), Cancel));
    }

    private async Task BecomesAsync(string path, HttpStatusCode wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(4));

        for (HttpStatusCode? answered = null; answered != wanted; await Task.Delay(50, patience.Token))
        {
            try
            {
                answered = (await _client.GetAsync(new Uri(_health, path), patience.Token)).StatusCode;
            }
            catch (HttpRequestException)
            {
                // It is not there yet.
            }
        }
    }

    private static async Task AdministerAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }.ToString());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
