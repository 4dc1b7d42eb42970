using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

internal static class ModelWriter
{
    /// <summary>The model file: hashed features in eight bits with one scale a head, all else as it is.</summary>
    /// <param name="weights">What was fitted.</param>
    /// <param name="labelFeatures">How the groups were weighed for the labels.</param>
    /// <param name="worthFeatures">How they were weighed for check-worthiness.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="labelShare">The part of the labels' margins that is the net's; the rest is the regression's.</param>
    /// <param name="worthShare">The same of check-worthiness.</param>
    /// <param name="temperature">What the labels' margins are divided by, so that their probabilities mean what they say.</param>
    /// <param name="worthBias">What is added to the margin of check-worthiness.</param>
    public static byte[] Write(
        Weights weights,
        FeatureWeights labelFeatures,
        FeatureWeights worthFeatures,
        WordVectors vectors,
        float labelShare,
        float worthShare,
        double temperature,
        float worthBias
    )
    {
        var (labels, worth, net) = weights;
        float Weight(int column, int head) =>
            head == 3
                ? (1 - worthShare) * (worth[(column * 2) + 1] - worth[column * 2])
                : (1 - labelShare)
                    * (
                        labels[(column * 3) + head]
                        - ((labels[column * 3] + labels[(column * 3) + 1] + labels[(column * 3) + 2]) / 3)
                    )
                    / (float)temperature;
        FeatureWeights Features(int head) => head == 3 ? worthFeatures : labelFeatures;
        float[] ByHead(int rows, Func<int, int, float> weight) =>
            [
                .. Enumerable
                    .Range(0, rows)
                    .SelectMany(row => Enumerable.Range(0, LabellerModel.Heads).Select(head => weight(row, head))),
            ];

        var (table, scales) = EightBits(
            1 << PassageFeatures.HashBits,
            (bucket, head) => Weight(Signals.Count + bucket, head)
        );
        float NetScale(int head) => head == 3 ? worthShare : labelShare / (float)temperature;
        return LabellerModel.Write(
            ByHead(PassageFeatures.Groups, (group, head) => Features(head)[group]),
            scales,
            ByHead(1, (_, head) => (net.OutputBiases[head] * NetScale(head)) + (head == 3 ? worthBias : 0)),
            ByHead(Signals.Count, (signal, head) => Weight(signal, head) * Features(head).Signals),
            ByHead(
                WordVectors.Dimensions,
                (i, head) => Weight(SparseRows.VectorColumn + i, head) * Features(head).Vectors * WordVectors.Step
            ),
            ByHead(
                PassageNet.Filters,
                (filter, head) => net.Output[(filter * LabellerModel.Heads) + head] * NetScale(head)
            ),
            net.Biases,
            net.Weights,
            table,
            vectors
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
