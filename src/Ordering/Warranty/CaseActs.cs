using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Warranty;

/// <summary>The unit is in the workshop, and still its buyer's.</summary>
internal sealed class ReceiveCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Case.Receive(CaseDesk.ReadTag(Scanned), trace);
        return Desk.Save(cancellation);
    }
}

internal sealed class DiagnoseCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    [BindProperty]
    public bool? Found { get; set; }

    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Refuse.If(Found is null, "Dites si le défaut est là.");
        Case.Diagnose(Found.Value, Text, trace);
        return Desk.Save(cancellation);
    }
}

internal sealed class RepairCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Refuse.If(Clock is null, "Cet appareil n’est plus dans la commande.");
        Case.Repair(Text, Clock.AfterRepair, trace);
        return Desk.Save(cancellation);
    }
}

internal sealed class ExchangeCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation) =>
        Desk.Exchange(Order, Case, CaseDesk.ReadTag(Scanned), trace, cancellation);
}

internal sealed class RefundCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Case.Refund(Text, Like?.Tag, trace);
        return Desk.PayBack(Order, Case, trace, cancellation);
    }
}

internal sealed class RefuseCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Case.Decline(Text, trace);
        return Desk.Save(cancellation);
    }
}

/// <summary>The buyer fetches their unit, repaired or as it was.</summary>
internal sealed class HandBackCaseModel(Db db, CaseDesk desk) : CaseActModel(db, desk)
{
    protected override Task Act(Trace trace, CancellationToken cancellation)
    {
        Case.HandBack(CaseDesk.ReadTag(Scanned), trace);
        return Desk.Save(cancellation);
    }
}
