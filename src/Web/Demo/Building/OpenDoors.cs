using System.Security.Cryptography;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>Welcomes the two workshops with their people and keys. Who is there already is left as they are.</summary>
internal sealed class OpenDoors(INetwork network, IAccounts accounts, DemoNotes notes, TimeProvider clock)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The workshops, as the network knows them.</returns>
    public async Task<IReadOnlyDictionary<DemoOperator, OperatorId>> Open(CancellationToken cancellation)
    {
        var workshops = new Dictionary<DemoOperator, OperatorId>();
        if (!(await network.Operators(cancellation)).Any(card => DemoOperators.All.Any(demo => demo.Name == card.Name)))
            notes.StartAnew(clock.GetUtcNow().UtcDateTime);
        foreach (var workshop in DemoOperators.All)
            workshops[workshop] = await Welcome(workshop, cancellation);
        foreach (var person in DemoPeople.All)
            await Open(person, person.Workshop is { } at ? workshops[at] : null, cancellation);
        foreach (var (workshop, id) in workshops)
            await IssueToken(workshop, id, cancellation);
        return workshops;
    }

    private async Task<OperatorId> Welcome(DemoOperator workshop, CancellationToken cancellation)
    {
        var known = (await network.Operators(cancellation)).FirstOrDefault(card => card.Name == workshop.Name);
        var card = known ?? await network.Welcome(Described(workshop), cancellation);
        var open = (await network.PickUpPoints(card.Id, cancellation)).Select(point => point.Name).ToHashSet();
        foreach (var point in workshop.PickUpPoints.Where(point => !open.Contains(point.Name)))
            await network.OpenPickUpPoint(card.Id, Described(point), cancellation);
        return card.Id;
    }

    private async Task Open(DemoPerson person, OperatorId? at, CancellationToken cancellation)
    {
        var password = notes.Password(person.Role.Claim(), person.Mail, DrawPassword);
        var card =
            await accounts.Find(person.Mail, cancellation)
            ?? await accounts.Open(
                new(person.Mail, person.Name, password, MailConfirmed: true),
                Actor.System,
                cancellation
            );
        if (person.Role is Role.Buyer)
            return;

        // The password is printed for whoever tries the marketplace out; in production the waiver lets nobody in.
        await accounts.WaiveSecondFactor(card.Id, Actor.System, cancellation);
        if ((await accounts.Roles(card.Id, cancellation)).Count == 0)
            await accounts.Join(card.Id, at, person.Role, Actor.System, cancellation);
    }

    private async Task IssueToken(DemoOperator workshop, OperatorId id, CancellationToken cancellation)
    {
        if (notes.Token(workshop.Key) is not null)
            return;
        var holder = await accounts.Find(DemoPeople.Worker(workshop).Mail, cancellation);
        var token = await accounts.IssueToken(
            "Poste de démonstration",
            id,
            holder!.Id,
            [.. Access.AllScopes],
            Actor.System,
            cancellation
        );
        notes.NoteToken(workshop.Key, token.Secret);
    }

    private static NewOperator Described(DemoOperator workshop)
    {
        var seat = workshop.PickUpPoints[0];
        return new(
            workshop.Name,
            OperatorKind.Association,
            workshop.Siret,
            $"contact@{workshop.Domain}",
            workshop.Phone,
            $"{seat.Street}, {seat.PostalCode} {seat.Town}",
            seat.PostalCode[..2],
            Does: workshop.Does
        );
    }

    private static NewPickUpPoint Described(DemoPickUpPoint point) =>
        new(
            point.Name,
            point.Street,
            point.PostalCode,
            point.Town,
            point.Hours,
            point.Phone,
            point.Latitude,
            point.Longitude
        );

    private static string DrawPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
