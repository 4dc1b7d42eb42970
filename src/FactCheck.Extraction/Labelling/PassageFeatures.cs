using System.Numerics;

namespace FactCheck.Extraction.Labelling;

/// <summary>How a token is written.</summary>
internal enum Shape : byte
{
    Lower,
    Capital,
    AllCapitals,
    Number,
    Year,
    Mark,
}

/// <summary>One word, number or mark of a passage.</summary>
internal readonly record struct Token(int Start, int End, ulong Hash, Cue Cues, Shape Shape)
{
    private const ulong FirstMark = 100;

    /// <summary>The character that a <see cref="Shape.Mark"/> is.</summary>
    public char Mark => (char)(Hash - FirstMark);

    public static Token OfMark(int at, char mark) => new(at, at + 1, FirstMark + mark, Cue.None, Shape.Mark);
}

/// <summary>
/// What one passage shows the model: tokens, then four groups of hashed features (words, the sentence's skeleton, beginnings and ends
/// of words, letters inside words) and the <see cref="Signal"/>s by value. Reused from passage to passage; one instance a thread. Reads at most
/// <see cref="MaxLength"/> characters, so that its memory is bounded.
/// </summary>
internal sealed class PassageFeatures
{
    /// <summary>A passage longer than this is judged by its beginning.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Raised whenever a feature changes its meaning: a model of another version is refused.</summary>
    public const int Version = 1;

    public const int HashBits = 18;
    public const int Groups = 4;

    /// <summary>The first group holds this many features a token; the first of them is the token by itself.</summary>
    public const int FeaturesAToken = 3;

    // A turn of phrase tells more than a word, so it is penalised less.
    private const float PhraseValue = 2;

    private readonly Token[] tokens = new Token[MaxLength];
    private readonly ulong[] skeleton = new ulong[MaxLength + 2];
    private readonly int[] ids = new int[MaxLength * 14];
    private readonly int[] groupEnds = new int[Groups];
    private readonly float[] signals = new float[Signals.Count];
    private readonly byte[] cueCounts = new byte[32];
    private readonly byte[] phrases = new byte[MaxLength];

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, TokenCount);

    /// <summary>By token: one more than the place of the list that a phrase with this token is of; 0 where it is in none.</summary>
    public ReadOnlySpan<byte> PhraseLists => phrases.AsSpan(0, TokenCount);

    public int TokenCount { get; private set; }
    public int WordCount { get; private set; }
    public ReadOnlySpan<float> SignalValues => signals;

    /// <summary>The buckets of one group, repeated where a feature occurs twice.</summary>
    public ReadOnlySpan<int> Group(int group)
    {
        var start = group == 0 ? 0 : groupEnds[group - 1];
        return ids.AsSpan(start, groupEnds[group] - start);
    }

    /// <summary>By how much the group's features count, so that a long sentence does not weigh more than a short one.</summary>
    public float Scale(int group)
    {
        var count = Group(group).Length;
        return count == 0 ? 0 : 1 / MathF.Sqrt(count);
    }

    public void Read(ReadOnlySpan<char> passage)
    {
        passage = passage[..Math.Min(passage.Length, MaxLength)];
        Tokenize(passage);
        var at = 0;
        at = Words(at);
        groupEnds[0] = at;
        at = Skeleton(passage, at);
        groupEnds[1] = at;
        at = Stems(passage, at);
        groupEnds[2] = at;
        at = Letters(passage, at);
        groupEnds[3] = at;
        FillSignals(passage);
    }

    private static char Plain(char c) =>
        c switch
        {
            '’' or '‘' => '\'',
            '“' or '”' or '«' or '»' or '„' => '"',
            '–' or '—' => '-',
            _ => c,
        };

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25 || (c >= 128 && char.IsLetter(c));

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static char Lower(char c) =>
        c < 128
            ? (uint)(c - 'A') <= 25
                ? (char)(c | 0x20)
                : c
            : char.ToLowerInvariant(c);

    private static bool IsUpper(char c) => c < 128 ? (uint)(c - 'A') <= 25 : char.IsUpper(c);

    private void Tokenize(ReadOnlySpan<char> s)
    {
        int count = 0,
            words = 0;
        for (var i = 0; i < s.Length; )
        {
            var c = s[i];
            var start = i;
            if (IsLetter(c))
            {
                var hash = Fnv.Seed;
                var uppers = 0;
                do
                {
                    uppers += IsUpper(s[i]) ? 1 : 0;
                    hash = Fnv.Add(hash, Lower(Plain(s[i])));
                    i++;
                } while (
                    i < s.Length && (IsLetter(s[i]) || (Plain(s[i]) == '\'' && i + 1 < s.Length && IsLetter(s[i + 1])))
                );

                var shape =
                    !IsUpper(c) ? Shape.Lower
                    : uppers > 1 && uppers == i - start ? Shape.AllCapitals
                    : Shape.Capital;
                tokens[count++] = new Token(start, i, hash, Lexicon.Find(hash), shape);
                words++;
            }
            else if (IsDigit(c))
            {
                var digits = 0;
                while (i < s.Length && (IsDigit(s[i]) || (s[i] is '.' or ',' && i + 1 < s.Length && IsDigit(s[i + 1]))))
                {
                    digits += IsDigit(s[i]) ? 1 : 0;
                    i++;
                }

                var year = digits == 4 && i - start == 4 && c is '1' or '2' && s[start + 1] is '9' or '0' or '8';
                tokens[count++] = new Token(
                    start,
                    i,
                    year ? 1UL : (ulong)(2 + Math.Min(digits, 8)),
                    Cue.None,
                    year ? Shape.Year : Shape.Number
                );
                words++;
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                {
                    tokens[count++] = Token.OfMark(start, Plain(c));
                }
            }
        }

        TokenCount = count;
        WordCount = words;
    }

    private int Words(int at)
    {
        ulong before = 17,
            beforeThat = 19;
        for (var i = 0; i < TokenCount; i++)
        {
            var h = tokens[i].Hash;
            var pair = Combine(before, h);
            ids[at++] = Fnv.Bucket(h ^ 0x1111, HashBits);
            ids[at++] = Fnv.Bucket(pair ^ 0x2222, HashBits);
            ids[at++] = Fnv.Bucket(Combine(beforeThat, pair) ^ 0x3333, HashBits);
            beforeThat = before;
            before = h;
        }

        return at;
    }

    private int Skeleton(ReadOnlySpan<char> s, int at)
    {
        // Runs of capitalised words count as one name.
        var n = 0;
        skeleton[n++] = 29;
        for (var i = 0; i < TokenCount; i++)
        {
            var symbol = Symbol(s, i);
            if (symbol != NameSymbol || skeleton[n - 1] != NameSymbol)
            {
                skeleton[n++] = symbol;
            }
        }

        skeleton[n++] = 31;
        for (var i = 0; i < n; i++)
        {
            var h = skeleton[i];
            if (i > 0)
            {
                ids[at++] = Fnv.Bucket(h ^ 0x4444, HashBits);
            }

            for (int j = i + 1, length = 2; j < n && length <= 4; j++, length++)
            {
                h = Combine(h, skeleton[j]);
                ids[at++] = Fnv.Bucket(h ^ 0x5555, HashBits);
            }
        }

        return at;
    }

    private const ulong NameSymbol = 41;

    private ulong Symbol(ReadOnlySpan<char> s, int i)
    {
        ref readonly var token = ref tokens[i];
        switch (token.Shape)
        {
            case Shape.Mark:
                return token.Hash;
            case Shape.Year:
                return 42;
            case Shape.Number:
                return token.Hash > 4 ? 43UL : 44UL;
            case Shape.AllCapitals when token.Cues == Cue.None:
                return NameSymbol;
            case Shape.Capital
                when i > 0 && (token.Cues & (Cue.Function | Cue.Calendar | Cue.Role | Cue.Body)) == Cue.None:
                return NameSymbol;
            default:
                break;
        }

        if ((token.Cues & Cue.Function) != Cue.None)
        {
            return token.Hash;
        }

        var suffix = Suffix(s[token.Start..token.End]);
        if (token.Cues != Cue.None)
        {
            return 1000 + ((ulong)BitOperations.TrailingZeroCount((uint)token.Cues) * 16) + suffix;
        }

        return token.Shape == Shape.Capital ? 45UL : 2000 + suffix;
    }

    private static ulong Suffix(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            return 0;
        }

        if (word.EndsWith("ed"))
        {
            return 1;
        }

        if (word.EndsWith("ing"))
        {
            return 2;
        }

        if (word.EndsWith("ly"))
        {
            return 3;
        }

        if (
            word.EndsWith("tion")
            || word.EndsWith("sion")
            || word.EndsWith("ment")
            || word.EndsWith("ness")
            || word.EndsWith("ity")
            || word.EndsWith("ism")
        )
        {
            return 4;
        }

        if (
            word.EndsWith("ful")
            || word.EndsWith("less")
            || word.EndsWith("ous")
            || word.EndsWith("ive")
            || word.EndsWith("able")
            || word.EndsWith("ible")
            || word.EndsWith("ish")
        )
        {
            return 5;
        }

        if (word.EndsWith("al") || word.EndsWith("ic") || word.EndsWith("ary"))
        {
            return 6;
        }

        if (word.EndsWith("est"))
        {
            return 7;
        }

        if (word[^1] == 's' && word[^2] is not 's' and not '\'' and not '’')
        {
            return 8;
        }

        return word.EndsWith("er") || word.EndsWith("or") ? 9UL : 0;
    }

    private int Stems(ReadOnlySpan<char> s, int at)
    {
        for (var i = 0; i < TokenCount; i++)
        {
            ref readonly var token = ref tokens[i];
            var length = token.End - token.Start;
            if (token.Shape >= Shape.Number || length < 4)
            {
                continue;
            }

            var h = Fnv.Seed;
            for (var k = token.Start; k < token.Start + Math.Min(length, 5); k++)
            {
                h = Fnv.Add(h, Lower(s[k]));
            }

            ids[at++] = Fnv.Bucket(h ^ 0x6666, HashBits);
            h = Fnv.Seed;
            for (var k = token.End - 3; k < token.End; k++)
            {
                h = Fnv.Add(h, Lower(s[k]));
            }

            ids[at++] = Fnv.Bucket(h ^ 0x7777, HashBits);
        }

        return at;
    }

    private int Letters(ReadOnlySpan<char> s, int at)
    {
        for (var i = 0; i < TokenCount; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Shape >= Shape.Number || token.End - token.Start < 4)
            {
                continue;
            }

            // Three to five letters at a time, the word's edges marked.
            for (var j = token.Start - 1; j <= token.End - 2; j++)
            {
                var h = Fnv.Seed;
                for (var k = j; k < j + 5 && k <= token.End; k++)
                {
                    h = Fnv.Add(h, k < token.Start || k == token.End ? '_' : Lower(s[k]));
                    if (k - j >= 2)
                    {
                        ids[at++] = Fnv.Bucket(h ^ 0x8888, HashBits);
                    }
                }
            }
        }

        return at;
    }

    private void FillSignals(ReadOnlySpan<char> s)
    {
        Array.Clear(signals);
        Set(Signal.Always, 1);
        Array.Clear(cueCounts);
        int numbers = 0,
            years = 0,
            names = 0,
            nameRuns = 0,
            capitals = 0,
            commas = 0,
            past = 0,
            quoted = 0,
            marks = 0,
            percents = 0,
            money = 0,
            questions = 0,
            exclamations = 0,
            superlatives = 0,
            adverbs = 0,
            adjectives = 0,
            abstracts = 0;
        var inQuote = false;
        var inName = false;
        for (var i = 0; i < TokenCount; i++)
        {
            ref readonly var token = ref tokens[i];
            for (var cues = (uint)token.Cues; cues != 0; cues &= cues - 1)
            {
                ref var count = ref cueCounts[BitOperations.TrailingZeroCount(cues)];
                count = (byte)Math.Min(count + 1, 200);
            }

            var isName = false;
            switch (token.Shape)
            {
                case Shape.Number:
                    numbers++;
                    break;
                case Shape.Year:
                    years++;
                    break;
                case Shape.Mark:
                    marks++;
                    switch (token.Mark)
                    {
                        case '"':
                            inQuote = !inQuote;
                            break;
                        case ',':
                            commas++;
                            break;
                        case '%':
                            percents++;
                            break;
                        case '$' or '€' or '£':
                            money++;
                            break;
                        case '?':
                            questions++;
                            break;
                        case '!':
                            exclamations++;
                            break;
                        default:
                            break;
                    }

                    break;
                default:
                    isName = i > 0 && token.Shape != Shape.Lower && token.Cues == Cue.None;
                    capitals += token.Shape == Shape.AllCapitals && token.End - token.Start > 3 ? 1 : 0;
                    switch (Suffix(s[token.Start..token.End]))
                    {
                        case 1:
                            past++;
                            break;
                        case 3:
                            adverbs++;
                            break;
                        case 4:
                            abstracts++;
                            break;
                        case 5:
                            adjectives++;
                            break;
                        case 7:
                            superlatives++;
                            break;
                        default:
                            break;
                    }

                    break;
            }

            if (isName)
            {
                names++;
                nameRuns += inName ? 0 : 1;
            }

            inName = isName;
            quoted += inQuote ? 1 : 0;
        }

        FillPhrases();
        var words = Math.Max(1, WordCount);
        for (var cue = 0; cue < 32; cue++)
        {
            var count = cueCounts[cue];
            Set(Signals.Cue(cue, 0), count > 0 ? 1 : 0);
            Set(Signals.Cue(cue, 1), count > 1 ? 1 : 0);
            Set(Signals.Cue(cue, 2), Math.Min(1f, 4f * count / (words + 4)));
        }

        Set(Signal.Numbers, numbers > 0 ? 1 : 0);
        Set(Signal.SeveralNumbers, numbers > 1 ? 1 : 0);
        Set(Signal.Year, years > 0 ? 1 : 0);
        Set(Signal.Percent, percents > 0 ? 1 : 0);
        Set(Signal.Money, money > 0 ? 1 : 0);
        Set(Signal.Name, nameRuns > 0 ? 1 : 0);
        Set(Signal.SeveralNames, nameRuns > 1 ? 1 : 0);
        Set(Signal.NameShare, (float)names / words);
        Set(Signal.PastTense, past + cueCounts[BitOperations.TrailingZeroCount((uint)Labelling.Cue.Past)] > 0 ? 1 : 0);
        Set(Signal.PastShare, Math.Min(1f, 4f * past / (words + 4)));
        Set(Signal.Superlative, superlatives > 0 ? 1 : 0);
        Set(Signal.Adverbs, Math.Min(1f, 4f * adverbs / (words + 4)));
        Set(Signal.Adjectives, Math.Min(1f, 4f * adjectives / (words + 4)));
        Set(Signal.Abstracts, Math.Min(1f, 4f * abstracts / (words + 4)));
        Set(Signal.Capitals, capitals > 0 ? 1 : 0);
        Set(Signal.QuotedShare, TokenCount == 0 ? 0 : (float)quoted / TokenCount);
        Set(Signal.Quoted, quoted > 0 ? 1 : 0);
        Set(Signal.ScareQuoted, quoted is > 0 and <= 4 ? 1 : 0);
        Set(Signal.Question, questions > 0 ? 1 : 0);
        Set(Signal.EndsAsQuestion, TokenCount > 0 && s[tokens[TokenCount - 1].Start] == '?' ? 1 : 0);
        Set(Signal.Exclamation, exclamations > 0 ? 1 : 0);
        Set(Signal.Commas, Math.Min(1f, commas / 4f));
        Set(Signal.Words1To3, WordCount <= 3 ? 1 : 0);
        Set(Signal.Words4To6, WordCount is > 3 and <= 6 ? 1 : 0);
        Set(Signal.Words7To10, WordCount is > 6 and <= 10 ? 1 : 0);
        Set(Signal.Words20To30, WordCount is > 20 and <= 30 ? 1 : 0);
        Set(Signal.WordsOver30, WordCount > 30 ? 1 : 0);
        Set(Signal.Length, MathF.Log(words) / 4);
        Set(
            Signal.NoFullStop,
            TokenCount > 0
            && Plain(s[tokens[TokenCount - 1].Start]) is not ('.' or '!' or '?' or '"' or ':' or ';' or ')')
                ? 1
                : 0
        );
        Set(
            Signal.FigureAndBody,
            numbers + years > 0 && cueCounts[BitOperations.TrailingZeroCount((uint)Labelling.Cue.Body)] > 0 ? 1 : 0
        );
        var first = cueCounts[BitOperations.TrailingZeroCount((uint)Labelling.Cue.FirstPerson)] > 0;
        Set(
            Signal.FirstPersonWithFuture,
            first && cueCounts[BitOperations.TrailingZeroCount((uint)Labelling.Cue.Future)] > 0 ? 1 : 0
        );
        Set(Signal.FirstPersonWithPast, first && past > 0 ? 1 : 0);
    }

    private void FillPhrases()
    {
        Array.Clear(phrases, 0, TokenCount);
        for (var i = 0; i < TokenCount; i++)
        {
            if (tokens[i].Shape >= Shape.Number)
            {
                continue;
            }

            var hash = tokens[i].Hash;
            for (var j = i + 1; j < TokenCount && j < i + Phrases.Longest && tokens[j].Shape < Shape.Number; j++)
            {
                hash = Phrases.Join(hash, tokens[j].Hash);
                var signal = Phrases.Find(hash);
                if (signal != Signal.Always)
                {
                    const int Several = Signal.SeveralPhrasesMeaning - Signal.PhraseMeaning;
                    Set(signal + (signals[(int)signal] > 0 ? Several : 0), PhraseValue);
                    phrases.AsSpan(i..(j + 1)).Fill((byte)(signal - Signal.PhraseMeaning + 1));
                }
            }
        }
    }

    private void Set(Signal signal, float value) => signals[(int)signal] = value;

    private static ulong Combine(ulong a, ulong b) => (BitOperations.RotateLeft(a, 23) ^ b) * 0xC2B2AE3D27D4EB4FUL;
}
