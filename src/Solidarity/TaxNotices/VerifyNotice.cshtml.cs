using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.TaxNotices;

/// <summary>The signed code of a tax notice opens the right at once: nobody reads it and nothing of it is kept.</summary>
internal sealed class VerifyNoticeModel(
    Db db,
    Signers signers,
    Households households,
    SolidaritySettings settings,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public IFormFile? Photo { get; set; }

    public RightCard? Opened { get; private set; }

    public bool IsOffered => signers.Any;

    public Field Question =>
        new(nameof(Texte), "Le texte du code")
        {
            Value = Texte,
            Type = "textarea",
            Required = false,
            Hint = "Si une application de votre téléphone l’a lu : copiez-le en entier, il commence par DC.",
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Refuse.If(!IsOffered, "Les codes d’avis d’impôt ne sont pas vérifiés ici pour l’instant.");
        Refuse.If(
            Photo is null && string.IsNullOrWhiteSpace(Texte),
            "Envoyez une photo du code carré, ou copiez son texte."
        );
        var code = SignedCode.Read(Photo is null ? Texte : await ReadBarcode.On(Photo, cancellation));
        signers.Verify(code);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var notice = TaxNotice.Of(code, today);
        var tier = settings.TierFor(notice.PerPart, today);
        Refuse.If(
            tier is null,
            "Votre revenu fiscal de référence est de {0} par part : le tarif solidaire va jusqu’à {1}. Si votre situation a changé depuis, envoyez un document récent.",
            notice.PerPart,
            settings.RuleOf(Tier.Solidarity, today).MostPerPart
        );
        Opened = (await Right(notice, tier.Value, now, cancellation)).Card(now);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The same notice shows the same right again, so that a lost code costs nobody anything.</summary>
    private async Task<Right> Right(TaxNotice notice, Tier tier, DateTime now, CancellationToken cancellation)
    {
        var household = households.Of($"{nameof(Requests.DocumentKind.TaxNotice)}:{notice.Number}");
        var verdict = new Verdict(tier, Proof.TaxNotice, now.AddMonths(settings.ValidMonths), Household: household);
        var known = await db
            .Rights.Where(one => one.Household == household && one.Proof == Proof.TaxNotice && one.EndedAt == null)
            .OrderByDescending(one => one.ValidUntil)
            .FirstOrDefaultAsync(cancellation);
        if (known is null)
            db.Add(known = Rights.Right.Open(verdict, now));
        else
            known.Renew(verdict);
        await db.SaveChangesAsync(cancellation);
        return known;
    }
}
