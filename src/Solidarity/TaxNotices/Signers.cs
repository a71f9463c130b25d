using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Marketplace.Platform;

namespace Marketplace.Solidarity.TaxNotices;

/// <summary>
/// The certificates that we trust to sign tax notices, read at start from a folder (<c>Solidarity:Certificates</c>): one
/// file for each, <c>FR03-AV01.pem</c>. Nothing is asked of a network when a notice is verified.
/// </summary>
internal sealed class Signers : IDisposable
{
    private readonly Dictionary<string, X509Certificate2> trusted = new(StringComparer.OrdinalIgnoreCase);

    public Signers(SolidaritySettings settings)
    {
        if (settings.Certificates is not { } folder)
            return;
        if (!Directory.Exists(folder))
            throw new WrongSetting("Solidarity:Certificates", $"le dossier {folder} n’existe pas.");
        foreach (var file in Directory.EnumerateFiles(folder, "*.pem"))
            trusted[Path.GetFileNameWithoutExtension(file)] = Read(file);
    }

    public bool Any => trusted.Count > 0;

    /// <exception cref="Refusal">Nobody that we trust has signed it, or it was changed.</exception>
    public void Verify(SignedCode code)
    {
        Refuse.If(
            !trusted.TryGetValue(code.Signer, out var certificate),
            "Nous ne connaissons pas le certificat {0} qui a signé ce code. Envoyez l’avis lui-même, ou demandez un code.",
            code.Signer
        );
        var day = code.SignedOn.ToDateTime(TimeOnly.MinValue);
        Refuse.If(
            day < certificate.NotBefore.ToUniversalTime().Date || day > certificate.NotAfter.ToUniversalTime(),
            "Le certificat de ce code n’était pas valable le jour de la signature."
        );
        using var key = certificate.GetECDsaPublicKey();
        var holds =
            key is not null
            && code.Signature.Length == 64
            && key.VerifyData(
                code.Signed,
                code.Signature,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        Refuse.If(
            !holds,
            "La signature ne correspond pas à ce qui est écrit dans le code : il manque un signe, ou il a été modifié. Copiez-le à nouveau en entier."
        );
    }

    public void Dispose()
    {
        foreach (var certificate in trusted.Values)
            certificate.Dispose();
    }

    private static X509Certificate2 Read(string file)
    {
        try
        {
            var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(file));
            using var key = certificate.GetECDsaPublicKey();
            return key?.KeySize == 256
                ? certificate
                : throw new WrongSetting("Solidarity:Certificates", $"{file} n’a pas de clé sur la courbe P-256.");
        }
        catch (CryptographicException unreadable)
        {
            throw new WrongSetting("Solidarity:Certificates", $"{file} n’est pas un certificat.", unreadable);
        }
    }
}
