namespace Marketplace.Accounts.Audit;

internal static class Deeds
{
    /// <summary>What happened, as the administrator reads it.</summary>
    public static string Word(this Deed deed) =>
        deed switch
        {
            Deed.SignedIn => "connexion",
            Deed.SignInFailed => "connexion refusée",
            Deed.LockedOut => "connexion refusée, compte en pause",
            Deed.SignedOut => "déconnexion",
            Deed.AccountOpened => "compte ouvert",
            Deed.PasswordChosen => "mot de passe changé",
            Deed.RoleGiven => "rôle donné",
            Deed.RoleTaken => "rôle retiré",
            Deed.TokenIssued => "jeton créé",
            Deed.TokenRevoked => "jeton révoqué",
            Deed.SecondFactorAdded => "seconde preuve ajoutée",
            Deed.SecondFactorRemoved => "seconde preuve retirée",
            Deed.SecondFactorWaived => "dispensé de seconde preuve",
            Deed.RecoveryCodesDrawn => "codes de secours tirés",
            Deed.RecoveryCodeUsed => "code de secours utilisé",
            Deed.SessionEnded => "appareil déconnecté",
            Deed.PasswordRecovered => "mot de passe retrouvé par courriel",
            Deed.MailChangeAsked => "changement d’adresse demandé",
            Deed.MailChanged => "adresse électronique changée",
            Deed.MailChangeUndone => "changement d’adresse annulé",
            Deed.DataExported => "données téléchargées",
            Deed.AccountErased => "compte effacé",
            Deed.SettingChanged => "réglage changé",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "A deed without a word."),
        };
}
