using System.Buffers.Binary;

namespace SupportBot.Simulators.Telegram;

/// <summary>Takes a file that is uploaded with a call, or finds one that was uploaded before.</summary>
internal static class SentFiles
{
    private const int Megabyte = 1 << 20;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    public static UploadedFile Of(MethodCall call, string kind, World world)
    {
        var named = call.Text(kind);
        var key = named?.StartsWith("attach://", StringComparison.Ordinal) is true ? named["attach://".Length..] : kind;

        if (call.Files.TryGetValue(key, out var upload)) return world.Keep(kind is "photo" ? Photo(upload) : Document(upload));

        if (named is null) throw RefusedException.Bad($"there is no {kind} in the request");

        return world.Files.TryGetValue(named, out var known)
            ? known
            : throw RefusedException.Bad("wrong remote file identifier specified: Wrong string length");
    }

    private static UploadedFile Document(UploadedFile file) => file.Bytes.Length switch
    {
        0 => throw RefusedException.Bad("file must be non-empty"),
        > 50 * Megabyte => throw new RefusedException(413, "Request Entity Too Large"),
        _ => file,
    };

    private static UploadedFile Photo(UploadedFile file)
    {
        if (file.Bytes.Length is 0) throw RefusedException.Bad("file must be non-empty");
        if (file.Bytes.Length > 10 * Megabyte) throw RefusedException.Bad("file is too big");

        var (width, height) = Size(file.Bytes) ?? throw RefusedException.Bad("IMAGE_PROCESS_FAILED");

        return width + height <= 10_000 && Math.Max(width, height) <= 20 * Math.Min(width, height)
            ? file with { Width = width, Height = height }
            : throw RefusedException.Bad("PHOTO_INVALID_DIMENSIONS");
    }

    private static (int Width, int Height)? Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 24) return null;

        if (bytes.StartsWith(Png))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }

        return bytes is [0xff, 0xd8, ..] ? JpegSize(bytes[2..]) : null;
    }

    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        while (bytes is [0xff, var marker, ..] && bytes.Length > 9)
        {
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[7..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[5..]));
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
            bytes = length < bytes.Length ? bytes[length..] : [];
        }

        return null;
    }
}
