using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Reading;

/// <summary>What is known of the organisation, and from which amount two people decide.</summary>
internal sealed class EditOrganisationModel(Db db, IOrganisations organisations, FindTwins twins)
    : OrganisationPage(organisations)
{
    [BindProperty]
    public OrganisationSheet Sheet { get; set; } = new();

    [BindProperty]
    public string? Threshold { get; set; }

    public Field ThresholdField =>
        new(nameof(Threshold), "Demander l’accord d’une deuxième personne au-dessus de, en euros")
        {
            Value = Threshold,
            Required = false,
            Hint = "Vide : jamais. Il faut deux personnes au moins qui donnent leur accord.",
        };

    protected override OrganisationRole Least => OrganisationRole.Administrator;

    public void OnGet()
    {
        Sheet = OrganisationSheet.Of(Organisation);
        Threshold = Organisation.ApprovalAbove is { } above ? Euros.Text(above) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again();

        var id = Organisation.Id;
        var known = await db.Organisations.SingleAsync(one => one.Id == id, cancellation);
        known.Describe(Sheet.Told());
        await twins.RefuseSameNumber(known, cancellation);
        var threshold = Euros.Read(Threshold);
        if (threshold is not null)
            await RefuseAlone(id, cancellation);
        known.AskApprovalAbove(threshold);
        await twins.Save(known, cancellation);
        return Redirect(Home);
    }

    private async Task RefuseAlone(OrganisationId id, CancellationToken cancellation)
    {
        var able = await db.OrganisationMembers.CountAsync(
            one => one.Organisation == id && one.Role != OrganisationRole.Buyer,
            cancellation
        );
        Refuse.If(
            able < 2,
            "Il faut deux personnes qui donnent leur accord, pour que l’une décide de la commande de l’autre. "
                + "Invitez-en une autre d’abord."
        );
    }
}

/// <summary>Amounts as people type them.</summary>
internal static class Euros
{
    /// <summary>Null for nothing.</summary>
    /// <exception cref="Refusal">It is not an amount.</exception>
    public static Money? Read(string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not '€'))
            .Replace(',', '.');
        if (clean.Length == 0)
            return null;
        Refuse.If(
            !decimal.TryParse(clean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                || amount > 10_000_000,
            "« {0} » n’est pas un montant en euros : écrivez par exemple 1500 ou 49,90.",
            typed
        );
        return Money.Euros(amount);
    }

    public static string Text(Money amount) =>
        (amount.Cents / 100m).ToString(amount.Cents % 100 == 0 ? "0" : "0.00", CultureInfo.GetCultureInfo("fr-FR"));
}
