namespace FactCheck.Extraction.Labelling;

/// <summary>What a passage shows as a whole; each has a weight of its own. After these come three a <see cref="Cue"/>.</summary>
internal enum Signal
{
    Always,
    Numbers,
    SeveralNumbers,
    Year,
    Percent,
    Money,
    Name,
    SeveralNames,
    NameShare,
    PastTense,
    PastShare,
    Superlative,
    Adverbs,
    Adjectives,
    Abstracts,
    Capitals,
    QuotedShare,
    Quoted,
    ScareQuoted,
    Question,
    EndsAsQuestion,
    Exclamation,
    Commas,
    Words1To3,
    Words4To6,
    Words7To10,
    Words20To30,
    WordsOver30,
    Length,
    NoFullStop,
    FigureAndBody,
    FirstPersonWithFuture,
    FirstPersonWithPast,
    PhraseMeaning,
    PhraseWorry,
    PhraseForecast,
    PhrasePlan,
    PhraseReport,
    PhraseCount,
    PhraseJudgement,
    SeveralPhrasesMeaning,
    SeveralPhrasesWorry,
    SeveralPhrasesForecast,
    SeveralPhrasesPlan,
    SeveralPhrasesReport,
    SeveralPhrasesCount,
    SeveralPhrasesJudgement,
    FirstCue,
}

internal static class Signals
{
    private const int Cues = 32;

    /// <summary>Values of a cue: it occurs, it occurs twice, its share of the words.</summary>
    private const int PerCue = 3;

    public const int Count = (int)Signal.FirstCue + (Cues * PerCue);

    public static Signal Cue(int cue, int value) => Signal.FirstCue + (cue * PerCue) + value;
}
