using Marketplace.Catalog.Search;
using Marketplace.Platform.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Catalog.Alerts;

/// <summary>« Prévenez-moi »: the search of the address and where to write; one question, and the same answer for everybody.</summary>
internal sealed class AskAlertModel(AskToBeTold ask) : PageModel
{
    public string Mail { get; private set; } = "";

    /// <summary>What is wrong with the address; null where nothing is.</summary>
    public string? Fault { get; private set; }

    public string Wanted { get; private set; } = "";

    /// <summary>The search as an address, carried from the list to the form.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Somebody asked, and what happens now is told.</summary>
    public bool Asked { get; private set; }

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var query = Show();
        Mail = Request.Form["Mail"].ToString() is { Length: <= DeliverableAttribute.Longest } typed ? typed.Trim() : "";
        if (!DeliverableAttribute.Takes(Mail))
        {
            Fault = DeliverableAttribute.Incomplete;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await ask.Ask(Mail, query, cancellation);
        Asked = true;
        return Page();
    }

    private SearchQuery Show()
    {
        var query = SearchAddress.Read(Request.Query);
        Wanted = AlertWords.Of(query);
        Search = query.ToQueryString();
        return query;
    }
}
