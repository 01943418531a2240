using SupportBot.People;

namespace SupportBot.Tests.People;

public sealed class Copying_the_keys : IDisposable
{
    private const string Passphrase = "four calm grey herons";

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-copy-").FullName;

    [Fact]
    public void and_back_gives_the_same_keys()
    {
        var keys = new KeyFolder(Path.Combine(_folder, "here"), null);
        var names = keys.Create().Names;

        var copy = KeyCopy.Seal(keys.Read(), Passphrase);

        Assert.Equal(names, new KeyFolder(Path.Combine(_folder, "there"), null).Write(KeyCopy.Open(copy, Passphrase)).Names);
        Assert.DoesNotContain(keys.Read().Split('\n')[1], copy, StringComparison.Ordinal);
    }

    [Fact]
    public void opens_with_no_other_passphrase()
    {
        var copy = KeyCopy.Seal("keys", Passphrase);

        Assert.Contains("does not open", Assert.Throws<KeyRefusedException>(() => KeyCopy.Open(copy, "four calm grey heron")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void that_were_changed_is_refused()
    {
        var copy = KeyCopy.Seal("keys", Passphrase);

        Assert.All(Enumerable.Range(0, copy.Length - 1), at =>
        {
            // Each copy costs a second to try, so only a few places are: the mark, the rounds, the salt, the body.
            if (at % 37 != 5) return;

            var changed = copy.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            Assert.Throws<KeyRefusedException>(() => KeyCopy.Open(new string(changed), Passphrase));
        });
    }

    [Fact]
    public void asks_for_a_long_passphrase() =>
        Assert.Contains("shorter than 12", Assert.Throws<KeyRefusedException>(() => KeyCopy.Seal("keys", "short")).Message, StringComparison.Ordinal);

    [Fact]
    public void overwrites_no_key()
    {
        var keys = new KeyFolder(_folder, null);
        keys.Create();
        var before = keys.Read();

        Assert.Throws<KeyRefusedException>(() => keys.Write(before));

        Assert.Equal(before, keys.Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
