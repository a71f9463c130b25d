using Marketplace.Accounts.Contracts;
using Marketplace.Platform;

namespace Marketplace.Web;

/// <summary>The verb <c>create-admin &lt;mail&gt;</c>: the first administrator of a network, or one more.</summary>
internal static class CreateAdministrator
{
    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter said, TextWriter wrong)
    {
        if (args.Where(argument => !argument.StartsWith('-')).ElementAtOrDefault(1) is not { } mail)
        {
            await wrong.WriteLineAsync("Donnez l’adresse électronique de la personne : create-admin nom@exemple.fr");
            return 64; // EX_USAGE of sysexits.h
        }
        try
        {
            var opened = await Create(services, mail);
            await said.WriteLineAsync($"Compte d’administration : {opened.Mail}");
            await said.WriteLineAsync($"Mot de passe à usage unique : {opened.OneTimePassword}");
            await said.WriteLineAsync("À la première connexion, la personne choisit le sien.");
            return 0;
        }
        catch (Refusal refusal)
        {
            await wrong.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task<PersonCard> Create(IServiceProvider services, string mail)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        return await scope
            .ServiceProvider.GetRequiredService<Db>()
            .Together(async () =>
            {
                var opened = await accounts.Open(new NewPerson(mail, mail.Split('@')[0]), Actor.System);
                await accounts.Join(opened.Id, null, Role.Administrator, Actor.System);
                return opened;
            });
    }
}
