using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Marketplace.Tests.Solidarity.TaxNotices;

/// <summary>A tax office of our own: it signs notices with a key whose certificate a shop may trust.</summary>
internal sealed class TaxOffice : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TaxOffice()
    {
        var request = new CertificateRequest("CN=AV01, O=Essai", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddYears(-3),
            DateTimeOffset.UtcNow.AddYears(3)
        );
        File.WriteAllText(Path.Combine(Folder, "FR03-AV01.pem"), certificate.ExportCertificatePem());
    }

    /// <summary>Where the certificate lies, for the setting <c>Solidarity:Certificates</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("certificates-").FullName;

    /// <summary>The text of the code of a notice, signed as the tax office signs.</summary>
    public string Notice(
        string version = "04",
        string kind = "28",
        long income = 12_000,
        string parts = "1",
        int? year = null,
        string number = "1234567890123",
        DateTime? signed = null,
        string signer = "AV01"
    )
    {
        var day = ((signed ?? DateTime.UtcNow.AddMonths(-2)) - new DateTime(2000, 1, 1)).Days.ToString(
            "X4",
            CultureInfo.InvariantCulture
        );
        var tail = version switch
        {
            "03" => "01",
            "04" => "01FR",
            _ => "",
        };
        var income_ = income.ToString(CultureInfo.InvariantCulture);
        var said =
            $"DC{version}FR03{signer}{day}{day}{kind}{tail}"
            + $"43{parts}\u001d44230A12345678945{year ?? DateTime.UtcNow.Year - 1}"
            + $"46MARTIN/LEA\u001d47{number}4A15072026{"41"}{income_}";
        var signature = key.SignData(
            Encoding.UTF8.GetBytes(said),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
        return $"{said}\u001f{Base32(signature)}";
    }

    public void Dispose()
    {
        key.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    public static string Base32(byte[] bytes)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(bytes.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        return string.Concat(
            bits.Chunk(5).Select(five => alphabet[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)])
        );
    }
}
