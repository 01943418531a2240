using System.Text.RegularExpressions;

namespace SupportBot.Safety;

/// <summary>Lines that people write about everyday things, made from templates; the same seed gives the same lines.</summary>
internal static partial class OrdinaryTalk
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["when"] = ["today", "yesterday", "this morning", "last night", "on friday", "at the weekend", "after work", "before lunch", "last week", "tomorrow", "tonight", "in the end"],
        ["who"] = ["my sister", "my brother", "mum", "dad", "my boss", "a friend", "the neighbour", "my wife", "my husband", "my son", "my daughter", "the teacher", "my flatmate", "grandma", "a colleague"],
        ["feel"] = ["tired", "happy", "a bit low", "fine", "annoyed", "bored", "proud", "exhausted", "calm", "numb", "sad", "grumpy", "better than monday", "stressed", "lonely", "excited"],
        ["open"] = ["", "", "", "so ", "well, ", "honestly ", "ok so ", "update: ", "btw ", "not gonna lie, ", "lol ", "ugh, ", "hi all, "],
        ["close"] = ["", "", "", "", ".", "!", " lol", " haha", ", anyway", ", any tips?", ". that's all", " 😂", "...", ", i guess", ". how was yours?"],
        ["task"] = ["report", "presentation", "spreadsheet", "audit", "budget", "invoice", "review", "handover", "rota", "interview", "meeting notes", "onboarding", "newsletter"],
        ["food"] = ["pasta", "soup", "curry", "pancakes", "a salad", "fish and chips", "sourdough", "tacos", "a roast", "porridge", "dumplings", "chocolate cake", "onions", "lasagne"],
        ["sport"] = ["football", "tennis", "a 5k", "yoga", "swimming", "basketball", "climbing", "rugby", "chess club", "badminton", "leg day", "the marathon training"],
        ["weather"] = ["rain", "snow", "wind", "sun", "fog", "heat", "frost", "storm", "drizzle", "hail"],
        ["pet"] = ["dog", "cat", "rabbit", "hamster", "parrot", "puppy", "kitten", "goldfish", "tortoise", "horse"],
        ["game"] = ["minecraft", "the raid", "ranked", "chess", "the final boss", "mario kart", "the last level", "a speedrun", "the campaign", "scrabble", "zelda"],
        ["tech"] = ["phone", "laptop", "router", "server", "printer", "app", "battery", "screen", "keyboard", "website", "build", "database", "script"],
        ["film"] = ["a thriller", "that new drama", "an old comedy", "a documentary about bees", "the last season", "a horror film", "the finale", "a musical", "the sequel"],
        ["drug"] = ["sertraline", "lithium", "ketamine", "mirtazapine", "ibuprofen", "paracetamol", "venlafaxine", "melatonin", "an antibiotic", "vitamin d"],
        ["dose"] = ["25 mg", "50 mg", "half a tablet", "two tablets", "75 mg", "one capsule", "the evening dose"],
        ["effect"] = ["headache", "dry mouth", "nausea", "weird dreams", "no appetite", "dizziness", "sweating", "nothing so far", "more energy"],
        ["school"] = ["maths", "history", "chemistry", "the essay", "the exam", "homework", "french", "the group project", "coursework", "biology", "assembly"],
        ["house"] = ["the kitchen", "the garden", "the shed", "the boiler", "the laundry", "the attic", "the bathroom", "the fence", "the car"],
        ["place"] = ["the park", "town", "the beach", "the library", "work", "the gym", "the supermarket", "the station", "my parents' place", "the lake", "the new cafe", "the doctor's"],
        ["did"] = ["made me laugh", "got on my nerves", "helped a lot", "was late again", "took forever", "was lovely", "drove me mad", "surprised me", "fell asleep", "burnt the toast"],
        ["n"] = ["2", "3", "5", "10", "12", "40", "half a dozen", "too many"],
    };

    private static readonly string[] Templates =
    [
        "{open}finished the {task} {when}, feeling {feel}{close}", "{open}{who} {did} {when}{close}", "{open}the {task} is killing me{close}", "{open}my boss wants the {task} by tomorrow and i want to go home{close}",
        "{open}handed in my notice {when}, last day is in {n} weeks{close}", "{open}dead tired after {n} meetings{close}", "{open}can't do another {task} without coffee{close}", "{open}made {food} {when}, {who} loved it{close}",
        "{open}cut my finger chopping {food}, plaster on, all good{close}", "{open}that {food} was to die for{close}", "{open}i could kill for {food} right now{close}", "{open}{food} for dinner, {feel} and full{close}",
        "{open}went to {sport} {when}, my legs are dead{close}", "{open}we lost at {sport} again, {who} {did}{close}", "{open}hurt my knee at {sport}, doctor says rest{close}", "{open}{n} minutes of {sport} and i thought i would die{close}",
        "{open}the {weather} won't stop {when}{close}", "{open}so sick of this {weather}{close}", "{open}{weather} all day, stayed in bed with a book{close}", "{open}walked to {place} in the {weather}, felt {feel}{close}",
        "{open}our {pet} died {when}, the kids are {feel}{close}", "{open}took the {pet} to the vet, {n} pills a day now{close}", "{open}can someone feed the {pet} when i'm away next week{close}", "{open}the {pet} scratched my arm while playing{close}",
        "{open}gave away the old {pet} bed, we don't need it anymore{close}", "{open}i keep dying in {game}{close}", "{open}finally beat {game} after {n} tries{close}", "{open}{who} killed me {n} times in {game}{close}",
        "{open}one more round of {game} before bed, then i'm done{close}", "{open}jumped off a cliff in {game} by accident{close}", "{open}my {tech} died {when}{close}", "{open}had to kill the process, the {tech} was hanging{close}",
        "{open}the {tech} crashes every time i open it{close}", "{open}how do i end a task when the {tech} freezes{close}", "{open}deleted my account by mistake, can the {tech} bring it back{close}", "{open}watched {film} {when}, cried at the end{close}",
        "{open}in {film} the main character dies, no spoilers{close}", "{open}{who} and i saw {film}, it {did}{close}", "{open}started {drug} {when}, {dose}, {effect}{close}", "{open}forgot my {drug} {when}, took it with lunch{close}",
        "{open}day {n} on {drug}: {effect}, mood {feel}{close}", "{open}the leaflet for {drug} is scary but my doctor says it's fine{close}", "{open}is {dose} of {drug} a normal start{close}", "{open}{n} treatments done, not much change, feeling {feel}{close}",
        "{open}got {school} tomorrow and i know nothing{close}", "{open}failed {school}, {who} will kill me{close}", "{open}{school} was so boring i nearly died{close}", "{open}we talked about mental health in {school} {when}{close}",
        "{open}{who} came over {when}, we cleaned {house}{close}", "{open}{who} is ill, taking soup round {when}{close}", "{open}had a fight with {who} about {house}, feeling {feel}{close}", "{open}called {who} {when}, talked for an hour{close}",
        "{open}the baby slept {n} hours, i slept none{close}", "{open}saying goodbye to {who} at the station {when}{close}", "{open}last night of the holiday, {feel} about going home{close}", "{open}slept {n} hours, mood {feel}, walked to {place}{close}",
        "{open}cried a bit {when}, no idea why, feeling {feel}{close}", "{open}rough day, {who} {did}, going to bed{close}", "{open}nothing helps much {when}, just {feel}{close}", "{open}couldn't get out of bed {when}, feeling {feel}{close}",
        "{open}i hate mondays and {house} is a mess{close}", "{open}bought a rope for the swing and fixed {house}{close}", "{open}new knife is great for {food}{close}", "{open}crossed the bridge to {place}, lovely view{close}",
        "{open}train to {place} was cancelled, stood on the platform for an hour{close}", "{open}wrote a letter to {who} {when}{close}", "{open}made a plan for {house}, starting {when}{close}", "{open}i give up on {house}, calling a plumber{close}",
    ];

    /// <summary>As many lines as are wanted.</summary>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var state = (ulong)seed;

        for (var i = 0; i < count; i++) yield return Hole().Replace(Pick(Templates), hole => Pick(Words[hole.Groups[1].Value]));

        // Knuth's MMIX generator: the same lines on every machine and every run.
        string Pick(string[] all)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);

            return all[(int)((state >> 33) % (ulong)all.Length)];
        }
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
