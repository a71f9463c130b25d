using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Languages;

/// <summary>The phrase book of a shop, which notes each sentence that it was asked for and did not know.</summary>
internal static class EnglishBook
{
    /// <param name="own">Names, and what people wrote themselves: no book translates it.</param>
    public static void HasEverySentence(Shop shop, Regex own)
    {
        var missing = shop
            .Services.GetRequiredService<Phrasebooks>()
            .Of(Language.English)!
            .Missing.Where(sentence => !own.IsMatch(sentence));

        Assert.True(!missing.Any(), "No English for:\n" + string.Join("\n", missing));
    }
}
