using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Workshop.Devices;

/// <summary>What the device is in law: a product, or waste until it is prepared for reuse.</summary>
internal sealed partial class Device
{
    /// <summary>
    /// Says through which channel it came: a gift or a reuse zone makes it a product, a waste bin or an eco-organism's
    /// flow makes it waste. That waste never was any is said by a lead alone.
    /// </summary>
    public void ArriveAs(LegalStatus status, Trace trace)
    {
        Refuse.If(
            status is not (LegalStatus.Product or LegalStatus.Waste),
            "Dites si l’appareil est arrivé comme produit ou comme déchet."
        );
        Refuse.If(
            Legal is LegalStatus.PreparedForReuse or LegalStatus.HandedOver,
            "Son statut a déjà changé depuis son arrivée : il ne se corrige plus ici."
        );
        Refuse.If(
            Legal is LegalStatus.Waste && status is LegalStatus.Product && trace.By.Role is not Access.Lead,
            "Seule une personne responsable de l’atelier peut dire qu’un déchet n’en était pas un."
        );
        if (Legal != status)
            SetLegal(status, trace);
    }

    /// <summary>
    /// Checked, cleaned, repaired where need be: waste becomes a product again (directive 2008/98/EC, article 3, point 16;
    /// C. env. L.541-1-1). It takes what makes it usable: no data left, safe, and working.
    /// </summary>
    public void PrepareForReuse(Trace trace)
    {
        Refuse.If(
            Legal is not LegalStatus.Waste,
            new Reason("not-waste", "Cet appareil n’est pas un déchet : il n’y a rien à préparer.")
        );
        Refuse.Unless([.. Unprepared()], "Cet appareil n’est pas encore prêt pour un autre usage.");
        SetLegal(LegalStatus.PreparedForReuse, trace);
    }

    private IEnumerable<Reason> Unprepared() =>
        [
            .. Clearance().Reasons,
            .. Safety switch
            {
                SafetyState.Pass => Array.Empty<Reason>(),
                SafetyState.Fail => [PermitReasons.SafetyFailed],
                _ => [PermitReasons.SafetyMissing],
            },
            .. !IsTested ? [PermitReasons.FunctionMissing]
            : Function < FunctionClass.F3 ? [PermitReasons.FunctionTooLow]
            : Array.Empty<Reason>(),
        ];

    private void SetLegal(LegalStatus status, Trace trace)
    {
        Legal = status;
        Moved(trace);
        Raise(new LegalStatusSet(Id, trace, status.ToString()));
        Reconsider(trace);
    }
}
