using Microsoft.AspNetCore.Http;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>The page where a buyer pays, as plain as can be: a button that pays, and a way back.</summary>
internal static class StripePage
{
    public static async Task Serve(HttpContext context, StripeBooks books, StripePeople people)
    {
        var id = context.Request.Path.Value!.Split('/')[^1];
        if (books.Find(id) is not { } session)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (HttpMethods.IsPost(context.Request.Method))
        {
            people.Pay(id);
            context.Response.Redirect((string)session["success_url"]!);
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Paiement</title>
            <link rel="icon" href="data:,">
            <main><h1>Payer {(long)session["amount_total"]! / 100m:0.00} euros</h1>
            <form method="post"><button>Payer</button></form>
            <p><a href="{session["cancel_url"]}">Revenir à la boutique</a></p></main></html>
            """
        );
    }
}
