using Google.OrTools.Sat;

namespace Marketplace.Bulk.Allocating;

/// <summary>
/// Questions about one market, each on top of what the former ones settled. Where all units are to be of one model of
/// computer, the market falls into as many small ones as there are models: the best of their answers is the answer.
/// </summary>
internal sealed class LotSearch
{
    private readonly List<LotModel> parts;
    private readonly Dictionary<LotModel, long> bounds = [];

    /// <param name="aim">The simple rule for it is where the search starts.</param>
    public LotSearch(Wish wish, Market market, Aim aim) =>
        parts = [
            .. Parts(wish, market).Select(part => new LotModel(wish, part).StartFrom(SimpleRule.Fill(wish, part, aim))),
        ];

    /// <summary>From now on no answer is worse than this.</summary>
    /// <param name="bound">What <see cref="Least"/> answered to the same question, or what is known of it.</param>
    public void Keep(Func<LotModel, LinearExpr> of, long bound)
    {
        parts.RemoveAll(part => bounds.TryGetValue(part, out var least) && least > bound);
        foreach (var part in parts)
            part.Keep(of(part), bound);
        bounds.Clear();
    }

    /// <param name="effort">The deterministic time that a model may take.</param>
    /// <returns>Null where nothing keeps to what was asked, or nothing was found in time.</returns>
    public Answer? Least(Func<LotModel, LinearExpr> of, double effort)
    {
        Answer? best = null;
        var bound = long.MaxValue;
        foreach (var part in parts)
        {
            if (part.Least(of(part), effort) is not { } answer)
                continue;
            bounds[part] = answer.Bound;
            bound = Math.Min(bound, answer.Bound);
            if (best is null || answer.Value < best.Value)
                best = answer;
        }
        return best is null ? null : best with { Bound = bound };
    }

    private static IEnumerable<Market> Parts(Wish wish, Market market) =>
        wish.SameModel is SameModel.Required && wish.Needs.Count == 1
            ? market.Lots.GroupBy(lot => lot.Model).Select(group => market with { Lots = [.. group] })
            : [market];
}
