using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

public sealed partial record ProductPage
{
    public static ProductPage Example { get; } =
        new()
        {
            Model = "Dell Latitude 5400",
            Slug = "dell-latitude-5400-bon-etat",
            Kind = "Portable 14 pouces",
            GoodFor = "Pour écrire, les démarches, la visio",
            Claim = "reconditionné",
            Photos =
            [
                .. Enumerable
                    .Range(1, 6)
                    .Select(n =>
                        Photo.Example with
                        {
                            Alternative = $"Dell Latitude 5400, vue {n} sur 6",
                            Marks = n == 2 ? [new(1, 40, 60)] : [],
                        }
                    ),
            ],
            Grade = GradeBadge.Example,
            Price = PriceTag.Example,
            Units =
            [
                new("OS-7H2KQ4M1", "une rayure sur le capot, batterie 82\u00a0%", "?unite=OS-7H2KQ4M1", Chosen: true),
                new("OS-3D9XW8R5", "touches un peu lustrées, batterie 88\u00a0%", "?unite=OS-3D9XW8R5"),
                new("OS-5B4TN0P7", "angle marqué, batterie 79\u00a0%", "?unite=OS-5B4TN0P7", Available: false),
            ],
            Delivery =
            [
                "À retirer à l’atelier de Nîmes dès mardi 24 novembre.",
                "À retirer à la recyclerie d’Alès sous cinq jours.",
            ],
            Can =
            [
                "Écrire, imprimer, faire ses démarches en ligne",
                "Appeler en vidéo : caméra et micro testés",
                "Regarder des films, écouter de la musique",
                "Garder dix onglets ouverts",
            ],
            Cannot = ["Les jeux récents en trois dimensions", "Le montage de longues vidéos"],
            Battery = "82\u00a0% de sa capacité d’origine, deux à trois heures sans prise",
            Tested = ["démarre, deux fois de suite", "clavier, touche par touche", "caméra", "micro"],
            Parts = ["Pièce ajoutée : SSD 256 Go"],
            Clock = "Emporté aujourd’hui, il est garanti jusqu’au 24 novembre 2028.",
            Marks =
            [
                new("Capot", "Une rayure de trois centimètres, qui ne s’accroche pas au doigt.", 2, 1),
                new("Repose-main", "Peinture un peu lustrée à gauche.", 4),
            ],
            History = Life(),
            Wipe =
                "Effacé au niveau Clear (NIST SP 800-88) : plus rien de la personne d’avant n’est lisible, et une deuxième personne l’a vérifié.",
            Warranty = "2 ans, par l’atelier qui vend",
            IfItFails =
            [
                "Vous changez d’avis : 14 jours pour le rendre, sans dire pourquoi.",
                "Il tombe en panne : l’atelier le répare, l’échange ou le rembourse, sous 30 jours.",
                "Vous ne savez pas : appelez, quelqu’un regarde avec vous.",
            ],
            Seller = new(
                "Atelier Solidaire du Gard",
                "association loi 1901, vendeur professionnel",
                "12 rue de l’Exemple, 30000 Nîmes",
                "123\u202f456\u202f782\u202f00010"
            ),
            Emissions = new(75, 81, 107, "ADEME 2022, ordinateur portable réemployé, sur trois ans ; Base Empreinte"),
            Details =
            [
                new("Mémoire", "8 Go", "pour ouvrir plusieurs choses à la fois"),
                new("Stockage", "SSD 256 Go", "environ 60 000 photos, et un démarrage rapide"),
                new("Processeur", "Intel Core i5-8365U"),
                new("Écran", "14 pouces, 1920 × 1080"),
                new("Système", "Linux Mint 22", "mis à jour jusqu’en avril 2029"),
                new("Clavier", "AZERTY français"),
            ],
            Safety = "Dell Products, Raheen Business Park, Limerick, Irlande. N’utilisez que le chargeur fourni.",
        };

    private static Moment[] Life() =>
        [
            new("3 novembre 2026", "Reçu", "Donné par une entreprise de Nîmes."),
            new(
                "5 novembre 2026",
                "Effacé",
                "Disque effacé par l’atelier, vérifié par une autre personne.",
                "/passeport/OS-7H2KQ4M1#effacement"
            ),
            new(
                "6 novembre 2026",
                "Testé et noté",
                "Toutes les fonctions passent ; état B.",
                "/passeport/OS-7H2KQ4M1#tests"
            ),
            new(
                "9 novembre 2026",
                "Autorisé à la vente",
                "Contrôle final par une troisième personne.",
                "/passeport/OS-7H2KQ4M1#permis"
            ),
        ];
}
