using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Guide;

/// <summary>The guide: one question a page, then at most three proposals. Every page is an address that can be shared.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class AskGuideModel(Advise advise) : PageModel
{
    public Wishes Wishes { get; private set; } = Wishes.Read([]);

    /// <summary>What is asked now; null once everything was answered.</summary>
    public Question? Asked => Wishes.Next;

    public Advice? Advice { get; private set; }

    /// <summary>From 1; the questions that were answered out of order count too.</summary>
    public int Number => 1 + Questions.All.TakeWhile(question => question != Asked).Count();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Wishes = Wishes.Read(Request.Query);
        if (Asked is null)
            Advice = await advise.On(Wishes, cancellation);
    }
}
