using Marketplace.Tests.Catalog;
using Microsoft.AspNetCore.Hosting;

namespace Marketplace.Tests.Solidarity.TaxNotices;

/// <summary>A shop that trusts one certificate of our own, and the tax office that signs with it.</summary>
public sealed class NoticeShop : CatalogShop
{
    private readonly TaxOffice office = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Solidarity:Certificates", office.Folder);
    }

    /// <summary>The text of the code of a notice, signed as the tax office signs.</summary>
    internal string Notice(
        string version = "04",
        string kind = "28",
        long income = 12_000,
        string parts = "1",
        int? year = null,
        string number = "1234567890123",
        DateTime? signed = null,
        string signer = "AV01"
    ) => office.Notice(version, kind, income, parts, year, number, signed, signer);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            office.Dispose();
    }
}
