namespace FactCheck.Extraction.Attribution;

// What follows a speaking verb, and whether the tag alone then attributes the passage.
internal sealed partial class CueReader
{
    /// <summary>
    /// Whether the passage's first finite verb tells what will, may or is planned to be, and no word turns away from what was said before.
    /// </summary>
    public bool IsProspect()
    {
        if (tokens.Count == 0 || Lead.Kind == SourceKind.Author || Turns(0))
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            if (t.Type is TokenType.Semicolon or TokenType.Colon or TokenType.Quotation || t.Is(Kinds.Relative))
            {
                return false;
            }

            if (!t.IsWord || t.Capital)
            {
                continue;
            }

            if (t.Is(Kinds.Modal))
            {
                return tokens.Is(i, "will", "would", "may", "might");
            }

            if (tokens.Is(i, "foresees", "foresaw", "envisages", "envisaged", "envisions", "envisioned"))
            {
                return true;
            }

            if (t.Is(Kinds.Auxiliary))
            {
                return (tokens.Is(i, "is", "are", "was", "were"))
                    && (tokens.Is(i + 1, "scheduled", "set", "due", "bound", "planned", "slated", "expected", "to"));
            }

            if (t.Is(Kinds.Finite) && !t.Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Adjective))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the passage begins as "It is also seen as ...": an attitude whose holder is not named is that of the last one who spoke.
    /// </summary>
    public bool IsAttitude()
    {
        var i = tokens.Is(0, Kinds.Adverb) ? 1 : 0;
        if (!tokens.Is(i, "it", "this", "that", "these", "they"))
        {
            return false;
        }

        i++;
        while (tokens.Is(i, Kinds.Auxiliary | Kinds.Adverb))
        {
            i++;
        }

        return tokens.Is(i - 1, Kinds.Auxiliary | Kinds.Adverb)
            && tokens.Is(i, "seen", "viewed", "considered", "regarded", "deemed")
            && !tokens.Is(i + 1, "by");
    }

    private bool Turns(int i) =>
        tokens.Is(
            i,
            "however",
            "but",
            "meanwhile",
            "currently",
            "it",
            "additionally",
            "under",
            "thus",
            "therefore",
            "separately",
            "if",
            "be",
            "whatever",
            "this",
            "that",
            "there"
        );

    // Whether the tag alone, without a quotation, says whose content the passage is.
    private bool Reports(Source source, CueShape shape, int v, Kinds verb, Complement follows)
    {
        if (shape == CueShape.Embedded || source.Abstract || (source.Doubtful && (verb & Kinds.Say) == Kinds.None))
        {
            return false;
        }

        var human = source.Human || source.Kind == SourceKind.Pronoun;
        if ((verb & Kinds.Say) != Kinds.None)
        {
            return follows switch
            {
                Complement.Nothing => shape is CueShape.After or CueShape.Within,
                Complement.Object => tokens.Is(v, "said", "says", "say")
                    || (human && TakesObject(v))
                    || shape is CueShape.After or CueShape.Within,
                _ => true,
            };
        }

        if ((verb & Kinds.Announce) != Kinds.None)
        {
            return follows switch
            {
                Complement.That or Complement.Quotation or Complement.Colon => true,
                Complement.Clause => (human && TakesObject(v)) || OpensWithClause(v + 1),
                Complement.Object => (human && TakesObject(v)) || (shape == CueShape.Before && Names(v)),
                _ => shape is CueShape.After or CueShape.Within,
            };
        }

        if (IsFinding(v))
        {
            return follows == Complement.That && (human || source.Kind is SourceKind.Body or SourceKind.Thing);
        }

        // "condemned the strike as “...”"
        if (follows == Complement.Quotation && shape == CueShape.Before && (verb & Kinds.Manner) != Kinds.None)
        {
            return human || source.Kind == SourceKind.Body;
        }

        return (verb & Kinds.Believe) != Kinds.None
            && human
            && (
                follows == Complement.That
                || (follows == Complement.Clause && OpensWithClause(v + 1))
                || (follows != Complement.Nothing && (tokens.Is(v, "expect", "expects")))
            );
    }

    // "called it untrue", "called the vote a farce": says what it is, where "called a meeting" does not.
    private bool Names(int v)
    {
        if (!tokens.Is(v, "called", "calls", "calling"))
        {
            return false;
        }

        if (tokens.Is(v + 1, "it", "that", "this", "him", "her", "them"))
        {
            return tokens.IsWord(v + 2) && !tokens.Is(v + 2, Kinds.Preposition | Kinds.Time | Kinds.Adverb);
        }

        for (var k = v + 2; k < v + 8 && tokens.IsWord(k); k++)
        {
            if (tokens.Is(k, Kinds.Preposition | Kinds.Conjunction | Kinds.Relative | Kinds.Subordinator))
            {
                return false;
            }

            if (tokens.Is(k, "a", "an"))
            {
                return true;
            }
        }

        return false;
    }

    // "The court found that ...": beside a clause to find is to state.
    private bool IsFinding(int v) => tokens.Is(v, "found", "find", "finds");

    // A subject and right behind it its verb: "estimates it would add", "warned the dam may break".
    private bool OpensWithClause(int i)
    {
        for (var words = 0; words < 8 && tokens.IsWord(i + words); words++)
        {
            var t = tokens[i + words];
            if (words > 0 && IsClauseVerb(i + words))
            {
                // "threatened sanctions should it pass"
                return !tokens.Is(i + words, "should")
                    && !tokens.Is(i, Kinds.Preposition | Kinds.Adverb | Kinds.Subordinator);
            }

            if (t.Is(Kinds.Conjunction | Kinds.Relative | Kinds.Subordinator | Kinds.Negation))
            {
                return false;
            }
        }

        return false;
    }

    private bool TakesObject(int v)
    {
        var word = tokens.Text(v);
        foreach (var stem in ObjectVerbs)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Persons who announce, confirm or describe a thing report it; a body that does so mostly acts.
    private static readonly string[] ObjectVerbs =
    [
        "announc",
        "confirm",
        "den",
        "descri",
        "stress",
        "emphasi",
        "reiterat",
        "express",
        "voic",
        "reveal",
        "disclos",
        "explain",
        "underlin",
        "underscor",
        "acknowledg",
        "insist",
        "told",
        "spoke",
        "speaks",
    ];

    // What follows the verb at v.
    private Complement After(int v)
    {
        var i = v + 1;
        var words = 0;
        var end = Math.Min(tokens.Count, v + Reach);
        for (; i < end; i++)
        {
            var t = tokens[i];
            switch (t.Type)
            {
                case TokenType.Quotation:
                    return Complement.Quotation;
                case TokenType.Colon:
                    return Complement.Colon;
                case TokenType.Stop or TokenType.Semicolon or TokenType.Dash:
                    return words > 0 && !Adverbial(v + 1) ? Complement.Object : Complement.Nothing;
                case TokenType.Comma:
                    if (words == 0 || Adverbial(v + 1))
                    {
                        // "said on Monday, “...”", "X, Y said, is ...": a quotation or a colon may still come.
                        return tokens.IsType(i + 1, TokenType.Quotation) ? Complement.Quotation : Soon(i + 1);
                    }

                    return tokens.IsType(i + 1, TokenType.Quotation) ? Complement.Quotation
                        : ThatSoon(i + 1) ? Complement.That
                        : HasVerbSoon(v + 1, i) ? Complement.Clause
                        : Complement.Object;
                default:
                    break;
            }

            if (t.IsWord)
            {
                if (words > 0 && t.Is(Kinds.Relative))
                {
                    return Complement.Object;
                }

                // "announced a plan that will": a relative clause.
                if (
                    words > 0
                    && tokens.Is(i, "that")
                    && tokens.Is(i + 1, Kinds.Auxiliary | Kinds.Finite)
                    && !tokens[i + 1].Capital
                )
                {
                    return Complement.Object;
                }

                if (
                    tokens.Is(i, "that", "whether", "how")
                    || (tokens.Is(i, "why") && words < 6)
                    || (tokens.Is(i, "what") && words < 2)
                )
                {
                    return Complement.That;
                }

                if (words > 0 && IsClauseVerb(i))
                {
                    return Complement.Clause;
                }
            }

            words++;
        }

        return words == 0 || Adverbial(v + 1) ? Complement.Nothing : Complement.Object;
    }

    private bool IsClauseVerb(int i) =>
        tokens[i] is { Capital: false } t
        && (t.Is(Kinds.Auxiliary) || (t.Is(Kinds.Finite) && !t.Is(Kinds.Human | Kinds.Adjective)))
        && !IsCounted(i);

    // "40 lives", "its plans": a noun, although the list has it as a verb.
    private bool IsCounted(int i) =>
        tokens.Text(i)[^1] == 's'
        && !tokens[i].Is(Kinds.Auxiliary)
        && (
            tokens.IsType(i - 1, TokenType.Number)
            || AfterArticle(i)
            || tokens.Is(i - 1, "her", "our", "two", "three", "four", "five", "six")
            || (tokens.IsWord(i - 1) && tokens[i - 1].Possessive)
        );

    // After a comma: "said, citing officials, that ...", "said on Friday, according to Y, that".
    private Complement Soon(int i)
    {
        for (var k = i; k < Math.Min(tokens.Count, i + 20); k++)
        {
            if (tokens[k].Type == TokenType.Comma && tokens.Is(k + 1, "that"))
            {
                return Complement.That;
            }

            if (tokens[k].Type == TokenType.Comma && tokens.IsType(k + 1, TokenType.Quotation))
            {
                return Complement.Quotation;
            }
        }

        return Complement.Nothing;
    }

    private bool ThatSoon(int i)
    {
        for (var k = i; k < Math.Min(tokens.Count, i + 20); k++)
        {
            if (tokens[k].Type == TokenType.Comma && tokens.Is(k + 1, "that"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasVerbSoon(int from, int to) => HasVerb(from, to);

    // "on Monday", "in an interview with Y", "to reporters", "Tuesday".
    private bool Adverbial(int i) =>
        tokens.Is(i, Kinds.Preposition | Kinds.Time | Kinds.Adverb | Kinds.Subordinator | Kinds.Relative | Kinds.Ing)
        || tokens.IsType(i, TokenType.Bracket);
}
