using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Labelling;

/// <summary>How a token looks to the net.</summary>
internal enum TokenKind : byte
{
    Lower,
    FirstCapital,
    Capital,
    AllCapitals,
    Number,
    Year,
    PercentOrMoney,
    QuestionOrExclamation,
    Quote,
    Mark,
}

/// <summary>What the net sees of a token.</summary>
/// <param name="Word">The word's place among those with a vector; -1 for a word without one, and for a number or mark.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
/// <param name="PhraseList">As in <see cref="PassageFeatures.PhraseLists"/>.</param>
/// <param name="Cues">What the word lists say of it.</param>
internal readonly record struct TokenInput(int Word, TokenKind Kind, bool Quoted, byte PhraseList, Cue Cues)
{
    /// <summary>The columns beside the vector's: kinds, quoted, lists of phrases; a word without a vector, cues.</summary>
    public const int Marks = OfContext + 1 + 32;

    /// <summary>Those of them that are not the word's own.</summary>
    public const int OfContext = Kinds + 1 + PhraseLists;

    public const int Kinds = (int)TokenKind.Mark + 1;

    public const int PhraseLists = Signal.SeveralPhrasesMeaning - Signal.PhraseMeaning;

    /// <summary>A number, from 0, for all that is not the word's own.</summary>
    public int Context => (((int)Kind * 2) + (Quoted ? 1 : 0)) * (PhraseLists + 1) + PhraseList;

    public bool IsWordWithoutVector => Word < 0 && Kind < TokenKind.Number;

    /// <summary>The marks of one token, as columns counted from the first after the vector's.</summary>
    /// <returns>How many there are.</returns>
    public int WriteMarks(Span<int> columns)
    {
        var count = 0;
        columns[count++] = (int)Kind;
        if (Quoted)
        {
            columns[count++] = Kinds;
        }

        if (PhraseList > 0)
        {
            columns[count++] = Kinds + PhraseList;
        }

        if (IsWordWithoutVector)
        {
            columns[count++] = OfContext;
        }

        for (var cues = (uint)Cues; cues != 0; cues &= cues - 1)
        {
            columns[count++] = OfContext + 1 + BitOperations.TrailingZeroCount(cues);
        }

        return count;
    }
}

/// <summary>
/// A convolution over a passage's tokens: filters one, two and three tokens wide, each by its highest answer in the passage, weighed
/// for the four margins (Kim, "Convolutional Neural Networks for Sentence Classification", EMNLP 2014). A filter's answer is a sum of
/// what each token gives it, so what a word gives all filters is computed when the word is first met and kept: 1.5 kB a word, 46 MB
/// once every word has been met. Immutable but for that; thread-safe.
/// </summary>
internal sealed class PassageNet
{
    public const int FiltersAWidth = 128;
    public const int Widths = 3;
    public const int Filters = FiltersAWidth * Widths;

    /// <summary>A filter has a column for each token that it spans.</summary>
    public const int Columns = FiltersAWidth * (Widths * (Widths + 1) / 2);

    /// <summary>The vector's components, then <see cref="TokenInput.Marks"/>.</summary>
    public const int Inputs = WordVectors.Dimensions + TokenInput.Marks;

    /// <summary>A longer passage is judged by its beginning.</summary>
    public const int MaxTokens = 80;

    /// <summary>What a vector's byte counts here, so that a word weighs about as much as its marks.</summary>
    public const float VectorStep = 3 * WordVectors.Step;

    // What a token gives a filter is kept in 16 bits: three tokens add up without overflow.
    private const float Step = 1f / 512;
    private const int MostOfWord = 7_000;
    private const int MostOfContext = 3_900;

    private static readonly short[] Nothing = new short[Columns];

    [ThreadStatic]
    private static short[]? scratch;

    private readonly float[] weights;
    private readonly float[] biases;
    private readonly Vector128<float>[] output;
    private readonly WordVectors vectors;
    private readonly short[]?[] words;
    private readonly short[]?[] contexts;
    private readonly ConcurrentDictionary<Cue, short[]> withoutVector = new();

    /// <param name="weights">By input, then column.</param>
    /// <param name="biases">By filter.</param>
    /// <param name="output">What a filter's answer adds to each margin, by filter.</param>
    /// <param name="vectors">The words' vectors.</param>
    public PassageNet(float[] weights, float[] biases, Vector128<float>[] output, WordVectors vectors)
    {
        (this.weights, this.biases, this.output, this.vectors) = (weights, biases, output, vectors);
        words = new short[]?[vectors.Count];
        contexts = new short[]?[TokenInput.Kinds * 2 * (TokenInput.PhraseLists + 1)];
    }

    /// <summary>The first column of the filters of a width.</summary>
    public static int FirstColumn(int width) => FiltersAWidth * (width * (width - 1) / 2);

    /// <summary>The passage's tokens as the net sees them, from where their words have their vectors.</summary>
    /// <returns>How many there are, at most <see cref="MaxTokens"/>.</returns>
    public static int Read(PassageFeatures features, ReadOnlySpan<int> places, Span<TokenInput> inputs)
    {
        var tokens = features.Tokens;
        var count = Math.Min(tokens.Length, MaxTokens);
        var quoted = false;
        for (var i = 0; i < count; i++)
        {
            ref readonly var token = ref tokens[i];
            var kind = Kind(token, i);
            quoted ^= kind == TokenKind.Quote;
            inputs[i] = new TokenInput(places[i], kind, quoted, features.PhraseLists[i], token.Cues);
        }

        return count;
    }

    /// <summary>What the net adds to the four margins of <see cref="LabellerModel.Score"/>.</summary>
    public Vector128<float> Score(PassageFeatures features, ReadOnlySpan<int> places)
    {
        Span<TokenInput> inputs = stackalloc TokenInput[MaxTokens];
        var count = Read(features, places, inputs);
        // Two empty rows before and after, so that a filter may reach beyond the passage's ends.
        const int Margin = Widths - 1;
        var rows = scratch ??= new short[(MaxTokens + (2 * Margin)) * Columns];
        rows.AsSpan((count + Margin) * Columns, Margin * Columns).Clear();
        for (var i = 0; i < count; i++)
        {
            ref readonly var input = ref inputs[i];
            Sum(
                Word(input),
                contexts[input.Context] ??= Row(input, ofContext: true),
                rows.AsSpan((i + Margin) * Columns, Columns)
            );
        }

        Span<short> highest = stackalloc short[Filters];
        for (var width = 1; width <= Widths; width++)
        {
            var from = rows.AsSpan((Margin - (width - 1)) * Columns, (count + width - 1 + width - 1) * Columns);
            Highest(from, width, highest.Slice((width - 1) * FiltersAWidth, FiltersAWidth));
        }

        var margins = Vector128<float>.Zero;
        for (var filter = 0; filter < Filters; filter++)
        {
            var answer = (highest[filter] * Step) + biases[filter];
            if (answer > 0)
            {
                margins += output[filter] * answer;
            }
        }

        return margins;
    }

    private static TokenKind Kind(in Token token, int index) =>
        token.Shape switch
        {
            Shape.Lower => TokenKind.Lower,
            Shape.Capital => index == 0 ? TokenKind.FirstCapital : TokenKind.Capital,
            Shape.AllCapitals => TokenKind.AllCapitals,
            Shape.Number => TokenKind.Number,
            Shape.Year => TokenKind.Year,
            _ => token.Mark switch
            {
                '"' => TokenKind.Quote,
                '?' or '!' => TokenKind.QuestionOrExclamation,
                '%' or '$' or '€' or '£' => TokenKind.PercentOrMoney,
                _ => TokenKind.Mark,
            },
        };

    private short[] Word(in TokenInput input)
    {
        if (input.Word >= 0)
        {
            return words[input.Word] ??= Row(input, ofContext: false);
        }

        return input.IsWordWithoutVector
            ? withoutVector.GetOrAdd(
                input.Cues,
                static (cues, net) => net.Row(new TokenInput(-1, TokenKind.Lower, false, 0, cues), ofContext: false),
                this
            )
            : Nothing;
    }

    // What a token gives each column, of its context or of its word. Most rows are made before the runtime would optimise this.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private short[] Row(TokenInput input, bool ofContext)
    {
        Span<float> sum = stackalloc float[Columns];
        sum.Clear();
        if (!ofContext && input.Word >= 0)
        {
            AddVector(sum, vectors[input.Word], weights);
        }

        Span<int> marks = stackalloc int[TokenInput.Marks];
        foreach (var mark in marks[..input.WriteMarks(marks)])
        {
            if (mark < TokenInput.OfContext == ofContext)
            {
                Add(sum, weights, WordVectors.Dimensions + mark, 1);
            }
        }

        var most = ofContext ? MostOfContext : MostOfWord;
        var row = new short[Columns];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (short)Math.Clamp(MathF.Round(sum[i] / Step), -most, most);
        }

        return row;
    }

    /// <summary>Adds what a word's vector gives each column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddVector(Span<float> sum, ReadOnlySpan<sbyte> vector, ReadOnlySpan<float> weights)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            Add(sum, weights, i, vector[i] * VectorStep);
        }
    }

    /// <summary>Adds what an input of this value gives each column, each by itself: the same on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<float> sum, ReadOnlySpan<float> weights, int input, float value)
    {
        var row = weights.Slice(input * Columns, Columns);
        var factor = new Vector<float>(value);
        for (var i = 0; i < sum.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (factor * new Vector<float>(row[i..]))).CopyTo(sum[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ReadOnlySpan<short> a, ReadOnlySpan<short> b, Span<short> sum)
    {
        for (var i = 0; i < sum.Length; i += Vector<short>.Count)
        {
            (new Vector<short>(a[i..]) + new Vector<short>(b[i..])).CopyTo(sum[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Highest(ReadOnlySpan<short> rows, int width, Span<short> highest)
    {
        var first = FirstColumn(width);
        var last = (rows.Length / Columns) - width;
        for (var filter = 0; filter < FiltersAWidth; filter += Vector<short>.Count)
        {
            var best = new Vector<short>(short.MinValue);
            for (var at = 0; at <= last; at++)
            {
                var answer = Vector<short>.Zero;
                for (var i = 0; i < width; i++)
                {
                    answer += new Vector<short>(rows[(((at + i) * Columns) + first + (i * FiltersAWidth) + filter)..]);
                }

                best = Vector.Max(best, answer);
            }

            best.CopyTo(highest[filter..]);
        }
    }
}
