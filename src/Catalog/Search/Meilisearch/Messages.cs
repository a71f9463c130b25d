namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>One question of a <c>/multi-search</c>.</summary>
/// <param name="Filter">Expressions that must all hold.</param>
internal sealed record Question(string IndexUid, IReadOnlyList<string> Filter)
{
    public string Q { get; init; } = "";

    // The words after the first are wishes: which must be there is said by the filter, exactly.
    public string MatchingStrategy { get; init; } = "last";

    public IReadOnlyList<string> Facets { get; init; } = [];

    public IReadOnlyList<string> Sort { get; init; } = [];

    public IReadOnlyList<string> AttributesToRetrieve { get; init; } = [IndexFields.Id];

    public int? Page { get; init; } = 1;

    /// <summary>0: only the total and the counts are wanted.</summary>
    public int? HitsPerPage { get; init; } = 0;

    /// <summary>In place of a page: so many hits from so far on.</summary>
    public int? Offset { get; init; }

    public int? Limit { get; init; }
}

/// <summary>The answer to one question.</summary>
internal sealed record Found
{
    public IReadOnlyList<FoundListing> Hits { get; init; } = [];

    /// <summary>Exact: the questions ask by page, and Meilisearch then counts to the end.</summary>
    public int TotalHits { get; init; }

    /// <summary>By field and value: how many listings have it.</summary>
    public Dictionary<string, Dictionary<string, int>> FacetDistribution { get; init; } = [];
}

internal sealed record FoundListing(string Id);

internal sealed record Questions(IReadOnlyList<Question> Queries);

internal sealed record Answers(IReadOnlyList<Found> Results);

/// <summary>What a change answers: it waits in the queue under this number.</summary>
internal sealed record Queued(long TaskUid);

internal sealed record Tasks(IReadOnlyList<QueuedTask> Results);

/// <summary>A change in the queue: <c>enqueued</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c> or <c>canceled</c>.</summary>
internal sealed record QueuedTask(long Uid, string Status, Problem? Error)
{
    public bool IsOver => Status is not ("enqueued" or "processing");

    public bool Succeeded => Status is "succeeded";
}

/// <summary>What Meilisearch refuses, with its stable code such as <c>index_not_found</c>.</summary>
internal sealed record Problem(string Code, string Message);

internal sealed record IndexRow(string Uid, DateTime UpdatedAt);

internal sealed record NewIndex(string Uid, string PrimaryKey);

internal sealed record Exchange(IReadOnlyList<string> Indexes, bool Rename);
