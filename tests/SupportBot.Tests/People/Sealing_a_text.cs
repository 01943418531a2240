using System.Security.Cryptography;
using CsCheck;
using SupportBot.People;

namespace SupportBot.Tests.People;

public sealed class Sealing_a_text
{
    [Fact]
    public void gives_back_what_was_sealed() => Gen.String.Sample(text =>
    {
        var key = SealingKey.New();
        var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

        return key.Open(key.Seal(text, "a/1"), "a/1") == whole;
    });

    [Fact]
    public void is_different_each_time()
    {
        var key = SealingKey.New();

        Assert.NotEqual(key.Seal("same", "a/1"), key.Seal("same", "a/1"));
    }

    [Fact]
    public void opens_for_no_other_place()
    {
        var key = SealingKey.New();

        Assert.ThrowsAny<CryptographicException>(() => key.Open(key.Seal("text", "a/1"), "a/2"));
    }

    [Fact]
    public void opens_with_no_other_key() =>
        Assert.ThrowsAny<CryptographicException>(() => SealingKey.New().Open(SealingKey.New().Seal("text", "a/1"), "a/1"));

    [Fact]
    public void shows_every_change()
    {
        var key = SealingKey.New();
        var sealedBytes = Convert.FromBase64String(key.Seal("text", "a/1"));

        for (var i = 0; i < sealedBytes.Length; i++)
        {
            byte[] changed = [.. sealedBytes];
            changed[i] ^= 1;

            Assert.ThrowsAny<CryptographicException>(() => key.Open(Convert.ToBase64String(changed), "a/1"));
        }
    }
}
