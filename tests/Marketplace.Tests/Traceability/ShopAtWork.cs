namespace Marketplace.Tests.Traceability;

/// <summary>A shop with one operator, which all tests of a class share: each works on devices of its own.</summary>
public sealed class ShopAtWork : Shop, IAsyncLifetime
{
    internal Workplace Workplace { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Workplace = await this.NewOperator();
}
