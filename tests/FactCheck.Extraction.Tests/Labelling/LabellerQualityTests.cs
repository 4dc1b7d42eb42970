using System.Buffers.Binary;
using FactCheck.Extraction.Labelling;
using Xunit;

namespace FactCheck.Extraction.Tests.Labelling;

/// <summary>Pins what the shipped model scores on sentences it was not trained on. A model that scores less is not shipped.</summary>
public class LabellerQualityTests
{
    private static readonly List<(HeldOut.Sentence Wanted, Labelled Got)> Rows =
    [
        .. HeldOut.Sentences.Select(s => (s, Labeller.Label(s.Text))),
    ];

    [Fact]
    public void There_are_enough_held_out_sentences() => Assert.True(Rows.Count >= 2_600, $"{Rows.Count}");

    [Fact]
    public void Labels_are_right_on_held_out_sentences()
    {
        var f1 = Enum.GetValues<PassageLabel>().Average(F1);
        Assert.True(f1 >= 0.895, $"macro-F1 {f1:0.000}");
    }

    [Fact]
    public void Probabilities_mean_what_they_say()
    {
        var error = Rows.GroupBy(r => Math.Min(9, (int)(Chosen(r.Got) * 10)))
            .Sum(bin =>
                Math.Abs(bin.Sum(r => Chosen(r.Got)) - bin.Count(r => r.Got.Label == r.Wanted.Label)) / Rows.Count
            );
        Assert.True(error <= 0.04, $"calibration error {error:0.000}");

        static double Chosen(Labelled labelled) =>
            Math.Max(labelled.Scores.Claim, Math.Max(labelled.Scores.Opinion, labelled.Scores.Other));
    }

    [Fact]
    public void Worth_puts_claims_worth_checking_first()
    {
        double hits = 0,
            sum = 0;
        var rank = 0;
        foreach (var row in Rows.OrderByDescending(r => r.Got.Worth))
        {
            rank++;
            if (row.Wanted.Worth >= 2)
            {
                hits++;
                sum += hits / rank;
            }
        }

        // Of all passages, claims or not: what is worth checking is a little under half of them.
        Assert.True(sum / hits >= 0.85, $"average precision {sum / hits:0.000}");
    }

    [Fact]
    public void The_shipped_model_is_of_the_versions_that_the_code_reads()
    {
        var bytes = LabellerModel.ReadShipped();
        Assert.Equal(LabellerModel.FormatVersion, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));
        Assert.Equal(PassageFeatures.Version, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)));
        Assert.InRange(bytes.Length, 1, 5_000_000);
        _ = LabellerModel.Parse(bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    public void A_model_of_another_version_is_refused(int at)
    {
        var bytes = LabellerModel.ReadShipped();
        bytes[at]++;
        Assert.Throws<InvalidDataException>(() => LabellerModel.Parse(bytes));
        Assert.Throws<InvalidDataException>(() => LabellerModel.Parse(bytes.AsSpan(0, bytes.Length / 2)));
    }

    private static double F1(PassageLabel label)
    {
        double right = Rows.Count(r => r.Wanted.Label == label && r.Got.Label == label);
        double wrong = Rows.Count(r => (r.Wanted.Label == label) != (r.Got.Label == label));
        return 2 * right / ((2 * right) + wrong);
    }
}
