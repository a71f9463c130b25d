using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Network.Operators;

public sealed class NetworkMapTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_new_operator_and_its_point_are_seen_at_once()
    {
        var workplace = await shop.NewOperator("tout-neuf");

        var card = await With(network => network.Operator(workplace.Id));
        var points = await With(network => network.PickUpPoints(workplace.Id));

        Assert.Equal(workplace.Card, card);
        Assert.Equal([workplace.PickUpPoint], points);
        Assert.Equal(workplace.PickUpPoint, await With(network => network.PickUpPoint(workplace.PickUpPoint.Id)));
    }

    [Fact]
    public async Task Nothing_is_there_under_an_id_that_does_not_exist()
    {
        Assert.Null(await With(network => network.Operator(OperatorId.New())));
        Assert.Null(await With(network => network.PickUpPoint(PickUpPointId.New())));
        Assert.Empty(await With(network => network.PickUpPoints(OperatorId.New())));
    }

    [Fact]
    public async Task Reading_again_reads_from_memory()
    {
        await shop.NewOperator();
        var map = shop.Services.GetRequiredService<NetworkMap>();

        // The news of the operator is dispatched beside us, and has the map read once more when it arrives.
        for (var news = 0; news < 20 && !ReferenceEquals(await map.Now(default), await map.Now(default)); news++)
            await Task.Delay(25);

        Assert.Same(await map.Now(default), await map.Now(default));
    }

    [Fact]
    public async Task Who_reads_while_the_network_changes_does_not_keep_what_they_saw()
    {
        var map = shop.Services.GetRequiredService<NetworkMap>();
        var before = await map.Now(default);

        await new ForgetMapWhenOperatorChanged(map).When(new OperatorChanged(OperatorId.New()), default);

        Assert.NotSame(before, await map.Now(default));
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        var workplace = await shop.NewOperator("unique");

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            With(network => network.Welcome(Staffing.NewCard(workplace.Card.Name)))
        );

        Assert.Contains("a déjà un atelier appelé", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_of_an_operator_that_does_not_exist_is_refused() =>
        await Assert.ThrowsAsync<Refusal>(() =>
            With(network => network.OpenPickUpPoint(OperatorId.New(), Staffing.NewPoint("Nulle part")))
        );

    [Fact]
    public async Task Operators_come_as_a_French_reader_looks_them_up()
    {
        string[] words = ["zinc", "Étape", "acier", "Fonte"];
        foreach (var word in words)
            await shop.NewOperator(word);

        var names = (await With(network => network.Operators())).Select(card => card.Name.Split('-')[0]);

        Assert.Equal(["acier", "Étape", "Fonte", "zinc"], names.Where(words.Contains));
    }

    private async Task<T> With<T>(Func<INetwork, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<INetwork>());
    }
}
