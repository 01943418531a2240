using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Faults;

public sealed class Starting_together
{
    private const int Programs = 5;

    [Fact]
    public async Task on_an_empty_server_one_program_makes_the_tables_and_all_go_on()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        string[] args = ["--Database", postgres.Connection, "--MasterKey", Convert.ToBase64String(Enumerable.Range(1, 32).Select(n => (byte)n).ToArray())];
        var programs = Enumerable.Range(0, Programs).Select(_ => new Terminal.Program()).ToList();

        var ended = await Task.WhenAll(programs.Select(program => program.RunAsync(args, "/help", ":quit")));

        Assert.All(ended, end => Assert.Equal(0, end.Code));
        var database = postgres.Open();
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal([1L], await database.QueryAsync<long>("SELECT COUNT(*) FROM instance;", new { }, cancel));
        Assert.Equal(
            [(long)Directory.GetFiles(Path.Combine(Repository.Root(), "src", "SupportBot.Storage", "Migrations"), "*.sql").Length],
            await database.QueryAsync<long>("SELECT COUNT(*) FROM migration;", new { }, cancel));
        programs.ForEach(program => program.Dispose());
    }
}
