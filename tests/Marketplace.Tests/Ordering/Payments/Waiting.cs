using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Payments;

/// <summary>What happens beside the requests, waited for within a bound that only a failure reaches.</summary>
internal static class Waiting
{
    extension(Shop shop)
    {
        public async Task Eventually(Func<Db, Task<bool>> so)
        {
            for (var wait = 0; wait < 400; wait++)
            {
                if (await shop.InDb(so))
                    return;
                await Task.Delay(25);
            }
            Assert.Fail("It did not happen.");
        }
    }
}
