using System.Buffers;
using System.IO.Compression;

namespace SupportBot.Discord.Gateway;

/// <summary>One zlib stream over a whole connection; a message ends with an empty stored block, 00 00 FF FF.</summary>
internal sealed class Inflater : IDisposable
{
    private readonly Feed _feed = new();
    private readonly ZLibStream _stream;
    private byte[] _output = ArrayPool<byte>.Shared.Rent(16_384);

    public Inflater() => _stream = new(_feed, CompressionMode.Decompress, leaveOpen: true);

    public static bool IsWhole(ReadOnlySpan<byte> bytes) => bytes.EndsWith((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF]);

    /// <summary>The message; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> bytes)
    {
        _feed.Next = bytes;
        var length = 0;

        while (true)
        {
            if (length == _output.Length) FrameReader.Grow(ref _output);

            var read = _stream.Read(_output, length, _output.Length - length);

            if (read is 0) return _output.AsMemory(0, length);

            length += read;

            if (length > FrameReader.Largest) throw new InvalidDataException("A gateway message is too large.");
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _feed.Dispose();

        if (_output.Length > 0) ArrayPool<byte>.Shared.Return(_output);

        _output = [];
    }

    /// <summary>A stream that is empty between messages, and goes on with the next.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Next { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Next.Length);
            Next.Span[..count].CopyTo(buffer);
            Next = Next[count..];

            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
