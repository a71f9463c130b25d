using Marketplace.Network.Charter;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Network.Operators;

/// <summary>The charter of one operator: may it sell, and if not, why.</summary>
internal sealed partial class Operator
{
    /// <summary>Until when the last audit lets it sell; null: it was here before the charter, and was not audited yet.</summary>
    public DateTime? CharterUntil { get; private set; }

    public DateTime? SuspendedAt { get; private set; }
    public string? SuspendedWhy { get; private set; }

    /// <summary>Since when nothing of it is on sale; null: it may sell.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Why nothing of it may be on sale, as a sentence; null: it may.</summary>
    public string? WhyNoSale(DateTime now) =>
        SuspendedAt is not null ? $"Le réseau a suspendu la vente de cet atelier : {SuspendedWhy}"
        : CharterUntil is { } until && until <= now
            ? $"L’audit de la charte n’est plus valable depuis le {until.LongDay} : la vente reprend après un audit réussi."
        : null;

    public void Audited(Audit audit, DateTime now)
    {
        var until = audit.ValidUntil ?? now;
        // Whole seconds, which every database keeps as they are.
        CharterUntil = until.AddTicks(-(until.Ticks % TimeSpan.TicksPerSecond));
        Settle(now);
    }

    public void Suspend(string? why, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(why), "Écrivez pourquoi la vente est suspendue.");
        Refuse.If(why.Length > 300, "Trois cents signes suffisent.");
        Refuse.If(SuspendedAt is not null, "La vente de cet atelier est déjà suspendue.");
        (SuspendedAt, SuspendedWhy) = (now, why.Trim());
        Settle(now);
    }

    public void Resume(DateTime now)
    {
        Refuse.If(SuspendedAt is null, "La vente de cet atelier n’est pas suspendue.");
        (SuspendedAt, SuspendedWhy) = (null, null);
        Settle(now);
    }

    /// <summary>The audit is over.</summary>
    public void Lapse(DateTime now) => Settle(now);

    private void Settle(DateTime now)
    {
        var why = WhyNoSale(now);
        if (why is null && StoppedAt is not null)
        {
            StoppedAt = null;
            Raise(new OperatorResumed(Id));
        }
        else if (why is not null && StoppedAt is null)
        {
            StoppedAt = now;
            Raise(new OperatorStopped(Id, why));
        }
        Raise(new OperatorChanged(Id));
    }
}
