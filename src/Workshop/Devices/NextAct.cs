using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Devices;

/// <summary>The one thing to do next with a device, where it is done, and why.</summary>
internal sealed record NextAct(string Verb, string Address, string Why)
{
    private const int PhotosNeeded = Permits.Rules.ListingRules.PhotosNeeded;

    public static NextAct Of(Device device)
    {
        var here = Addresses.Of(device);
        if (
            device.Type is null
            && device.State is not (DeviceState.Quarantine or DeviceState.Received or DeviceState.Sold)
        )
            return new(
                "Dire quel appareil c’est",
                $"{here}/type",
                "Le relevé ne dit pas si c’est un portable ou un fixe."
            );
        return device.State switch
        {
            DeviceState.Quarantine => new("Voir l’incident", $"{here}/incident", "L’appareil est mis de côté."),
            DeviceState.Received => new("Envoyer un relevé", Evidence(device), "On ne sait pas ce qu’il contient."),
            DeviceState.Identified => new(
                "Constater qu’il n’a pas de disque",
                $"{here}/vide",
                "Le relevé n’en montre aucun."
            ),
            DeviceState.DataPending => Wipe(device, here),
            DeviceState.DataCleared => new("Contrôler la sécurité", $"{here}/securite", Safety(device)),
            DeviceState.SafetyPassed => new(
                "Tester les fonctions",
                $"{here}/fonctions",
                "Il peut être branché sans risque."
            ),
            DeviceState.Diagnosed => new(
                "Relever ses défauts",
                $"{here}/defauts",
                "Il est testé : il reste à le regarder."
            ),
            DeviceState.Graded => new(
                "Contrôler la qualité",
                $"{here}/controle",
                "Une autre personne que celle qui a classé."
            ),
            DeviceState.QcPassed when device.Photos.Count < PhotosNeeded => new(
                "Photographier",
                $"{here}/photos",
                "Il faut six photos de cet appareil."
            ),
            DeviceState.QcPassed => new("Demander le permis", $"{here}/permis", "Tout est fait, il reste à le signer."),
            DeviceState.PartsHarvest => new("Voir le classement", $"{here}/grade", "Il est classé D."),
            DeviceState.Listed => new("Voir l’annonce", "/atelier/annonces", "Il est en vente."),
            DeviceState.Held => new("Voir les commandes", "/atelier/commandes", "Une commande le réserve."),
            DeviceState.Returned => new(
                "Envoyer un relevé",
                Evidence(device),
                "Il revient d’un acheteur : on ne sait pas ce qu’il contient."
            ),
            DeviceState.Sold => new("Voir les commandes", "/atelier/commandes", "Il est vendu."),
            _ => new("Mettre en vente", $"{here}/annonce", "Son permis est signé."),
        };
    }

    private static NextAct Wipe(Device device, string here) =>
        device.Clearance().Reasons.All(reason => reason.Code is "verifier-missing" or "same-person-verified")
            ? new(
                "Vérifier l’effacement",
                $"{here}/verification",
                "Les preuves sont là : une deuxième personne les lit."
            )
            : new("Envoyer un rapport d’effacement", Evidence(device), "Au moins un disque n’est pas prouvé effacé.");

    private static string Safety(Device device) =>
        device.Safety is SafetyState.Fail ? "Le dernier contrôle a échoué." : "Ses données sont effacées.";

    private static string Evidence(Device device) => $"{Addresses.Evidence}?appareil={device.Tag}";
}
