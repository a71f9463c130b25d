using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Marketplace.Tests.Catalog;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Buying;

/// <summary>The shop behind a real server with sockets and TLS, since its cookies travel over HTTPS only.</summary>
public sealed class KestrelShop : CatalogShop
{
    private readonly X509Certificate2 certificate = SelfSigned();

    public KestrelShop()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        StartServer();
    }

    private Uri Address =>
        new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Somebody with a browser and a connection of their own.</summary>
    internal Visitor VisitOverTheWire()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, offered, _, _) =>
            offered?.GetCertHashString() == certificate.GetCertHashString();
        return new(new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(3) });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(12));
    }
}
