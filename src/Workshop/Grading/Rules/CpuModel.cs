namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// A processor as its maker names it, out of the many ways in which tools print it: « Intel(R) Core(TM) i5-6300U CPU
/// @ 2.40GHz » is <c>i5-6300U</c> of line <c>Core i5</c>, generation 6.
/// </summary>
/// <param name="Key">The model within its line, upper case, without spaces.</param>
/// <param name="Line">The commercial line, such as <c>Core i5</c>, <c>Celeron N</c> or <c>Ryzen 5</c>.</param>
/// <param name="Generation">The maker's generation or series: the one that peers are looked for in.</param>
/// <param name="Mobile">A processor for laptops, slower than its desktop namesake.</param>
internal sealed record CpuModel(string Key, string Line, int Generation, bool Mobile);
