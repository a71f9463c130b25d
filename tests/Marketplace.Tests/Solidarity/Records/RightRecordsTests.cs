using System.Text.Json;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform.Files;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Records;
using Marketplace.Solidarity.Requests;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Solidarity.Records;

public sealed class RightRecordsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_person_reads_their_rights_and_is_forgotten()
    {
        var subject = Somebody();
        var right = await shop.NewRight(mail: subject.Mail);

        var exported = await Records<RightRecords, object?>(one => one.Export(subject, default));
        Assert.Contains(right.Code, JsonSerializer.Serialize(exported), StringComparison.Ordinal);
        Assert.Null(await Records<RightRecords, LegalHold?>(one => one.Erase(subject, default)));

        Assert.Null(await Records<RightRecords, object?>(one => one.Export(subject, default)));
        Assert.Null(await Panel(subject));
    }

    [Fact]
    public async Task The_account_shows_the_rights_of_its_own_address()
    {
        var subject = Somebody();
        var right = await shop.NewRight(mail: subject.Mail);
        await shop.NewRight(mail: Somebody().Mail);

        var panel = await Panel(subject);

        Assert.Contains(right.Code, Assert.Single(panel!.Lines).Text, StringComparison.Ordinal);
        Assert.Null(await Panel(subject with { Mail = null }));
    }

    [Fact]
    public async Task What_is_over_for_two_years_is_purged()
    {
        var right = await shop.NewRight();

        await Records<RightRecords, int>(one => one.Purge(DateTime.UtcNow, default));
        Assert.True(await shop.InDb(db => db.Rights.AnyAsync(one => one.Id == right.Id)));
        await Records<RightRecords, int>(one => one.Purge(DateTime.UtcNow.AddYears(4), default));

        Assert.False(await shop.InDb(db => db.Rights.AnyAsync(one => one.Id == right.Id)));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_has_their_document_deleted_at_once()
    {
        var subject = Somebody();
        var visitor = await shop.SendProof(await shop.NewReaders(), mail: subject.Mail!);
        var id = visitor.Request();
        var file = await shop.InDb(db =>
            db.ProofRequests.Where(one => one.Id == id).Select(one => one.File).SingleAsync()
        );
        Assert.NotNull(await Records<RequestRecords, object?>(one => one.Export(subject, default)));

        await Records<RequestRecords, LegalHold?>(one => one.Erase(subject, default));

        Assert.Null(await shop.Do<IFiles, byte[]?>(files => files.Read(FileKind.Document, file!)));
        Assert.Null(await Records<RequestRecords, object?>(one => one.Export(subject, default)));
    }

    private static DataSubject Somebody() =>
        new(Marketplace.Platform.PersonId.New(), $"{Staffing.Unused("ana")}@exemple.test", "acheteuse 1");

    private async Task<T> Records<TRecords, T>(Func<TRecords, Task<T>> act)
        where TRecords : IPersonalRecords
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetServices<IPersonalRecords>().OfType<TRecords>().Single());
    }

    private async Task<AccountPanel?> Panel(DataSubject subject)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var shown = scope.ServiceProvider.GetServices<IShowOnAccount>().OfType<ShowRights>().Single();
        return await shown.For(subject, default);
    }
}
