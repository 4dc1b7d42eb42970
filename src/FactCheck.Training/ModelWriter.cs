using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

internal static class ModelWriter
{
    /// <summary>
    /// The model file: signals as they are, hashed features and words in eight bits with one scale a head. A word's weight is that of its
    /// vector, so that no vector need be shipped.
    /// </summary>
    /// <param name="weights">What was fitted.</param>
    /// <param name="labelFeatures">How the groups were weighed for the labels.</param>
    /// <param name="worthFeatures">How they were weighed for check-worthiness.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="temperature">What the labels' margins are divided by, so that their probabilities mean what they say.</param>
    /// <param name="worthBias">What is added to the margin of check-worthiness.</param>
    public static byte[] Quantise(
        Weights weights,
        FeatureWeights labelFeatures,
        FeatureWeights worthFeatures,
        WordVectors vectors,
        double temperature,
        float worthBias
    )
    {
        var (labels, worth) = weights;
        float Weight(int column, int head) =>
            head == 3
                ? worth[(column * 2) + 1] - worth[column * 2]
                : (
                    labels[(column * 3) + head]
                    - ((labels[column * 3] + labels[(column * 3) + 1] + labels[(column * 3) + 2]) / 3)
                ) / (float)temperature;
        FeatureWeights Features(int head) => head == 3 ? worthFeatures : labelFeatures;

        var signals = new float[Signals.Count * LabellerModel.Heads];
        for (var i = 0; i < signals.Length; i++)
        {
            var head = i % LabellerModel.Heads;
            signals[i] = Weight(i / LabellerModel.Heads, head) * Features(head).Signals;
        }

        var (table, scales) = EightBits(
            1 << PassageFeatures.HashBits,
            (bucket, head) => Weight(Signals.Count + bucket, head)
        );
        var words = vectors.Words.ToList();
        var (wordWeights, wordScales) = EightBits(
            words.Count,
            (word, head) =>
            {
                var sum = 0f;
                for (var i = 0; i < WordVectors.Dimensions; i++)
                {
                    sum += words[word].Value[i] * Weight(SparseRows.VectorColumn + i, head);
                }

                return sum * Features(head).Vectors;
            }
        );
        return LabellerModel.Write(
            [
                .. Enumerable
                    .Range(0, PassageFeatures.Groups)
                    .SelectMany(g => Enumerable.Range(0, LabellerModel.Heads).Select(head => Features(head)[g])),
            ],
            scales,
            wordScales,
            [0, 0, 0, worthBias],
            signals,
            table,
            words.ConvertAll(w => w.Key),
            wordWeights
        );
    }

    private static (sbyte[] Bytes, float[] Scales) EightBits(int rows, Func<int, int, float> weight)
    {
        var bytes = new sbyte[rows * LabellerModel.Heads];
        var scales = new float[LabellerModel.Heads];
        var sizes = new float[rows];
        for (var head = 0; head < LabellerModel.Heads; head++)
        {
            for (var i = 0; i < rows; i++)
            {
                sizes[i] = Math.Abs(weight(i, head));
            }

            // The few weights beyond this are cut: a finer step for all others is worth more.
            Array.Sort(sizes);
            scales[head] = Math.Max(1e-9f, sizes[rows - 1 - (rows / 10_000)] / sbyte.MaxValue);
            for (var i = 0; i < rows; i++)
            {
                bytes[(i * LabellerModel.Heads) + head] = (sbyte)
                    Math.Clamp(MathF.Round(weight(i, head) / scales[head]), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return (bytes, scales);
    }
}
