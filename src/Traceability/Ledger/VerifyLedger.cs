using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Traceability.Ledger;

/// <summary>
/// <c>GET /api/v1/ledger/verify?device=</c>, for the operator that holds the device, or for the whole ledger; and the same
/// answer for anyone who reads a passport, at <c>/passeport/{tag}/verification</c>.
/// </summary>
internal static class VerifyLedger
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/ledger/verify", Handle).RequireScope(Access.DevicesRead).WithName("VerifyLedger");

    public static void MapPublic(IEndpointRouteBuilder app) =>
        app.MapGet("/passeport/{tag}/verification", HandlePublic).ExcludeFromDescription();

    private static async Task<Results<Ok<Verification>, NotFound>> Handle(
        string? device,
        ClaimsPrincipal user,
        IDeviceProofs proofs,
        Db db,
        CancellationToken cancellation
    )
    {
        if (device is null)
            return TypedResults.Ok(Verification.Of(await ChainCheck.Run(db, null, cancellation), null));

        return await proofs.Card(user.Operator(), device, cancellation) is { } card
            ? TypedResults.Ok(await Verify(db, card, cancellation))
            : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<Verification>, NotFound>> HandlePublic(
        string tag,
        IDeviceProofs proofs,
        Db db,
        CancellationToken cancellation
    ) =>
        Tag.TryParse(tag, out var known) && await proofs.Card(known, cancellation) is { } card
            ? TypedResults.Ok(await Verify(db, card, cancellation))
            : TypedResults.NotFound();

    private static async Task<Verification> Verify(Db db, DeviceCard card, CancellationToken cancellation) =>
        Verification.Of(await ChainCheck.Run(db, card.Device, cancellation), card.Tag);
}

/// <summary>What a verification found.</summary>
/// <param name="Device">The tag asked for; null where the whole ledger was read.</param>
/// <param name="Entries">How many entries hold, up to the first that does not.</param>
/// <param name="Head">Hash of the last entry that holds; null for an empty chain and for the whole ledger.</param>
/// <param name="Broken">The first entry that does not hold; null where all do.</param>
internal sealed record Verification(bool Ok, string? Device, long Entries, string? Head, BrokenAt? Broken)
{
    public static Verification Of(ChainCheck check, Tag? device) =>
        new(
            check.Ok,
            device?.ToString(),
            check.Entries,
            device is null ? null : check.Head,
            check.Broken is { } broken ? new(broken.Device.Value, broken.N, broken.Fault) : null
        );
}

/// <param name="Device">The device's id in the ledger.</param>
/// <param name="N">The entry's number in its chain.</param>
internal sealed record BrokenAt(Guid Device, int N, string Fault);
