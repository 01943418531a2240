using CsCheck;
using SupportBot.Experiences;

namespace SupportBot.Tests.Experiences;

/// <summary>
/// What somebody can learn who looks after every step and knows what each step was: never a count below five people, and never
/// two states that differ by fewer than five people.
/// </summary>
public sealed class Release_properties
{
    private const int People = 14;

    private static readonly Gen<(int Person, Act Act, string Answer)> Steps =
        Gen.Select(Gen.Int[0, People - 1], Gen.Frequency((6, Gen.Const(Act.Share)), (2, Gen.Const(Act.Withdraw)), (1, Gen.Const(Act.Erase)), (1, Gen.Const(Act.Approve))), Gen.OneOf(Gen.Const("helped"), Gen.Const("unclear"), Gen.Const("not")));

    private enum Act
    {
        Share,
        Withdraw,
        Erase,
        Approve,
    }

    [Fact]
    public void Whatever_is_done_five_people_differ_between_any_two_states_that_were_shown() => Steps.Array[1, 120].Sample(steps =>
    {
        var seen = new List<IReadOnlyDictionary<int, string>>();
        foreach (var shown in Play(steps)) if (shown is not null && !seen.Any(before => Same(before, shown))) seen.Add(shown);

        return seen.Select((one, i) => seen.Skip(i + 1).All(other => Differing(one, other) >= Releases.Fewest)).All(isSo => isSo);
    }, iter: 2_000);

    [Fact]
    public void Whatever_is_done_fewer_than_five_are_never_counted() => Steps.Array[1, 120].Sample(steps =>
        Play(steps).All(shown => shown is null || (shown.Count >= Releases.Fewest && Visible(shown).Values.All(count => count >= Releases.Fewest))), iter: 2_000);

    [Fact]
    public void Who_withdraws_or_is_erased_is_out_at_once() => Steps.Array[1, 120].Sample(steps =>
    {
        var states = Play(steps).ToList();

        return steps.Select((step, i) => step.Act is Act.Share or Act.Approve || states[i] is null || !states[i]!.ContainsKey(step.Person)).All(isSo => isSo);
    }, iter: 2_000);

    [Fact]
    public void Once_enough_new_people_came_there_is_something_to_see_again() => Steps.Array[0, 60].Sample(steps =>
    {
        // At most as many as there ever were may have left, and five more must differ.
        var fresh = Enumerable.Range(People, People + Releases.Fewest).Select(person => (person, Act.Share, "helped"));

        return Play([.. steps, .. fresh]).Last() is not null;
    }, iter: 1_000);

    [Fact]
    public void No_small_count_can_be_worked_out_from_the_others() => Gen.Dictionary(Gen.String[1, 4], Gen.Int[0, 12])[0, 6].Sample(counts =>
    {
        var shown = Cells.Shown(counts);
        var hidden = counts.Values.Sum() - shown.Values.Sum();

        return shown.All(cell => cell.Value >= Releases.Fewest && counts[cell.Key] == cell.Value) && hidden is 0 or >= Releases.Fewest || shown.Count == 0;
    }, iter: 5_000);

    /// <summary>
    /// What is shown after each step, as which human being is counted with which answer. Whoever was erased and comes back is
    /// a new person to the bot, and the same to whoever looks on.
    /// </summary>
    private static IEnumerable<IReadOnlyDictionary<int, string>?> Play(IEnumerable<(int Person, Act Act, string Answer)> steps)
    {
        var (live, released, lives) = (new Dictionary<int, string>(), new List<IReadOnlyDictionary<string, string>>(), new Dictionary<int, int>());
        string Person(int human) => $"{human}.{lives.GetValueOrDefault(human)}";

        foreach (var (human, act, answer) in steps)
        {
            if (act is Act.Share) live[human] = $"{Person(human)}.{answer}";
            if (act is Act.Withdraw or Act.Erase) live.Remove(human);
            if (act is Act.Erase) lives[human] = lives.GetValueOrDefault(human) + 1;

            // Erasing takes rows away and looks at nothing else.
            var names = live.ToDictionary(one => Person(one.Key), one => one.Value);
            if (act is Act.Share or Act.Withdraw && Releases.Next(names, released) is { } release) released.Add(release);

            yield return Releases.Shown(names.Values.ToHashSet(), released)?.Values.Select(name => name.Split('.')).ToDictionary(name => int.Parse(name[0], null), name => name[2]);
        }
    }

    private static IReadOnlyDictionary<string, int> Visible(IReadOnlyDictionary<int, string> shown) => Cells.Shown(shown.Values.CountBy(answer => answer).ToDictionary());

    private static bool Same(IReadOnlyDictionary<int, string> one, IReadOnlyDictionary<int, string> other) => Differing(one, other) == 0;

    private static int Differing(IReadOnlyDictionary<int, string> one, IReadOnlyDictionary<int, string> other) =>
        one.Keys.Union(other.Keys).Count(person => one.GetValueOrDefault(person) != other.GetValueOrDefault(person));
}
