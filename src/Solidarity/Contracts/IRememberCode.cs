using Microsoft.AspNetCore.Http;

namespace Marketplace.Solidarity.Contracts;

/// <summary>The code that a visitor typed once, in a signed cookie that ends with the browser, so that the order has it.</summary>
public interface IRememberCode
{
    /// <summary>Null: none was typed, or the cookie is not one of ours.</summary>
    string? Read(HttpContext http);

    void Remember(HttpContext http, string code);
}
