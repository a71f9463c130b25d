using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Web.Theming;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Help;

/// <summary>A page of help, as written for most people or as written for those who read with effort.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
internal sealed class ReadHelpModel(SiteTexts texts) : PageModel
{
    private const string Easy = "facile";

    /// <summary>Null: the list of all subjects.</summary>
    public HelpSubject? Subject { get; private set; }

    public bool IsEasy { get; private set; }

    public IHtmlContent? Text { get; private set; }

    /// <summary>The simplified text is French; in another language there is one version, which is plain already.</summary>
    public static bool HasVersions => Language.Current == Language.French;

    public IActionResult OnGet(string? subject, string? version)
    {
        if (subject is null)
            return Page();
        Subject = HelpSubject.All.FirstOrDefault(one => one.Name == subject);
        IsEasy = version is Easy && HasVersions;
        if (Subject is null || version is not (null or Easy))
            return NotFound();
        Text = texts.Read($"aide-{subject}{(IsEasy ? "." + Easy : "")}");
        return Text is null ? NotFound() : Page();
    }
}
