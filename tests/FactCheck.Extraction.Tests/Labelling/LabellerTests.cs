using System.Globalization;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Segmentation;
using Xunit;

namespace FactCheck.Extraction.Tests.Labelling;

public class LabellerTests
{
    [Theory]
    [InlineData("The council closed 14 of its 40 libraries in March, the town clerk said.", PassageLabel.Claim)]
    [InlineData("Inflation rose to 4.2 percent in May, according to the statistics office.", PassageLabel.Claim)]
    [InlineData("The second phase is scheduled to end by September 2031.", PassageLabel.Claim)]
    [InlineData("Police arrested three men in Lyon on Tuesday.", PassageLabel.Claim)]
    [InlineData("The ferry company has never published its accounts.", PassageLabel.Claim)]
    [InlineData("Because of that grant, piped water now reaches every village.", PassageLabel.Claim)]
    [InlineData("The 2014 treaty was the worst bargain that Port Halden ever struck.", PassageLabel.Opinion)]
    [InlineData("This budget is a shameful betrayal of everyone who works for a living.", PassageLabel.Opinion)]
    [InlineData("We must never again let such fools near the levers of power.", PassageLabel.Opinion)]
    [InlineData("Whether the plan will ever work remains to be seen.", PassageLabel.Opinion)]
    [InlineData("Who would have thought it?", PassageLabel.Other)]
    [InlineData("https://example.org/news/1234", PassageLabel.Other)]
    [InlineData("Monday 4 May 2020 - 09:15", PassageLabel.Other)]
    [InlineData("Reporting by Jo Field; editing by Sam Reyes", PassageLabel.Other)]
    [InlineData("Your email address will not be published.", PassageLabel.Other)]
    [InlineData("Leave a Reply", PassageLabel.Other)]
    [InlineData("***", PassageLabel.Other)]
    [InlineData("This interview has been edited for length and clarity.", PassageLabel.Other)]
    [InlineData("*This article was amended on 3 May 2024: the bridge has four lanes, not six.", PassageLabel.Other)]
    [InlineData("An earlier version of this story misstated the mayor's age.", PassageLabel.Other)]
    [InlineData("This piece first appeared in the Halden Review.", PassageLabel.Other)]
    [InlineData("The opinions here do not necessarily reflect the views of the paper.", PassageLabel.Other)]
    [InlineData("The pool has been drained since 2022 (Image: Dai Morgan)", PassageLabel.Other)]
    [InlineData("Rescuers carry a woman from the wreck on Friday [Ana Ruiz/Reuters]", PassageLabel.Other)]
    [InlineData("The ministry paid for 40 cameras (credit: 2 million).", PassageLabel.Claim)]
    [InlineData("The ship sank off the coast on Friday with 40 people on board (see map).", PassageLabel.Claim)]
    [InlineData("This article was amended in 1951 to let the president dissolve the chamber.", PassageLabel.Claim)]
    [InlineData("This story was told to police by two neighbours on 3 May 2024.", PassageLabel.Claim)]
    public void A_passage_alone_is_labelled(string passage, PassageLabel label) =>
        Assert.Equal(label, Labeller.Label(passage).Label);

    [Fact]
    public void Layout_tells_the_furniture_of_a_page_from_its_prose()
    {
        const string Text = """
            The Harbour Gazette

            Menu

            Dredging

            Dredging

            The removal of sand and mud from a harbour. It is done by ship.
            Pilotage

            Pilotage

            The guiding of ships by people who know the water.

            Port Authority Closes Two Berths

            Friday 6 June 2025

            The port authority closed two berths on Thursday after divers found cracks in the quay wall. About 40 ships will have to use the northern basin until October, harbour master Ines Vidal said.

            What went wrong

            The quay was built in 1961 and was last inspected four years ago.

            Ships at the northern basin

            Ships at the northern basin

            Ines Ferrer Alba is a freelance journalist who writes about ports.

            Tags: harbour, quay
            """;
        var text = Text.ReplaceLineEndings("\n");
        var spans = Segmenter.Split(text);
        var labelled = Labeller.Label(text, spans);

        string[] claims = ["The port authority", "About 40 ships", "The quay was built"];
        for (var i = 0; i < spans.Count; i++)
        {
            var passage = text[spans[i].Start..spans[i].End];
            var isClaim = claims.Any(c => passage.StartsWith(c, StringComparison.Ordinal));
            Assert.Equal((passage, isClaim ? PassageLabel.Claim : PassageLabel.Other), (passage, labelled[i].Label));
        }
    }

    [Theory]
    [InlineData(
        "The mine will cost 300 jobs, said the mayor, and 40 families have left since March 2019.",
        "gives a number"
    )]
    [InlineData("Sales fell by 12 percent in 2019.", "gives a number")]
    [InlineData("The reform is a disgraceful sham.", "evaluates")]
    [InlineData("What now?", "no statement: a question")]
    public void The_reasons_name_what_weighed(string passage, string reason) =>
        Assert.Contains(Labeller.Label(passage).Why, why => why.StartsWith(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "The conduct of the ambassador in recent years angered the people and the jobs market.",
        "gives a number"
    )]
    [InlineData("The minister resigned on 4 May after the court had ruled against him.", "gives a number")]
    [InlineData("The last bridge was closed until the engineers had left.", "names a date")]
    [InlineData("The United States Senate approved the treaty.", "somebody is said to have said it")]
    [InlineData("It is a fine and noble cause, but an empty one and a cruel one.", "argues: “and”")]
    public void The_reasons_name_nothing_that_the_passage_does_not_show(string passage, string reason) =>
        Assert.DoesNotContain(Labeller.Label(passage).Why, why => why.StartsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void A_number_makes_a_claim_more_check_worthy_than_a_commonplace() =>
        Assert.True(
            Labeller.Label("Murders in the capital rose by 31 percent last year, to 412.").Worth
                > Labeller.Label("Winters in the mountains are cold.").Worth
        );

    [Fact]
    public void Probabilities_sum_to_one_and_reasons_are_few()
    {
        foreach (var sentence in HeldOut.Sentences)
        {
            var labelled = Labeller.Label(sentence.Text);
            Assert.Equal(1, labelled.Scores.Claim + labelled.Scores.Opinion + labelled.Scores.Other, 6);
            Assert.InRange(labelled.Worth, 0, 1);
            Assert.InRange(labelled.Why.Count, 1, 3);
            Assert.Equal(labelled.Scores.Best, labelled.Label);
        }
    }

    [Fact]
    public void Every_thread_and_culture_gives_the_same_answer()
    {
        var texts = HeldOut.Sentences.Select(s => s.Text).ToList();
        var expected = texts.ConvertAll(Describe);
        var cultures = new[] { "tr-TR", "ar-SA", "de-DE", "en-US" };
        Parallel.ForEach(
            cultures,
            new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken },
            culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, texts.ConvertAll(Describe));
            }
        );

        static string Describe(string text)
        {
            var l = Labeller.Label(text);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{l.Label} {l.Scores.Claim:R} {l.Scores.Opinion:R} {l.Worth:R} {string.Join(';', l.Why)}"
            );
        }
    }

    [Fact]
    public void Any_text_is_labelled_without_failing()
    {
        var random = new Random(7);
        const string Alphabet = "aB é9%$“”\"'’.,?!-–()[]#*\n\t :/@ﷺ中\uD83D\uDE00\uD800\0the was will 2019";
        for (var n = 0; n < 2_000; n++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(0, 120)).Select(_ => Alphabet[random.Next(Alphabet.Length)])
            );
            _ = Labeller.Label(text);
            _ = Labeller.Label(text, Segmenter.Split(text));
        }

        _ = Labeller.Label(new string('a', 100_000));
        _ = Labeller.Label(string.Concat(Enumerable.Repeat("a. ", 50_000)));
        _ = Labeller.Label(string.Concat(Enumerable.Repeat("abcd ", 50_000)));
    }
}
