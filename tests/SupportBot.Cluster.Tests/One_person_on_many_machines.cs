using SupportBot.Dialogue;

namespace SupportBot.Cluster.Tests;

[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class One_person_on_many_machines
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_answered_one_update_at_a_time()
    {
        await using var machines = await Two_machines.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => machines.WaysIn[number % 2].AnswerAsync(Update($"{number}"), Cancel)));

        Assert.Equal(1, machines.MostAtOnce);
        Assert.Equal(40, machines.Machines.Sum(machine => machine.Answered));
        Assert.Equal([.. Enumerable.Range(0, 40).Select(number => $"{number}")], replies.Select(TextOf));
    }

    [Fact]
    public async Task gets_help_in_danger_while_an_answer_hangs()
    {
        await using var machines = await Two_machines.StartAsync();
        var (began, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        foreach (var machine in machines.Machines)
        {
            machine.Thinks = _ =>
            {
                began.TrySetResult();

                return end.Task;
            };
        }

        var hangs = machines.WaysIn[0].AnswerAsync(Update("slow"), Cancel);
        await began.Task.WaitAsync(Cancel);
        var help = await machines.WaysIn[1].AnswerAsync(Update("/crisis"), Cancel);

        Assert.Equal("help", TextOf(help));
        Assert.False(hangs.IsCompleted);
        end.SetResult();
        Assert.Equal("slow", TextOf(await hangs));
    }

    [Fact]
    public async Task is_answered_by_the_machine_that_was_asked_when_the_other_does_not_answer()
    {
        await using var machines = await Two_machines.StartAsync();
        var holder = await HolderAsync(machines);
        var end = new TaskCompletionSource();
        holder.Thinks = _ => end.Task;
        var other = machines.Machines[1 - machines.Machines.ToList().IndexOf(holder)];

        var reply = await machines.WaysIn[machines.Machines.ToList().IndexOf(other)].AnswerAsync(Update("are you there?"), Cancel);

        Assert.Equal("are you there?", TextOf(reply));
        Assert.Equal(1, other.Answered);
        end.SetResult();
    }

    private static async Task<Two_machines.Machine> HolderAsync(Two_machines machines)
    {
        await machines.WaysIn[0].AnswerAsync(Update("hello"), Cancel);

        return machines.Machines.Single(machine => machine.Answered > 0);
    }

    private static ChatUpdate Update(string text) => new(new("telegram", "chat", "someone"), new ChatInput.Said(text));

    private static string TextOf(Reply reply) => string.Concat(Assert.IsType<Block.Paragraph>(Assert.Single(reply.Blocks)).Words.OfType<Run.Plain>().Select(run => run.Text));
}
