using System.Net;
using System.Net.Http.Headers;

namespace Marketplace.Tests;

/// <summary>
/// Somebody with a browser that runs no script: opens pages, keeps cookies, follows redirects, fills the form that
/// the page shows and sends it with everything that it holds, its antiforgery token among it.
/// </summary>
internal sealed class Visitor(HttpClient browser)
{
    /// <summary>For what a form cannot do; it shares the cookies.</summary>
    public HttpClient Browser => browser;

    /// <summary>The page that the visitor looks at.</summary>
    public Sight Page { get; private set; } = Sight.Nothing;

    public async Task<Sight> Open(string address) =>
        Page = await Sight.Of(await browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)));

    /// <summary>Fills the form that has these fields, and sends it. A field that the page does not show is a failure.</summary>
    public Task<Sight> Submit(params (string Name, string Value)[] fields) => Send(Page.FormWith(fields), fields, []);

    /// <summary>The same, for the form whose address starts so, where a page has several alike.</summary>
    public Task<Sight> SubmitTo(string action, params (string Name, string Value)[] fields) =>
        Send(Page.FormTo(action, fields), fields, []);

    /// <summary>Presses the button that says so, with these fields filled.</summary>
    public Task<Sight> Press(string button, params (string Name, string Value)[] fields)
    {
        var form = Page.FormThatSays(button);
        (string, string)[] pressed = form.Button(button) is { Name: { } name } it ? [(name, it.Value)] : [];
        return Send(form, [.. fields, .. pressed], []);
    }

    /// <summary>Fills the form that has these fields, with files.</summary>
    public Task<Sight> Upload(IReadOnlyList<Attached> files, params (string Name, string Value)[] fields) =>
        Send(Page.FormWith([.. fields, .. files.Select(file => (file.Field, ""))]), fields, files);

    private async Task<Sight> Send(Form form, (string Name, string Value)[] fields, IReadOnlyList<Attached> files)
    {
        var filled = form.Filled(fields);
        var action = new Uri(Page.Address, form.Action);
        if (!form.Posts)
        {
            var query = string.Join('&', filled.Select(field => $"{Escape(field.Name)}={Escape(field.Value)}"));
            return await Open(
                new UriBuilder(action) { Query = query }
                    .Uri
                    .PathAndQuery
            );
        }
        using var content = Content(form, filled, files);
        return Page = await Sight.Of(await browser.PostAsync(action, content));
    }

    private static HttpContent Content(
        Form form,
        IEnumerable<(string Name, string Value)> filled,
        IReadOnlyList<Attached> files
    )
    {
        if (!form.TakesFiles)
            return new FormUrlEncodedContent(filled.Select(field => KeyValuePair.Create(field.Name, field.Value)));

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in filled)
            content.Add(new StringContent(value), name);
        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            content.Add(part, file.Field, file.FileName);
        }
        return content;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

/// <summary>A file that a form sends.</summary>
internal sealed record Attached(string Field, string FileName, byte[] Content, string ContentType);

/// <summary>What came back: its status, where it was in the end, and what it says.</summary>
internal sealed record Sight(HttpStatusCode Status, Uri Address, string Html, HttpResponseHeaders? Headers)
{
    public static Sight Nothing { get; } = new(default, new Uri("https://localhost/"), "", null);

    /// <summary>What a person reads: without tags, with single spaces.</summary>
    public string Text => Markup.Text(Html);

    public string Path => Address.AbsolutePath;

    public IReadOnlyList<Form> Forms => Form.All(Html);

    public static async Task<Sight> Of(HttpResponseMessage answer)
    {
        using (answer)
            return new Sight(
                answer.StatusCode,
                answer.RequestMessage!.RequestUri!,
                await answer.Content.ReadAsStringAsync(),
                answer.Headers
            );
    }

    public Form FormWith((string Name, string Value)[] fields) => One(Forms.Where(form => form.Has(fields)), fields);

    public Form FormTo(string action, (string Name, string Value)[] fields) =>
        One(
            Forms.Where(form =>
                new Uri(Address, form.Action).PathAndQuery.StartsWith(action, StringComparison.Ordinal)
                && form.Has(fields)
            ),
            fields
        );

    public Form FormThatSays(string button) => One(Forms.Where(form => form.Button(button) is not null), []);

    private Form One(IEnumerable<Form> fitting, (string Name, string Value)[] fields)
    {
        var found = fitting.Where(form => form.Posts).ToList() is { Count: > 0 } posts ? posts : [.. fitting];
        if (found.Count > 1)
            found.RemoveAll(form => form.Action.StartsWith("/deconnexion", StringComparison.Ordinal));
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException(
                $"{found.Count} forms of {Address} ({(int)Status}) have {string.Join(", ", fields.Select(f => f.Name))}; "
                    + $"the page says: {Text}"
            );
    }
}
