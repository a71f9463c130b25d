using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Contracts;

/// <summary>What a signed-in person may change about their session.</summary>
public static class Sessions
{
    /// <summary>From the next request on, the signed-in person acts for this operator, if they hold a role there.</summary>
    public static Task ActFor(this HttpContext http, OperatorId at) => SignInCookie.ActFor(http, at);
}
