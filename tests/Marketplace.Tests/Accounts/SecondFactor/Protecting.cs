using System.Text.RegularExpressions;

namespace Marketplace.Tests.Accounts.SecondFactor;

/// <summary>The steps of somebody who protects their account.</summary>
internal static partial class Protecting
{
    extension(Visitor visitor)
    {
        public async Task<Sight> EnterPassword(Staff person, string from = "/connexion")
        {
            await visitor.Open(from);
            return await visitor.Submit(("Mail", person.Mail), ("Password", person.Password));
        }

        /// <summary>Adds an application; the page shows the recovery codes.</summary>
        public async Task<Application> AddApplication()
        {
            var application = Application.Reading(await visitor.Open("/compte/securite/application"));
            var added = await visitor.Submit(("Code", application.Code()));
            Assert.Contains("Vos codes de secours", added.Text, StringComparison.Ordinal);
            return application;
        }

        public IReadOnlyList<string> ShownCodes() =>
            [.. RecoveryCode().Matches(visitor.Page.Text).Select(match => match.Value)];
    }

    [GeneratedRegex("\\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\\b")]
    private static partial Regex RecoveryCode();
}
