using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Testing.Sheets;

public sealed class TestedWordsTests
{
    [Theory]
    [InlineData(DeviceType.Laptop)]
    [InlineData(DeviceType.Desktop)]
    [InlineData(DeviceType.AllInOne)]
    public void Every_check_of_a_sheet_has_its_words(DeviceType type)
    {
        var sheet = TestSheets.For(type);
        var all = sheet.Checks.ToDictionary(check => check.Id, _ => Answer.Pass);

        Assert.Equal(sheet.Checks.Count, TestedWords.Passed(sheet, all).Distinct().Count());
    }

    [Fact]
    public void What_failed_is_missing_or_was_not_answered_is_not_said_to_work()
    {
        var answers = new Dictionary<string, Answer>
        {
            ["keyboard"] = Answer.Pass,
            ["camera"] = Answer.Fail,
            ["optical"] = Answer.Absent,
        };

        var said = TestedWords.Passed(TestSheets.For(DeviceType.Laptop), answers);

        Assert.Equal(["clavier, touche par touche"], said);
    }
}
