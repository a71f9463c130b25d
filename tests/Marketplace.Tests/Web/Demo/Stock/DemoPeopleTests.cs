using Marketplace.Accounts.Contracts;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Stock;

public sealed class DemoPeopleTests
{
    [Fact]
    public void Each_workshop_has_a_worker_and_a_lead_who_are_two_people() =>
        Assert.All(
            DemoOperators.All,
            workshop => Assert.NotEqual(DemoPeople.Worker(workshop).Mail, DemoPeople.Lead(workshop).Mail)
        );

    [Fact]
    public void There_is_one_administrator_and_one_buyer_who_belong_to_no_workshop()
    {
        var others = DemoPeople.All.Where(person => person.Workshop is null);

        Assert.Equal([Role.Buyer, Role.Administrator], others.Select(person => person.Role).Order());
    }

    [Fact]
    public void Nobody_can_own_their_mail_addresses() =>
        Assert.All(DemoPeople.All, person => Assert.EndsWith(".example", person.Mail));
}
