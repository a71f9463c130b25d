using Google.OrTools.Sat;
using Marketplace.Platform;

namespace Marketplace.Bulk.Allocating;

/// <summary>
/// The choice as a model of whole numbers: how many of each lot for each need, which operators and which models are used.
/// One worker, a fixed seed and a limit in deterministic time: the same question always has the same answer.
/// </summary>
internal sealed class LotModel
{
    // Presolving and probing a model of ten thousand variables takes longer than answering it: the linear relaxation of this
    // one is nearly whole.
    private const string Parameters =
        "num_workers:1,random_seed:1,cp_model_presolve:false,linearization_level:2,max_deterministic_time:";

    private readonly CpModel model = new();
    private readonly Wish wish;
    private readonly Market market;
    private readonly List<Taken> taken = [];
    private readonly Dictionary<OperatorId, BoolVar> operators = [];
    private readonly List<BoolVar> models = [];
    private readonly List<(BoolVar Used, IReadOnlyList<Taken> Group)> switches = [];
    private readonly LinearExpr missing;

    public LotModel(Wish wish, Market market)
    {
        (this.wish, this.market) = (wish, market);
        for (var lot = 0; lot < market.Lots.Count; lot++)
            foreach (var need in market.Lots[lot].Fits)
                taken.Add(new Taken(lot, need, Units(lot, need)));
        KeepToStock();
        missing = LinearExpr.Sum([.. Enumerable.Range(0, wish.Needs.Count).Select(Missing)]);
        CountOperators();
        CountModels();
        if (wish.Budget is { } budget)
            model.Add(Price <= budget.Cents);
    }

    /// <summary>Units that were asked for and are not in the choice.</summary>
    public LinearExpr Missed => missing;

    public LinearExpr Price =>
        LinearExpr.WeightedSum(taken.Select(one => one.Units), taken.Select(one => Lot(one).Price.Cents));

    public LinearExpr Models => Sum(models);

    public LinearExpr Deliveries => Sum(operators.Values);

    public LinearExpr Kilometres =>
        operators.Count == 0
            ? LinearExpr.Constant(0)
            : LinearExpr.WeightedSum(operators.Values, operators.Keys.Select(one => (long)KilometresTo(one)));

    public LinearExpr Freshness =>
        LinearExpr.WeightedSum(taken.Select(one => one.Units), taken.Select(one => -(long)Lot(one).AgeDays));

    /// <summary>Answers with the least of it, and how little it could be at best; null where nothing keeps to what was asked.</summary>
    /// <param name="effort">The deterministic time of the question: some seconds of one core for each tenth.</param>
    public Answer? Least(LinearExpr of, double effort)
    {
        if (taken.Count == 0)
            return wish.AllOrNothing ? null : new Answer([], 0, 0);
        model.Model.Objective = null;
        model.Minimize(of);
        using var solver = new CpSolver
        {
            StringParameters = Parameters + effort.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var status = solver.Solve(model);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;
        Pick[] picks = [.. taken.Select(one => Pick(one, (int)solver.Value(one.Units))).Where(pick => pick.Count > 0)];
        StartFrom(picks);
        return new Answer(
            picks,
            (long)Math.Round(solver.ObjectiveValue),
            status is CpSolverStatus.Optimal
                ? (long)Math.Round(solver.ObjectiveValue)
                : (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)
        );
    }

    /// <summary>Starts the next search at this choice.</summary>
    public LotModel StartFrom(IReadOnlyList<Pick> picks)
    {
        var counts = picks.ToDictionary(pick => (pick.Need, pick.Listing), pick => pick.Count);
        model.Model.SolutionHint = null;
        foreach (var one in taken)
            model.AddHint(one.Units, counts.GetValueOrDefault((one.Need, Lot(one).Id)));
        foreach (var (used, group) in switches)
            model.AddHint(used, group.Any(one => counts.ContainsKey((one.Need, Lot(one).Id))));
        return this;
    }

    /// <summary>From now on no answer is worse than this.</summary>
    public void Keep(LinearExpr of, long value) => model.Add(of <= value);

    private void KeepToStock()
    {
        foreach (var lot in taken.GroupBy(one => one.Lot).Where(group => group.Count() > 1))
            model.Add(Sum(lot) <= market.Lots[lot.Key].Count);
    }

    private LinearExpr Missing(int need)
    {
        var count = wish.Needs[need].Count;
        var found = Sum(taken.Where(one => one.Need == need));
        if (wish.AllOrNothing)
            model.Add(found == count);
        else
            model.Add(found <= count);
        return count - found;
    }

    private void CountOperators()
    {
        foreach (var group in taken.GroupBy(one => Lot(one).Operator))
        {
            var used = model.NewBoolVar($"o{operators.Count}");
            operators[group.Key] = used;
            model.Add(Sum(group) <= Most([.. group]) * used);
            model.Add(Sum(group) >= market.MinimumOf(group.Key) * used);
            switches.Add((used, [.. group]));
        }
    }

    private void CountModels()
    {
        foreach (var need in taken.GroupBy(one => one.Need))
        {
            var ofNeed = new List<BoolVar>();
            foreach (var group in need.GroupBy(one => Lot(one).Model))
            {
                var used = model.NewBoolVar($"m{models.Count + ofNeed.Count}");
                ofNeed.Add(used);
                foreach (var one in group)
                    model.Add(one.Units <= Math.Min(Lot(one).Count, wish.Needs[one.Need].Count) * used);
                model.Add(Sum(group) >= used);
                switches.Add((used, [.. group]));
            }
            if (wish.SameModel is SameModel.Required)
                model.Add(Sum(ofNeed) <= 1);
            models.AddRange(ofNeed);
        }
    }

    private long Most(IReadOnlyCollection<Taken> some) =>
        Math.Min(
            some.DistinctBy(one => one.Lot).Sum(one => (long)Lot(one).Count),
            some.DistinctBy(one => one.Need).Sum(one => (long)wish.Needs[one.Need].Count)
        );

    private IntVar Units(int lot, int need) =>
        model.NewIntVar(0, Math.Min(market.Lots[lot].Count, wish.Needs[need].Count), $"x{lot}n{need}");

    private int KilometresTo(OperatorId workshop) => market.Lots.First(lot => lot.Operator == workshop).Kilometres;

    private Lot Lot(Taken one) => market.Lots[one.Lot];

    private Pick Pick(Taken one, int count) =>
        new(
            one.Need,
            Lot(one).Id,
            Lot(one).Slug,
            Lot(one).Title,
            Lot(one).Model,
            Lot(one).Operator,
            Lot(one).Price,
            count,
            Lot(one).Kilometres
        );

    private static LinearExpr Sum(IEnumerable<Taken> some) => LinearExpr.Sum(some.Select(one => one.Units));

    private static LinearExpr Sum(IEnumerable<BoolVar> some) => LinearExpr.Sum(some);

    private sealed record Taken(int Lot, int Need, IntVar Units);
}

/// <summary>A choice, its value, and the least value that any choice could have.</summary>
internal sealed record Answer(IReadOnlyList<Pick> Picks, long Value, long Bound)
{
    /// <summary>Per cent; 0: none is better.</summary>
    public decimal Gap =>
        Bound >= Value || Value <= 0 ? 0 : Math.Max(0.1m, Math.Round(100m * (Value - Bound) / Value, 1));
}
