using System.Runtime.InteropServices;

namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// What an article itself says about its words, gathered in one pass before it is cut: which short words it abbreviates
/// and which words it writes in lower case. The idea is Punkt's (Kiss and Strunk, "Unsupervised Multilingual Sentence
/// Boundary Detection", Computational Linguistics 32(4), 2006): a type that stands with a stop inside sentences, and
/// never without one, is an abbreviation; a word that begins with a capital after a stop but not elsewhere begins a sentence.
/// Punkt's ratios need a corpus; an article is short, so one or two occurrences decide here and a single
/// counter-example refutes them.
/// </summary>
/// <remarks>
/// Of a long text only the first <see cref="Window"/> characters are read. The sets are Bloom filters of fixed size on the
/// caller's stack: a wrong hit costs one sentence, and nothing is allocated.
/// </remarks>
internal ref struct DocumentEvidence
{
    /// <summary>How many <see cref="ulong"/> the caller provides.</summary>
    public const int Size = (2 * FilterWords) + (MaxAbbreviations / 2);

    /// <summary>UTF-16 code units that are read: about 40,000 words, more than any article has.</summary>
    public const int Window = 1 << 18;

    private const int FilterWords = 512;
    private const int MaxAbbreviations = 64;
    private const int LongestAbbreviation = 5;
    private const int LongestWord = 24;

    private readonly Span<ulong> _lower;
    private readonly Span<ulong> _upper;
    private readonly Span<uint> _abbreviations;
    private int _count;

    public DocumentEvidence(ReadOnlySpan<char> text, Span<ulong> memory)
    {
        memory.Clear();
        _lower = memory[..FilterWords];
        _upper = memory.Slice(FilterWords, FilterWords);
        _abbreviations = MemoryMarshal.Cast<ulong, uint>(memory[(2 * FilterWords)..]);
        Read(text[..Math.Min(text.Length, Window)]);
    }

    /// <summary>The article writes the word in lower case somewhere.</summary>
    public readonly bool SeenInLowerCase(ReadOnlySpan<char> word) => Contains(_lower, Hash(word));

    /// <summary>The article uses the word with a stop inside a sentence, and nowhere without the stop.</summary>
    public readonly bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (_count == 0 || word.Length > LongestAbbreviation)
        {
            return false;
        }

        var hash = Hash(word);
        return _abbreviations[.._count].Contains(hash | 1) && !Contains(_lower, hash) && !Contains(_upper, hash);
    }

    private void Read(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hash = Offset;
            do
            {
                hash = Step(hash, text[i]);
                i++;
            } while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\'' or '’'));

            hash = Finish(hash);
            if (i - start > LongestWord)
            {
                continue;
            }

            if (i < text.Length && text[i] == '.')
            {
                if (i - start <= LongestAbbreviation && (start == 0 || text[start - 1] is ' ' or '('))
                {
                    Note(text, i + 1, hash);
                }
            }
            else
            {
                Add(char.IsLower(text[start]) ? _lower : _upper, hash);
            }
        }
    }

    /// <summary>
    /// A comma or semicolon behind the stop proves the abbreviation; a small letter may be a careless writer's, so it takes two.
    /// The lowest bit of an entry says that it is proved.
    /// </summary>
    private void Note(ReadOnlySpan<char> text, int after, uint hash)
    {
        if (after + 1 >= text.Length)
        {
            return;
        }

        var proof = text[after] is ',' or ';';
        if (!proof && !(text[after] == ' ' && char.IsLower(text[after + 1])))
        {
            return;
        }

        var entries = _abbreviations[.._count];
        var found = entries.IndexOf(hash & ~1u);
        if (found >= 0)
        {
            entries[found] = hash | 1;
        }
        else if (_count < MaxAbbreviations && !entries.Contains(hash | 1))
        {
            _abbreviations[_count++] = proof ? hash | 1 : hash & ~1u;
        }
    }

    // FNV-1a, 32 bits, over the lower-cased characters; Finish spreads it for the two bits of the filter.
    private const uint Offset = 2166136261;

    private static uint Step(uint hash, char c) =>
        (hash ^ (c < 128 ? (c is >= 'A' and <= 'Z' ? (uint)c | 32 : c) : char.ToLowerInvariant(c))) * 16777619;

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        return hash * 2246822519 ^ hash >> 13;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return Finish(hash);
    }

    private static void Add(Span<ulong> filter, uint hash)
    {
        filter[(int)(hash >> 6) & (FilterWords - 1)] |= 1UL << (int)(hash & 63);
        filter[(int)(hash >> 22) & (FilterWords - 1)] |= 1UL << (int)((hash >> 16) & 63);
    }

    private static bool Contains(ReadOnlySpan<ulong> filter, uint hash) =>
        (filter[(int)(hash >> 6) & (FilterWords - 1)] >> (int)(hash & 63) & 1) != 0
        && (filter[(int)(hash >> 22) & (FilterWords - 1)] >> (int)((hash >> 16) & 63) & 1) != 0;
}
