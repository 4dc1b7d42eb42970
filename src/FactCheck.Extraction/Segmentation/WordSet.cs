using System.Collections.Frozen;

namespace FactCheck.Extraction.Segmentation;

/// <summary>A closed list of words, looked up without regard to case and without making a string.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">The words, separated by white space.</param>
    public WordSet(string words) =>
        _words = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
