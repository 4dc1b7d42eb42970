using System.Runtime.Intrinsics;
using FactCheck.Extraction.Labelling;
using Xunit;

namespace FactCheck.Extraction.Tests.Labelling;

/// <summary>The net answers what its definition says, rounded: checked against the plainest computation, with weights drawn at random.</summary>
public class PassageNetTests
{
    private readonly WordVectors vectors;
    private readonly float[] weights;
    private readonly float[] biases;
    private readonly Vector128<float>[] output;
    private readonly PassageNet net;

    public PassageNetTests()
    {
        var random = new Random(11);
        var words = "the council raised its budget by half and nobody in town was told".Split(' ');
        var bytes = new sbyte[words.Length * WordVectors.Dimensions];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (sbyte)random.Next(-60, 61);
        }

        vectors = new WordVectors([.. words.Select(w => Lexicon.Hash(w))], bytes);
        weights = Draw(random, PassageNet.Inputs * PassageNet.Columns, 0.2f);
        biases = Draw(random, PassageNet.Filters, 0.2f);
        output = [.. Enumerable.Range(0, PassageNet.Filters).Select(_ => Vector128.Create(Draw(random, 4, 0.2f)))];
        net = new PassageNet(weights, biases, output, vectors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Budget")]
    [InlineData("Nobody, nobody!")]
    [InlineData("The council raised its budget by 12 % in 2019, and nobody in town was told.")]
    [InlineData("“The unheard-of BUDGET marks a turning point,” said the mayor; was the town told?")]
    public void A_score_is_the_weighed_highest_answers_of_the_filters(string passage)
    {
        var features = new PassageFeatures();
        features.Read(passage);

        var wanted = ByDefinition(features);
        var got = net.Score(features, Places(features));

        for (var head = 0; head < LabellerModel.Heads; head++)
        {
            Assert.InRange(got[head], wanted[head] - 0.05, wanted[head] + 0.05);
        }
    }

    [Fact]
    public void A_long_passage_is_judged_by_its_beginning()
    {
        var features = new PassageFeatures();
        features.Read(string.Join(' ', Enumerable.Repeat("council", PassageNet.MaxTokens)));
        var whole = net.Score(features, Places(features));
        features.Read(string.Join(' ', Enumerable.Repeat("council", PassageNet.MaxTokens)) + " was told in 2019");
        Assert.Equal(whole, net.Score(features, Places(features)));
    }

    [Fact]
    public void What_was_scored_before_does_not_show()
    {
        var features = new PassageFeatures();
        features.Read("Nobody in town was told.");
        var alone = net.Score(features, Places(features));
        features.Read("The council raised its budget by half, and nobody in town was told of it in 2019.");
        _ = net.Score(features, Places(features));
        features.Read("Nobody in town was told.");
        Assert.Equal(alone, net.Score(features, Places(features)));
    }

    private double[] ByDefinition(PassageFeatures features)
    {
        var inputs = new TokenInput[PassageNet.MaxTokens];
        var count = PassageNet.Read(features, Places(features), inputs);
        var marks = new int[TokenInput.Marks];
        var tokens = inputs[..count]
            .Select(input =>
            {
                var x = new double[PassageNet.Inputs];
                if (input.Word >= 0)
                {
                    for (var i = 0; i < WordVectors.Dimensions; i++)
                    {
                        x[i] = vectors[input.Word][i] * PassageNet.VectorStep;
                    }
                }

                foreach (var mark in marks.AsSpan(0, input.WriteMarks(marks)))
                {
                    x[WordVectors.Dimensions + mark] = 1;
                }

                return x;
            })
            .ToList();
        var margins = new double[LabellerModel.Heads];
        for (var filter = 0; filter < PassageNet.Filters; filter++)
        {
            var width = (filter / PassageNet.FiltersAWidth) + 1;
            var highest = 0.0;
            for (var at = 1 - width; at < count; at++)
            {
                var answer = (double)biases[filter];
                for (var i = 0; i < width; i++)
                {
                    if (at + i >= 0 && at + i < count)
                    {
                        var column =
                            PassageNet.FirstColumn(width)
                            + (i * PassageNet.FiltersAWidth)
                            + (filter % PassageNet.FiltersAWidth);
                        answer += tokens[at + i].Select((x, d) => x * weights[(d * PassageNet.Columns) + column]).Sum();
                    }
                }

                highest = Math.Max(highest, answer);
            }

            for (var head = 0; head < margins.Length; head++)
            {
                margins[head] += highest * output[filter][head];
            }
        }

        return margins;
    }

    private int[] Places(PassageFeatures features)
    {
        var places = new int[features.TokenCount];
        vectors.Find(features.Tokens, places);
        return places;
    }

    private static float[] Draw(Random random, int count, float most)
    {
        var drawn = new float[count];
        for (var i = 0; i < count; i++)
        {
            drawn[i] = ((2 * random.NextSingle()) - 1) * most;
        }

        return drawn;
    }
}
