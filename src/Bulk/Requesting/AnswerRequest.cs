using Marketplace.Bulk.Allocating;
using Marketplace.Catalog.Contracts;

namespace Marketplace.Bulk.Requesting;

/// <summary>Works out the offers of a request from the stock of this moment. One at a time: it takes a core for itself.</summary>
internal sealed class AnswerRequest(SurveyStock survey)
{
    private static readonly SemaphoreSlim One = new(1);

    public async Task<Allocation> Answer(Ask asked, CancellationToken cancellation)
    {
        var market = await survey.From(Town.Find(asked.Postcode), asked.Kind.IsEligible, cancellation);
        await One.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Allocate.Answer(asked.Wish, market), cancellation);
        }
        finally
        {
            One.Release();
        }
    }

    public Task<Allocation> Answer(LotRequest request, CancellationToken cancellation) =>
        Answer(new Ask(request.Kind, request.Use, request.Postcode, request.Before, request.Wish), cancellation);
}
