using System.Numerics;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>What a <see cref="PassageNet"/> is made of.</summary>
/// <param name="Weights">By input, then column.</param>
/// <param name="Biases">By filter.</param>
/// <param name="Output">By filter, then head.</param>
/// <param name="OutputBiases">By head.</param>
internal sealed record NetWeights(float[] Weights, float[] Biases, float[] Output, float[] OutputBiases);

/// <summary>One passage to fit the net on.</summary>
/// <param name="Tokens">As the net sees them.</param>
/// <param name="Allowed">Which labels it may have, a bit each.</param>
/// <param name="LabelWeight">How much it counts for the labels.</param>
/// <param name="Worthy">Whether it is worth checking.</param>
/// <param name="WorthWeight">How much it counts for check-worthiness.</param>
internal sealed record NetRow(TokenInput[] Tokens, int Allowed, float LabelWeight, bool Worthy, float WorthWeight);

/// <summary>
/// Fits a <see cref="PassageNet"/> by AdamW (Loshchilov and Hutter, ICLR 2019) with a rate that falls to zero, dropping filters at random
/// (Srivastava et al., JMLR 2014) and words (Iyyer et al., ACL 2015). Single-threaded, from one seed: the same rows give the same weights.
/// </summary>
internal sealed class NetFit
{
    // Chosen by cross-validation on the debates and on held-out sentences.
    private const int Epochs = 30;
    private const int Batch = 32;
    private const float Rate = 1e-3f;
    private const float Decay = 1e-4f;
    private const float FiltersDropped = 0.5f;
    private const float WordsForgotten = 0.3f;
    private const float WorthWeight = 2;

    private const int Heads = LabellerModel.Heads;

    // System.Random with a seed gives the same numbers on every version of .NET.
    private readonly Random random = new(7);
    private readonly WordVectors vectors;
    private readonly Adam weights = new(PassageNet.Inputs * PassageNet.Columns, Decay);
    private readonly Adam biases = new(PassageNet.Filters, decay: 0);
    private readonly Adam output = new(PassageNet.Filters * Heads, Decay);
    private readonly Adam outputBiases = new(Heads, decay: 0);

    private readonly float[] answers = new float[PassageNet.MaxTokens * PassageNet.Columns];
    private readonly float[] highest = new float[PassageNet.Filters];
    private readonly int[] highestAt = new int[PassageNet.Filters];
    private readonly float[] kept = new float[PassageNet.Filters];

    // By column, then input: what one token teaches one column lies together.
    private readonly float[] gradient = new float[PassageNet.Columns * PassageNet.Inputs];

    private NetFit(WordVectors vectors)
    {
        this.vectors = vectors;
        Fill(weights.Values, 0.1);
        Fill(output.Values, 0.05);
    }

    public static NetWeights Fit(IReadOnlyList<NetRow> rows, WordVectors vectors)
    {
        var fit = new NetFit(vectors);
        fit.Run(rows);
        return new NetWeights(
            fit.weights.Values,
            fit.biases.Values,
            fit.output.Values,
            fit.outputBiases.Values[..Heads]
        );
    }

    private void Fill(float[] values, double deviation)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // Box and Muller's transform of two uniform numbers to a normal one.
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
    }

    private void Run(IReadOnlyList<NetRow> rows)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var meanLabelWeight = rows.Average(r => r.LabelWeight);
        var steps = Epochs * ((rows.Count + Batch - 1) / Batch);
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                foreach (var i in batch)
                {
                    var row = rows[i];
                    Learn(row, row.LabelWeight / meanLabelWeight / batch.Length, row.WorthWeight / batch.Length);
                }

                Transpose();
                var rate = Rate * (1 - (++step / (steps + 1f)));
                weights.Step(rate, step);
                biases.Step(rate, step);
                output.Step(rate, step);
                outputBiases.Step(rate, step);
            }
        }
    }

    private void Learn(NetRow row, float labelWeight, float worthWeight)
    {
        var tokens = Forget(row.Tokens);
        for (var filter = 0; filter < kept.Length; filter++)
        {
            kept[filter] = random.NextDouble() < FiltersDropped ? 0 : 1 / (1 - FiltersDropped);
        }

        Span<float> margins = stackalloc float[Heads];
        Forward(tokens, margins);
        Losses(row, labelWeight, worthWeight * WorthWeight, margins);
        for (var head = 0; head < Heads; head++)
        {
            outputBiases.Gradient[head] += margins[head];
        }

        for (var filter = 0; filter < PassageNet.Filters; filter++)
        {
            if (highest[filter] == 0 || kept[filter] == 0)
            {
                continue;
            }

            var down = 0f;
            for (var head = 0; head < Heads; head++)
            {
                output.Gradient[(filter * Heads) + head] += margins[head] * highest[filter] * kept[filter];
                down += margins[head] * output.Values[(filter * Heads) + head];
            }

            down *= kept[filter];
            biases.Gradient[filter] += down;
            var width = (filter / PassageNet.FiltersAWidth) + 1;
            for (var i = 0; i < width; i++)
            {
                var at = highestAt[filter] + i;
                if (at >= 0 && at < tokens.Length)
                {
                    var column =
                        PassageNet.FirstColumn(width)
                        + (i * PassageNet.FiltersAWidth)
                        + (filter % PassageNet.FiltersAWidth);
                    Spread(tokens[at], down, gradient.AsSpan(column * PassageNet.Inputs, PassageNet.Inputs));
                }
            }
        }
    }

    // A word is forgotten now and then, so that no answer hangs on one.
    private TokenInput[] Forget(TokenInput[] tokens) =>
        Array.ConvertAll(
            tokens,
            t =>
                t.Kind < TokenKind.Number && random.NextDouble() < WordsForgotten
                    ? t with
                    {
                        Word = -1,
                        Cues = Cue.None,
                    }
                    : t
        );

    // The margins' gradients in their place: softmax over the labels, logistic for check-worthiness.
    private static void Losses(NetRow row, float labelWeight, float worthWeight, Span<float> margins)
    {
        Span<double> p = [margins[0], margins[1], margins[2]];
        SoftmaxRegression.Softmax(p);
        var allowed = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            allowed += (row.Allowed >> k & 1) * p[k];
        }

        allowed = Math.Max(allowed, 1e-6);
        for (var k = 0; k < p.Length; k++)
        {
            margins[k] = labelWeight * (float)(p[k] - ((row.Allowed >> k & 1) * p[k] / allowed));
        }

        margins[3] = worthWeight * ((float)Metrics.Logistic(margins[3]) - (row.Worthy ? 1 : 0));
    }

    private void Forward(TokenInput[] tokens, Span<float> margins)
    {
        Array.Clear(answers, 0, tokens.Length * PassageNet.Columns);
        Span<int> marks = stackalloc int[TokenInput.Marks];
        for (var t = 0; t < tokens.Length; t++)
        {
            var row = answers.AsSpan(t * PassageNet.Columns, PassageNet.Columns);
            if (tokens[t].Word >= 0)
            {
                PassageNet.AddVector(row, vectors[tokens[t].Word], weights.Values);
            }

            foreach (var mark in marks[..tokens[t].WriteMarks(marks)])
            {
                PassageNet.Add(row, weights.Values, WordVectors.Dimensions + mark, 1);
            }
        }

        outputBiases.Values.AsSpan(0, Heads).CopyTo(margins);
        for (var filter = 0; filter < PassageNet.Filters; filter++)
        {
            Highest(filter, tokens.Length);
            var answer = highest[filter] * kept[filter];
            if (answer != 0)
            {
                for (var head = 0; head < Heads; head++)
                {
                    margins[head] += answer * output.Values[(filter * Heads) + head];
                }
            }
        }
    }

    private void Highest(int filter, int count)
    {
        var width = (filter / PassageNet.FiltersAWidth) + 1;
        var first = PassageNet.FirstColumn(width) + (filter % PassageNet.FiltersAWidth);
        var (best, place) = (0f, 0);
        for (var at = 1 - width; at < count; at++)
        {
            var answer = biases.Values[filter];
            for (var i = Math.Max(0, -at); i < width && at + i < count; i++)
            {
                answer += answers[((at + i) * PassageNet.Columns) + first + (i * PassageNet.FiltersAWidth)];
            }

            if (answer > best)
            {
                (best, place) = (answer, at);
            }
        }

        (highest[filter], highestAt[filter]) = (best, place);
    }

    private void Spread(TokenInput token, float amount, Span<float> column)
    {
        if (token.Word >= 0)
        {
            var vector = vectors[token.Word];
            for (var i = 0; i < vector.Length; i++)
            {
                column[i] += amount * PassageNet.VectorStep * vector[i];
            }
        }

        Span<int> marks = stackalloc int[TokenInput.Marks];
        foreach (var mark in marks[..token.WriteMarks(marks)])
        {
            column[WordVectors.Dimensions + mark] += amount;
        }
    }

    private void Transpose()
    {
        for (var input = 0; input < PassageNet.Inputs; input++)
        {
            for (var column = 0; column < PassageNet.Columns; column++)
            {
                weights.Gradient[(input * PassageNet.Columns) + column] = gradient[
                    (column * PassageNet.Inputs) + input
                ];
            }
        }

        Array.Clear(gradient);
    }

    private sealed class Adam
    {
        private readonly float decay;
        private readonly float[] means;
        private readonly float[] squares;

        public Adam(int count, float decay)
        {
            // Whole vectors of every processor.
            count = (count + 15) / 16 * 16;
            this.decay = decay;
            (means, squares, Values, Gradient) = (
                new float[count],
                new float[count],
                new float[count],
                new float[count]
            );
        }

        public float[] Values { get; }

        public float[] Gradient { get; }

        /// <summary>Takes one step against the gradient, then clears it.</summary>
        public void Step(float rate, int step)
        {
            var ofMean = 1 / (1 - MathF.Pow(0.9f, step));
            var ofSquare = 1 / (1 - MathF.Pow(0.999f, step));
            for (var i = 0; i < Values.Length; i += Vector<float>.Count)
            {
                var slope = new Vector<float>(Gradient, i);
                var mean = (new Vector<float>(means, i) * 0.9f) + (slope * 0.1f);
                var square = (new Vector<float>(squares, i) * 0.999f) + (slope * slope * 0.001f);
                mean.CopyTo(means, i);
                square.CopyTo(squares, i);
                var value = new Vector<float>(Values, i);
                var direction = mean * ofMean / (Vector.SquareRoot(square * ofSquare) + new Vector<float>(1e-8f));
                (value - ((direction + (value * decay)) * rate)).CopyTo(Values, i);
            }

            Array.Clear(Gradient);
        }
    }
}
