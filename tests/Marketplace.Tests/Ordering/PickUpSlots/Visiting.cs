using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.PickUpSlots;

internal static class Visiting
{
    extension(Visitor visitor)
    {
        /// <summary>Buys the unit, and comes at that time.</summary>
        public async Task BuyAndCome(PermittedUnit unit, Workplace at, string time)
        {
            await visitor.Put(unit.Tag);
            await visitor.Introduce();
            await visitor.Choose();
            await visitor.Submit(($"Creneau-{at.Card.Slug}", time));
            await visitor.Press(Purchases.OrderButton);
        }
    }
}
