using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Testing.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Testing;

/// <summary>The safety test: before anything is plugged in.</summary>
internal sealed class TestSafetyModel(Db db, Bench bench) : SheetPage(db, bench)
{
    protected override string? Kept => Device.SafetyAnswers;

    public IEnumerable<Field> Sheet => Device.Type is { } type ? Questions(SafetyChecks.For(type)) : [];

    public IActionResult OnGet() => Device.Type is null ? Redirect($"{Address}/type") : Page();

    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.TestSafety(Answers, trace));
}
