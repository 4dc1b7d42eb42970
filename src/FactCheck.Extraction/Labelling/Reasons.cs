using System.Collections.Frozen;
using System.Numerics;

namespace FactCheck.Extraction.Labelling;

/// <summary>Says in a reviewer's words what weighed most in a label.</summary>
internal static class Reasons
{
    private static readonly Labelled[] ByFurniture = [.. Enum.GetValues<Furniture>().Select(Make)];

    /// <summary>The whole answer for a passage that is no statement; one shared instance a kind.</summary>
    public static Labelled Of(Furniture furniture) => ByFurniture[(int)furniture];

    /// <summary>The families of features that moved this passage furthest towards its label and its worth.</summary>
    public static IReadOnlyList<string> Of(
        ReadOnlySpan<char> passage,
        PassageFeatures features,
        PassageLabel label,
        double worth
    )
    {
        var model = LabellerModel.Shipped;
        Span<float> families = stackalloc float[Families.Length];
        families.Clear();
        var values = features.SignalValues;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0 || FamilyOf[i] < 0)
            {
                continue;
            }

            families[FamilyOf[i]] += Pull(model.Contribution((Signal)i, values[i]), label, worth);
        }

        // A word of a list pulls for its list too, by its own weight.
        Span<int> quoted = stackalloc int[Families.Length];
        Span<float> strongest = stackalloc float[Families.Length];
        quoted.Fill(-1);
        strongest.Clear();
        for (var i = 0; i < features.TokenCount; i++)
        {
            var family = FamilyOfToken(features.Tokens, i);
            if (family < 0)
            {
                continue;
            }

            var pull = Pull(model.Contribution(features, i), label, worth);
            families[family] += pull;
            if (quoted[family] < 0 || pull > strongest[family])
            {
                quoted[family] = i;
                strongest[family] = pull;
            }
        }

        var count = 0;
        Span<int> best = stackalloc int[3];
        for (var n = 0; n < best.Length; n++)
        {
            var top = -1;
            for (var f = 0; f < families.Length; f++)
            {
                if (
                    families[f] > 0.05f
                    && Says(f, label)
                    && (quoted[f] >= 0 || IsShown(f, values))
                    && (top < 0 || families[f] > families[top])
                )
                {
                    top = f;
                }
            }

            if (top < 0)
            {
                break;
            }

            families[top] = 0;
            best[count++] = top;
        }

        if (count == 0)
        {
            var word = StrongestWord(features, label, worth);
            return word < 0 ? Fallback[(int)label] : [Quoting(Fallback[(int)label][0], passage, features.Tokens[word])];
        }

        var reasons = new string[count];
        for (var n = 0; n < count; n++)
        {
            var family = Families[best[n]];
            var token = quoted[best[n]];
            reasons[n] =
                family.Quotes && token >= 0 ? Quoting(family.Words, passage, features.Tokens[token]) : family.Words;
        }

        return reasons;
    }

    private static int StrongestWord(PassageFeatures features, PassageLabel label, double worth)
    {
        var (word, strongest) = (-1, 0f);
        for (var i = 0; i < features.TokenCount; i++)
        {
            ref readonly var token = ref features.Tokens[i];
            if (token.Shape > Shape.Capital || (token.Cues & Cue.Function) != Cue.None)
            {
                continue;
            }

            var pull = Pull(LabellerModel.Shipped.Contribution(features, i), label, worth);
            if (pull > strongest)
            {
                (word, strongest) = (i, pull);
            }
        }

        return word;
    }

    private static string Quoting(string reason, ReadOnlySpan<char> passage, in Token token) =>
        $"{reason}: “{passage[token.Start..token.End]}”";

    private sealed record Family(
        string Words,
        Cue Cues,
        Signal[] Signals,
        bool ForClaim,
        bool ForOpinion,
        bool Quotes = false
    );

    private static readonly Family[] Families =
    [
        new(
            "gives a number",
            Cue.Number | Cue.Unit,
            [Signal.Numbers, Signal.SeveralNumbers, Signal.Percent, Signal.FigureAndBody],
            true,
            false
        ),
        new("says how much or when", Cue.None, [Signal.PhraseCount, Signal.SeveralPhrasesCount], true, false),
        new("states a plan or an agreement", Cue.None, [Signal.PhrasePlan, Signal.SeveralPhrasesPlan], true, false),
        new("gives a sum of money", Cue.None, [Signal.Money], true, false),
        new("names a date", Cue.Calendar, [Signal.Year], true, false, true),
        new(
            "names who or what it is about",
            Cue.None,
            [Signal.Name, Signal.SeveralNames, Signal.NameShare],
            true,
            false
        ),
        new("names an office or a body", Cue.Role | Cue.Body, [], true, false),
        new(
            "somebody is said to have said it",
            Cue.Report,
            [Signal.PhraseReport, Signal.SeveralPhrasesReport],
            true,
            false,
            true
        ),
        new("reports an act", Cue.Act, [], true, false, true),
        new("is told in the past tense", Cue.Past, [Signal.PastTense, Signal.PastShare], true, false),
        new("says what rose, fell or was spent", Cue.Change, [], true, false, true),
        new("compares", Cue.Compare, [Signal.Superlative], true, true, true),
        new("speaks of public policy", Cue.Policy, [], true, false, true),
        new("speaks of harm done", Cue.Harm, [], true, true, true),
        new("evaluates", Cue.Praise | Cue.Blame, [], false, true, true),
        new("uses loaded words", Cue.Loaded, [Signal.ScareQuoted], false, true, true),
        new("stresses", Cue.Boost, [Signal.Exclamation, Signal.Capitals], false, true, true),
        new("hedges", Cue.Hedge, [], false, true, true),
        new(
            "predicts",
            Cue.Future | Cue.Modal,
            [Signal.FirstPersonWithFuture, Signal.PhraseForecast, Signal.SeveralPhrasesForecast],
            false,
            true,
            true
        ),
        new("says what ought to be done", Cue.Duty, [], false, true, true),
        new(
            "says what somebody thinks or wants",
            Cue.Mind,
            [Signal.PhraseWorry, Signal.SeveralPhrasesWorry],
            false,
            true,
            true
        ),
        new(
            "reads a motive or a meaning into it",
            Cue.Motive,
            [Signal.PhraseMeaning, Signal.SeveralPhrasesMeaning],
            false,
            true,
            true
        ),
        new("speaks in the first person", Cue.FirstPerson, [], false, true),
        new("addresses the reader", Cue.SecondPerson, [], false, true),
        new("speaks of feelings", Cue.Emotion, [], false, true, true),
        new("speaks of hopes and values", Cue.Vision, [], false, true, true),
        new("argues", Cue.Discourse, [Signal.PhraseJudgement, Signal.SeveralPhrasesJudgement], false, true, true),
        new("quotes somebody's words", Cue.None, [Signal.QuotedShare, Signal.Quoted], true, true),
        new("words of a web page", Cue.Page, [], false, false, true),
        new("too short for a statement", Cue.None, [Signal.Words1To3, Signal.Words4To6], false, false),
        new("has no sentence's end", Cue.None, [Signal.NoFullStop], false, false),
    ];

    private static readonly string[][] Fallback =
    [
        ["its wording is that of a report"],
        ["its wording is that of a comment"],
        ["its wording is that of no statement"],
    ];

    private static readonly int[] FamilyOf = MapSignals();

    private static readonly int[] FamilyOfBit =
    [
        .. Enumerable.Range(0, 32).Select(bit => Array.FindIndex(Families, f => ((uint)f.Cues >> bit & 1) != 0)),
    ];

    private static int[] MapSignals()
    {
        var map = new int[Signals.Count];
        Array.Fill(map, -1);
        for (var f = 0; f < Families.Length; f++)
        {
            foreach (var signal in Families[f].Signals)
            {
                map[(int)signal] = f;
            }

            for (var bit = 0; bit < 32; bit++)
            {
                if (((uint)Families[f].Cues >> bit & 1) != 0)
                {
                    for (var value = 0; value < 3; value++)
                    {
                        map[(int)Signals.Cue(bit, value)] = f;
                    }
                }
            }
        }

        return map;
    }

    // The family that a word is a sign of by itself: a unit is no number, "last" no date, "and" no argument, part of a name nothing else.
    private static int FamilyOfToken(ReadOnlySpan<Token> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        var cues = token.Cues & ~(Cue.Function | Cue.Be | Cue.Negation | Cue.Question | Cue.Unit);
        switch (token.Shape)
        {
            case Shape.Year:
                return FamilyOfBit[BitOperations.TrailingZeroCount((uint)Cue.Calendar)];
            case Shape.Number:
                var ofDate =
                    (index > 0 && IsMonthOrDay(tokens[index - 1]))
                    || (index + 1 < tokens.Length && IsMonthOrDay(tokens[index + 1]));
                return FamilyOfBit[BitOperations.TrailingZeroCount((uint)(ofDate ? Cue.Calendar : Cue.Number))];
            case Shape.Capital when index > 0:
                cues &= Cue.Calendar | Cue.Role | Cue.Body;
                break;
            default:
                cues &= ~Cue.Calendar;
                break;
        }

        if ((token.Cues & Cue.Function) != Cue.None)
        {
            cues &= ~(Cue.Boost | Cue.Compare | Cue.Discourse);
        }

        if (NoFigures.Contains(token.Hash))
        {
            cues &= ~Cue.Number;
        }

        for (var rest = (uint)cues; rest != 0; rest &= rest - 1)
        {
            var family = FamilyOfBit[BitOperations.TrailingZeroCount(rest)];
            if (family >= 0)
            {
                return family;
            }
        }

        return -1;
    }

    private static bool IsMonthOrDay(in Token token) =>
        token.Shape == Shape.Capital && ((token.Cues & Cue.Calendar) != Cue.None || token.Hash == May);

    // "May" is in the list of "can" and "must".
    private static readonly ulong May = Lexicon.Hash("may");

    private static readonly FrozenSet<ulong> NoFigures = new[] { "one", "first", "second", "third", "fourth", "fifth" }
        .Select(w => Lexicon.Hash(w))
        .ToFrozenSet();

    // A family without a word of its own. The figures may be a date's alone.
    private static bool IsShown(int family, ReadOnlySpan<float> signals)
    {
        foreach (var signal in Families[family].Signals)
        {
            if (
                signals[(int)signal] > 0
                && signal is not (Signal.Numbers or Signal.SeveralNumbers or Signal.FigureAndBody)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(int family, PassageLabel label) =>
        label switch
        {
            PassageLabel.Claim => Families[family].ForClaim,
            PassageLabel.Opinion => Families[family].ForOpinion,
            _ => !Families[family].ForClaim && !Families[family].ForOpinion,
        };

    // How far a contribution moves the label against the other two; for a claim half the worth counts too.
    private static float Pull(System.Runtime.Intrinsics.Vector128<float> contribution, PassageLabel label, double worth)
    {
        var chosen = contribution[(int)label];
        var rest = contribution[0] + contribution[1] + contribution[2] - chosen;
        var pull = chosen - (rest / 2);
        return label == PassageLabel.Claim && worth >= 0.5 ? pull + (contribution[3] / 2) : pull;
    }

    private static Labelled Make(Furniture furniture) =>
        new(
            PassageLabel.Other,
            new LabelScores(0.02, 0.02, 0.96),
            0,
            [
                furniture switch
                {
                    Furniture.NoWords => "no statement: no words",
                    Furniture.Question => "no statement: a question",
                    Furniture.Address => "no statement: an address or link",
                    Furniture.Byline => "no statement: a byline or credit",
                    Furniture.DateLine => "no statement: a date line",
                    Furniture.Heading => "no statement: a heading or menu entry",
                    Furniture.Caption => "no statement: a caption or label",
                    Furniture.Repeated => "no statement: repeated on the page",
                    Furniture.Glossary => "no statement: the site's own glossary",
                    Furniture.PageWords => "no statement: words of the web page",
                    Furniture.AuthorNote => "no statement: a note on the author or the paper",
                    _ => "no statement",
                },
            ]
        );
}
