namespace Marketplace.Workshop.Testing.Sheets;

/// <summary>What a check that passed means to somebody who buys the device, by the id of the check.</summary>
internal static class TestedWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["starts"] = "démarre, deux fois de suite",
        ["memory"] = "mémoire, sans erreur",
        ["storage"] = "disque, lu et écrit sans erreur",
        ["display"] = "image stable et complète",
        ["network"] = "connexion à internet",
        ["usb"] = "toutes les prises USB",
        ["audio-out"] = "son",
        ["video-out"] = "sorties vidéo",
        ["ethernet"] = "prise réseau",
        ["optical"] = "lecteur de disques",
        ["card-reader"] = "lecteur de cartes",
        ["heat"] = "dix minutes à pleine charge, sans bruit anormal",
        ["bios"] = "aucun mot de passe caché, l’heure est gardée",
        ["system"] = "système installé avec sa licence, à jour",
        ["makers-parts"] = "uniquement des pièces du fabricant",
        ["pixels"] = "écran sans pixel mort, tache ni ligne",
        ["brightness"] = "réglage de la luminosité",
        ["camera"] = "caméra",
        ["microphone"] = "micro",
        ["wifi"] = "wifi, à trois mètres de la borne",
        ["bluetooth"] = "Bluetooth",
        ["touch"] = "écran tactile",
        ["keyboard"] = "clavier, touche par touche",
        ["touchpad"] = "pavé tactile et ses boutons",
        ["charging"] = "chargeur reconnu, la batterie se charge",
        ["hinges"] = "charnières",
        ["sleep"] = "veille et réveil",
        ["keyboard-light"] = "éclairage du clavier",
        ["front-ports"] = "prises de façade",
        ["power-button"] = "bouton de marche",
    };

    /// <summary>The checks of the sheet that passed, in its order; what this model does not have is left out.</summary>
    public static IReadOnlyList<string> Passed(FunctionSheet sheet, IReadOnlyDictionary<string, Answer> answers) =>
        [
            .. sheet
                .Checks.Where(check => answers.GetValueOrDefault(check.Id, Answer.Absent) is Answer.Pass)
                .Select(check => Words[check.Id]),
        ];
}
