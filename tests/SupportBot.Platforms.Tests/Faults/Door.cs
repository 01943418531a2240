using System.Net;
using System.Net.Sockets;

namespace SupportBot.Platforms.Tests.Faults;

/// <summary>The way to a platform, which can be shut: connections are cut, and new ones are refused.</summary>
internal sealed class Door : IDisposable
{
    private readonly int _behind;
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly int _port;
    private TcpListener? _listener;
    private bool _isShut;

    /// <summary>Opens a way to a port.</summary>
    public Door(int behind)
    {
        _behind = behind;
        using (var any = new TcpListener(IPAddress.Loopback, 0))
        {
            any.Start();
            _port = ((IPEndPoint)any.LocalEndpoint).Port;
        }

        Open();
    }

    /// <summary>Where it is.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Lets everybody in again.</summary>
    public void Open()
    {
        lock (_lock) _isShut = false;
        _listener = new(IPAddress.Loopback, _port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    /// <summary>Shuts it.</summary>
    public void Shut()
    {
        _listener?.Dispose();

        lock (_lock)
        {
            _isShut = true;
            _open.ForEach(client => client.Dispose());
            _open.Clear();
        }
    }

    public void Dispose() => Shut();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = PassAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception shut) when (shut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Until it is opened again.
        }
    }

    private async Task PassAsync(TcpClient from)
    {
        var to = new TcpClient();

        lock (_lock)
        {
            _open.Add(from);
            _open.Add(to);

            // Let in at the moment in which it was shut.
            if (_isShut) from.Dispose();
        }

        try
        {
            await to.ConnectAsync(IPAddress.Loopback, _behind);
            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream()), to.GetStream().CopyToAsync(from.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has gone.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
