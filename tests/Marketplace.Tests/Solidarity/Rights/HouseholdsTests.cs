using Marketplace.Platform.Files;
using Marketplace.Solidarity.Rights;

namespace Marketplace.Tests.Solidarity.Rights;

public sealed class HouseholdsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("foyers-").FullName;

    [Fact]
    public void A_household_is_known_by_a_hash_that_another_site_does_not_find()
    {
        var here = new Households(new StorageSettings { Root = root });
        var hash = here.Of("TaxNotice:1234567890123");

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, here.Of(" taxnotice:12345678 90123"));
        Assert.NotEqual(hash, here.Of("TaxNotice:1234567890124"));
        Assert.Equal(hash, new Households(new StorageSettings { Root = root }).Of("TaxNotice:1234567890123"));
        var elsewhere = new Households(new StorageSettings { Root = Path.Combine(root, "ailleurs") });
        Assert.NotEqual(hash, elsewhere.Of("TaxNotice:1234567890123"));
    }

    [Fact]
    public void Of_many_who_start_at_once_all_have_the_same_key()
    {
        var hashes = new string[20];

        Parallel.For(
            0,
            hashes.Length,
            n => hashes[n] = new Households(new StorageSettings { Root = root }).Of("un foyer")
        );

        Assert.Single(hashes.Distinct());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
