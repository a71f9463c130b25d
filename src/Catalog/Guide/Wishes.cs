using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Catalog.Guide;

/// <summary>The answers given so far. They live in the address: nothing is stored, going back is the browser's own button.</summary>
internal sealed record Wishes
{
    private readonly ImmutableDictionary<string, Answer> given;

    private Wishes(ImmutableDictionary<string, Answer> given) => this.given = given;

    /// <summary>What the address says; an answer that does not exist is as good as none, and its question is asked.</summary>
    public static Wishes Read(IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        var said = address.ToLookup(one => one.Key, one => one.Value.ToString());
        return new Wishes(
            Questions
                .All.Select(question => (question, answer: Find(question, said[question.Parameter].FirstOrDefault())))
                .Where(one => one.answer is not null)
                .ToImmutableDictionary(one => one.question.Parameter, one => one.answer!)
        );
    }

    /// <summary>The first question without an answer; null once all four have one.</summary>
    public Question? Next => Questions.All.FirstOrDefault(question => !given.ContainsKey(question.Parameter));

    public Answer? To(Question question) => given.GetValueOrDefault(question.Parameter);

    /// <summary>The value that was answered; null for no answer, and for « je ne sais pas ».</summary>
    public string? Wish(Question question) =>
        To(question) is { Value: not Questions.Unsure and var value } ? value : null;

    /// <summary>The page that follows this answer.</summary>
    public string With(Question question, Answer answer) =>
        new Wishes(given.SetItem(question.Parameter, answer)).Address;

    /// <summary>The same answers but this one: the page that asks it again.</summary>
    public string Again(Question question) => new Wishes(given.Remove(question.Parameter)).Address;

    /// <summary>The question before this one, with the answers that came before it; null for the first.</summary>
    public string? Before(Question question)
    {
        var at = Questions.All.ToList().IndexOf(question);
        return at <= 0
            ? null
            : new Wishes(given.RemoveRange(Questions.All.Skip(at - 1).Select(later => later.Parameter))).Address;
    }

    public string Address
    {
        get
        {
            var parts = Questions
                .All.Where(question => given.ContainsKey(question.Parameter))
                .Select(question => $"{question.Parameter}={given[question.Parameter].Value}")
                .ToList();
            return parts.Count == 0 ? "/guide" : "/guide?" + string.Join('&', parts);
        }
    }

    private static Answer? Find(Question question, string? value) =>
        question.Answers.FirstOrDefault(answer => answer.Value == value);
}
