using System.Collections.Frozen;

namespace FactCheck.Extraction.Labelling;

/// <summary>
/// Vectors of the commonest English words: GloVe (Pennington, Socher and Manning, EMNLP 2014), less their mean, of unit length, a
/// component in one byte. Words are known by their hash, as in <see cref="Token"/>.
/// </summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;

    /// <summary>What a vector's byte counts.</summary>
    public const float Step = 1f / 256;

    private readonly FrozenDictionary<ulong, int> places;
    private readonly sbyte[] vectors;

    /// <param name="words">Their hashes, commonest first.</param>
    /// <param name="vectors">By word, then component.</param>
    public WordVectors(IReadOnlyList<ulong> words, sbyte[] vectors)
    {
        this.vectors = vectors;
        Words = words;
        places = words.Select((word, i) => KeyValuePair.Create(word, i)).ToFrozenDictionary();
    }

    public IReadOnlyList<ulong> Words { get; }

    public int Count => Words.Count;

    public ReadOnlySpan<sbyte> this[int word] => vectors.AsSpan(word * Dimensions, Dimensions);

    /// <summary>Each token's <see cref="Find(in Token)"/>.</summary>
    public void Find(ReadOnlySpan<Token> tokens, Span<int> found)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            found[i] = Find(tokens[i]);
        }
    }

    /// <summary>The word's place; -1 where it has no vector, and for numbers and marks.</summary>
    public int Find(in Token token) =>
        token.Shape < Shape.Number && places.TryGetValue(token.Hash, out var place) ? place : -1;
}
