namespace Marketplace.Catalog.Search.Reading;

/// <summary>The words by which a listing is found, read as visitors' words are: each thing by its one name.</summary>
/// <param name="Title">Those of its name.</param>
/// <param name="Written">All of them, as they are written.</param>
internal sealed record ListingWords(IReadOnlyList<string> Title, IReadOnlyList<string> Written)
{
    public static ListingWords Of(ListingDocument listing) =>
        new(
            Synonyms.Replace(FrenchAnalyzer.Words($"{listing.Title} {listing.Maker} {listing.Model}")),
            Synonyms.Replace(FrenchAnalyzer.Words(EveryText(listing)))
        );

    private static string EveryText(ListingDocument listing) =>
        string.Join(
            " ; ",
            [
                listing.Title,
                listing.Maker,
                listing.Model,
                Models(listing.Title + " " + listing.Model),
                Facets.Of(listing.Type).Slug,
                string.Join(" ; ", listing.Usages),
                listing.Cpu,
                listing.StorageKind,
                listing.Keyboard,
                listing.Operator.Name,
                .. listing.PickUpPoints.Select(point => point.Name),
                .. listing.Defects.Select(defect => defect.Name),
            ]
        );

    // « E7240 » is asked for as « 7240 »: the number of a model is a word of its own as well.
    private static string Models(string text) =>
        string.Join(
            ' ',
            FrenchAnalyzer
                .Words(text)
                .Select(word => new string([.. word.Where(char.IsAsciiDigit)]))
                .Where(digits => digits.Length >= 3)
        );
}
