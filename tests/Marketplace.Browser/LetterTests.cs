namespace Marketplace.Browser;

/// <summary>The mails as a mail program shows them on a phone, in the light and in the dark.</summary>
public sealed class LetterTests(RunningShop shop, Chromium chromium)
{
    [Fact]
    public async Task No_mail_has_a_barrier_or_is_wider_than_a_phone()
    {
        await using var reader = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        var faults = new List<string>();
        foreach (var (name, html) in Letterbox.All)
        {
            await reader.Page.SetContentAsync(html);
            faults.AddRange((await reader.Faults()).Select(fault => $"{name}: {fault}"));
            Assert.True(await reader.Page.Locator("h1").CountAsync() == 1, $"{name} has no one title.");
        }

        Assert.True(Letterbox.All.Count > 40, $"Only {Letterbox.All.Count} mails were found.");
        Sound.Is(faults);
    }
}
