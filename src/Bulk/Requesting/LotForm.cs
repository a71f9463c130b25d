using System.Globalization;
using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting.Lists;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Bulk.Requesting;

/// <summary>The form of a request as it was typed; nothing of it is lost where something is to be changed.</summary>
internal sealed record LotForm
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy"];

    public string Kind { get; init; } = "";
    public string Count { get; init; } = "";
    public string Use { get; init; } = "";
    public string Type { get; init; } = nameof(DeviceType.Laptop);
    public string Ram { get; init; } = "8";
    public string Storage { get; init; } = "0";
    public string Grade { get; init; } = nameof(GradeLetter.C);
    public string Battery { get; init; } = "";
    public string Models { get; init; } = nameof(SameModel.Preferred);
    public string Postcode { get; init; } = "";
    public string Before { get; init; } = "";
    public string Budget { get; init; } = "";
    public string Share { get; init; } = "partie";

    /// <summary>Several lines instead of the one need above; what a file held is shown here again.</summary>
    public string List { get; init; } = "";

    public static LotForm Read(IFormCollection form) =>
        new()
        {
            Kind = form.Line("Organisme"),
            Count = form.Line("Nombre"),
            Use = form.Line("Usage"),
            Type = form.Line("Type"),
            Ram = form.Line("Memoire"),
            Storage = form.Line("Stockage"),
            Grade = form.Line("Etat"),
            Battery = form.Line("Batterie"),
            Models = form.Line("Modeles"),
            Postcode = form.Line("CodePostal"),
            Before = form.Line("Avant"),
            Budget = form.Line("Budget"),
            Share = form.Line("Partage"),
            List = form["Liste"].ToString(),
        };

    /// <summary>The form of an earlier request, to change it.</summary>
    public static LotForm Of(LotRequest request)
    {
        var (wish, need) = (request.Wish, request.Wish.Needs[0]);
        var form = new LotForm
        {
            Kind = request.Kind.ToString(),
            Use = request.Use ?? "",
            Models = wish.SameModel.ToString(),
            Postcode = request.Postcode,
            Before = request.Before?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Budget = wish.Budget is { } budget ? Typed.Write(budget) : "",
            Share = wish.AllOrNothing ? "tout" : "partie",
        };
        return wish.Needs.Count > 1
            ? form with
            {
                List = NeedList.Write(wish.Needs),
            }
            : form with
            {
                Count = need.Count.ToString(CultureInfo.InvariantCulture),
                Type = need.Type.ToString(),
                Ram = need.RamGb.ToString(CultureInfo.InvariantCulture),
                Storage = need.StorageGb.ToString(CultureInfo.InvariantCulture),
                Grade = need.Grade.ToString(),
                Battery = need.Battery?.ToString(CultureInfo.InvariantCulture) ?? "",
            };
    }

    /// <summary>What is asked; null where something is to be changed, which <paramref name="faults"/> says by field.</summary>
    public Ask? Asked(DateTime now, IDictionary<string, string> faults)
    {
        if (!Enum.TryParse<BuyerKind>(Kind, out var kind) || !Enum.IsDefined(kind))
            faults["Organisme"] = "Choisissez ce que vous êtes.";
        if (Use.Length > LotRequest.LongestUse)
            faults["Usage"] = $"Résumez l’usage en {LotRequest.LongestUse} caractères au plus.";
        var needs = List.Trim().Length > 0 ? Listed(faults) : One(faults);
        if (Town.Find(Postcode) is not { } town)
        {
            faults["CodePostal"] = "Écrivez un code postal français, par exemple 30000.";
            town = new Town("", "", 0, 0);
        }
        var (before, budget) = (ReadBefore(now, faults), ReadBudget(faults));
        var models = Enum.TryParse<SameModel>(Models, out var same) && Enum.IsDefined(same) ? same : SameModel.Any;
        return faults.Count > 0
            ? null
            : new Ask(
                kind,
                Use is "" ? null : Use,
                town.Postcode,
                before,
                new Wish(needs, models, budget, Share is "tout")
            );
    }

    private List<Need> Listed(IDictionary<string, string> faults)
    {
        var read = NeedList.Read(List);
        if (read.Faults.Count > 0)
            faults["Liste"] = string.Join(" ", read.Faults);
        return [.. read.Needs];
    }

    private List<Need> One(IDictionary<string, string> faults)
    {
        var count = Typed.Number(Count);
        if (count is null or < 1 or > LotRequest.MostUnits)
            faults["Nombre"] =
                $"Écrivez un nombre d’appareils entre 1 et {LotRequest.MostUnits}. Au-delà, appelez-nous.";
        var type = LotChoices.Type(Type);
        if (type is null)
            faults["Type"] = "Choisissez un type d’appareil.";
        var battery = Battery is "" ? null : Typed.Number(Battery);
        if (Battery is not "" && battery is null or < 0 or > 100)
            faults["Batterie"] = "Écrivez un pourcentage entre 0 et 100, ou laissez vide.";
        return
        [
            new Need(
                (int)(count ?? 0),
                type ?? DeviceType.Laptop,
                LotChoices.Size(Ram, LotChoices.Rams),
                LotChoices.Size(Storage, LotChoices.Storages),
                LotChoices.Grade(Grade),
                (int?)battery
            ),
        ];
    }

    private DateTime? ReadBefore(DateTime now, IDictionary<string, string> faults)
    {
        if (Before is "")
            return null;
        if (
            DateTime.TryParseExact(Before, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && FrenchTime.Utc(day) >= now.Date
            && day < now.AddYears(2)
        )
            return FrenchTime.Utc(day);
        faults["Avant"] = "Écrivez un jour à venir, dans les deux ans.";
        return null;
    }

    private Money? ReadBudget(IDictionary<string, string> faults)
    {
        if (Budget is "")
            return null;
        if (Typed.Euros(Budget) is { } budget && budget > Money.Zero && budget <= Money.Euros(1_000_000))
            return budget;
        faults["Budget"] = "Écrivez un montant en euros, par exemple 3000 ou 2 999,90.";
        return null;
    }
}
