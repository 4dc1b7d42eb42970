namespace FactCheck.Extraction.Attribution;

// The tags that no speaking verb makes.
internal sealed partial class CueReader
{
    // A shorter quotation is a title or a term.
    private const int ShortestSpeech = 15;

    // “...” — Jane Doe
    private void Signature(int dash)
    {
        if (
            dash > 0
            && !tokens.IsType(dash - 1, TokenType.Quotation)
            && !(dash > 1 && tokens.IsType(dash - 2, TokenType.Quotation))
        )
        {
            return;
        }

        var end = dash + 1;
        while (end < tokens.Count && tokens[end].IsWord && (tokens[end].Capital || tokens[end].Is(Kinds.Particle)))
        {
            end++;
        }

        if (
            end - dash is > 1 and < 7
            && (
                end == tokens.Count
                || tokens[end].Type is TokenType.Comma or TokenType.Stop or TokenType.Quotation or TokenType.Bracket
            )
        )
        {
            var source = sources.Read(dash + 1, end);
            if (source.Named)
            {
                cues.Add(
                    new Cue(CueShape.After, source, dash + 1, end - 1, Kinds.Say, Complement.Nothing, Reports: false)
                );
            }
        }
    }

    // “...,” Jane Doe grinned / shot back: behind a comma inside the marks any verb is a tag.
    private void BehindQuotation()
    {
        if (tokens.Count < 3 || !EndsInComma(0) || tokens[0].End - tokens[0].Start < ShortestSpeech)
        {
            return;
        }

        foreach (var cue in cues)
        {
            if (cue.First == 1 || cue.Shape == CueShape.After)
            {
                return;
            }
        }

        if (IsPlainVerb(1))
        {
            if (tokens.IsWord(2) && (tokens[2].Capital || tokens.Is(2, "the", "a", "an", "one")))
            {
                AddIf(PhraseAfter(2, out var last), CueShape.After, 1, last, Kinds.Manner, Complement.Nothing, false);
            }

            return;
        }

        for (var i = 2; i < Math.Min(tokens.Count, 9); i++)
        {
            if (IsPlainVerb(i))
            {
                AddIf(sources.Read(1, i), CueShape.After, 1, i, Kinds.Manner, Complement.Nothing, false);
                return;
            }

            if (!tokens.Is(i, Kinds.Adverb) && !InPhrase(i - 1, i))
            {
                break;
            }
        }

        // "“...,” Jane Doe, a minister, marvelled"
        var source = PhraseAfter(1, out var end);
        if (source.Human && tokens.IsType(end + 1, TokenType.Comma))
        {
            var close = NextBreak(end + 2);
            if (tokens.IsType(close, TokenType.Comma) && IsPlainVerb(close + 1))
            {
                AddIf(source, CueShape.After, 1, close + 1, Kinds.Manner, Complement.Nothing, false);
            }
        }
    }

    private bool IsPlainVerb(int i) =>
        tokens.IsWord(i)
        && !tokens[i].Capital
        && !tokens.Is(i, Kinds.Auxiliary | Kinds.Human | Kinds.Adjective)
        && (tokens.Is(i, Kinds.Finite) || tokens.IsUnlistedPast(i));

    private Source Possessor()
    {
        var i = 0;
        while (i < 4 && tokens.IsWord(i) && tokens[i].Capital && !tokens[i].Possessive)
        {
            i++;
        }

        return tokens.IsWord(i) && tokens[i].Possessive && tokens[i].Capital ? sources.Read(0, i + 1) : Source.None;
    }

    private void AccordingTo(int i)
    {
        var from = i + 2;
        while (tokens.Is(from, Kinds.Adverb) && !tokens[from].Capital)
        {
            from++;
        }

        // "according to the opinion of X"
        if (tokens.Is(from, "the") && tokens.Is(from + 2, "of") && IsView(from + 1))
        {
            from += 3;
        }

        var source = PhraseAfter(from, out var last);
        var counted = source.Kind == SourceKind.Thing && NamesFigures(from, last);
        if (
            source.Kind == SourceKind.Pronoun
            || (source.Named && (counted || !(source.Doubtful && source.Kind == SourceKind.Thing)))
        )
        {
            cues.Add(
                new Cue(
                    CueShape.AccordingTo,
                    source,
                    i,
                    last,
                    Kinds.Say,
                    Complement.Clause,
                    Reports: counted || !source.Doubtful
                )
            );
        }
    }

    // "according to figures from the ministry"
    private bool NamesFigures(int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (tokens.Is(i, "figures", "data", "estimates", "statistics", "results", "records", "calculations"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsView(int i) =>
        tokens.Is(i, "opinion", "view", "words", "account", "assessment", "appraisal", "estimation", "telling");

    // "in his words", "in her view"
    private void InTheirView(int i)
    {
        if (tokens.Is(i - 2, "in") && (tokens.Is(i - 1, "his", "her", "their")))
        {
            cues.Add(
                new Cue(
                    CueShape.AccordingTo,
                    sources.Owner(i - 1),
                    i - 2,
                    i,
                    Kinds.Say,
                    Complement.Clause,
                    Reports: true
                )
            );
        }
    }

    // "in X’s view", "in the view of X", "from the point of view of X"
    private void ViewOf(int i)
    {
        if (!tokens[i - 1].Possessive)
        {
            if (tokens.Is(i - 2, "in", "point"))
            {
                WordsOf(i);
            }

            return;
        }

        var from = i - 1;
        while (from > Math.Max(0, i - 7) && tokens.IsWord(from) && !tokens.Is(from, "in"))
        {
            from--;
        }

        if (tokens.Is(from, "in") && sources.Read(from + 1, i) is { Named: true, Doubtful: false } source)
        {
            cues.Add(new Cue(CueShape.AccordingTo, source, from, i, Kinds.Say, Complement.Clause, Reports: true));
        }
    }

    // "in the words of X"
    private void WordsOf(int i)
    {
        var source = PhraseAfter(i + 2, out var last);
        if (source.Human)
        {
            cues.Add(new Cue(CueShape.AccordingTo, source, i, last, Kinds.Say, Complement.Clause, Reports: true));
        }
    }

    // "as stated by the secretary, Jane Doe, ..."
    private void By(int i)
    {
        var source = PhraseAfter(i + 1, out var last);
        if (source.Named)
        {
            cues.Add(new Cue(CueShape.AccordingTo, source, i - 2, last, Kinds.Say, Complement.Clause, Reports: true));
        }
    }

    // The tags that no speaking verb makes: "according to", "as stated by", "is of the opinion that", "concerned that",
    // "made it clear that", "in the words of", "X's statement that".
    private void Phrase(int i)
    {
        if (tokens.Is(i, "according"))
        {
            if (tokens.Is(i + 1, "to"))
            {
                AccordingTo(i);
            }
        }
        else if (tokens.Is(i, "by"))
        {
            if (i > 1 && tokens.Is(i - 1, Kinds.Cue) && tokens.Is(i - 2, "as"))
            {
                By(i);
            }
        }
        else if (tokens.Is(i, "spoke", "speaks"))
        {
            if (tokens.Is(i + 1, "of", "about"))
            {
                Subject(i, i, Complement.Object, Kinds.Announce);
            }
        }
        else if (tokens.Is(i, "went", "goes"))
        {
            if (
                tokens.Is(i + 1, "on") && After(i + 1) is Complement.Quotation or Complement.Colon or Complement.Nothing
            )
            {
                Subject(i, i + 1, After(i + 1), Kinds.Manner);
            }
        }
        else if (tokens.Is(i, "back"))
        {
            if (tokens.Is(i - 1, "shot", "fired", "hit", "snapped", "wrote", "shouted"))
            {
                Subject(i - 1, i, After(i), Kinds.Manner);
            }
        }
        else if (tokens.Is(i, "put"))
        {
            if (tokens.Is(i + 1, "it"))
            {
                Subject(i, i + 1, Complement.Nothing, Kinds.Say);
            }
        }
        else if (
            i > 1
            && IsView(i)
            && tokens.IsWord(i - 1)
            && (
                tokens[i - 1].Possessive
                || (tokens.Is(i - 1, "the") && tokens.Is(i + 1, "of") && !tokens.Is(i - 3, Kinds.Auxiliary))
                || (tokens.Is(i - 1, "of") && tokens.Is(i - 2, "point") && tokens.Is(i + 1, "of"))
            )
        )
        {
            ViewOf(i);
        }
        else if (i > 1 && IsView(i) && tokens.Is(i - 1, Kinds.Determiner) && !tokens.Is(i - 1, "the"))
        {
            InTheirView(i);
        }
        else if (tokens.Is(i, "words") && tokens.Is(i + 1, "of") && tokens.Is(i - 1, "the"))
        {
            WordsOf(i);
        }
        else if (tokens.Is(i + 1, "that") && i > 0 && tokens[i - 1].Possessive && IsUtterance(i))
        {
            // "X's statement that"
            var from = i - 1;
            while (from > Math.Max(0, i - Reach) && InPhrase(from - 1, from))
            {
                from--;
            }

            AddIf(
                sources.Read(from, i),
                IsClauseStart(from) ? CueShape.Before : CueShape.Embedded,
                from,
                i,
                Kinds.Say,
                Complement.That,
                IsClauseStart(from)
            );
        }
        else if (tokens.Is(i, "opinion", "view", "belief"))
        {
            if (
                tokens.Is(i - 1, "the")
                && tokens.Is(i - 2, "of")
                && tokens.Is(i - 3, Kinds.Auxiliary)
                && After(i) is var follows and not Complement.Nothing
            )
            {
                AddBefore(i - 3, i, Kinds.Say, follows, human: true);
            }
        }
        else if (tokens.Is(i, "clear"))
        {
            var made = tokens.Is(i - 1, "it") ? i - 2 : i - 1;
            if ((tokens.Is(made, "made", "makes", "make")) && tokens.Is(i + 1, "that"))
            {
                AddBefore(made, i, Kinds.Say, Complement.That, human: false);
            }
        }
        else if (IsFeeling(i) && tokens.Is(i + 1, "that"))
        {
            var verb = i - 1;
            while (tokens.Is(verb, Kinds.Adverb))
            {
                verb--;
            }

            if (tokens.Is(verb, Kinds.Auxiliary))
            {
                AddBefore(verb, i, Kinds.Believe, Complement.That, human: true);
            }
        }
        else if (tokens.Is(i, "making", "issuing", "giving"))
        {
            if (tokens.Is(i - 1, Kinds.Auxiliary) && tokens.Is(i + 1, Kinds.Document) && tokens.Is(i + 2, "that"))
            {
                AddBefore(i - 1, i + 1, Kinds.Say, Complement.That, human: false);
            }
        }
    }

    private bool IsUtterance(int i) =>
        tokens.Is(
            i,
            "statement",
            "assertion",
            "contention",
            "allegation",
            "announcement",
            "argument",
            "insistence",
            "warning"
        );

    private bool IsFeeling(int i) =>
        tokens.Is(i, "concerned", "convinced", "confident", "optimistic", "hopeful", "afraid", "worried", "adamant");

    private void AddBefore(int first, int last, Kinds kinds, Complement follows, bool human)
    {
        var count = cues.Count;
        Subject(first, last, follows, kinds);
        if (human && cues.Count > count && !(cues[^1].Source.Human || cues[^1].Source.Kind == SourceKind.Pronoun))
        {
            cues.RemoveAt(cues.Count - 1);
        }
    }
}
