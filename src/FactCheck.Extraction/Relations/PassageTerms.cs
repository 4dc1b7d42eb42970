using FactCheck.Extraction.Quantities;

namespace FactCheck.Extraction.Relations;

/// <summary>A word that carries matter. <c>Sign</c> is 1 where it is asserted, -1 where denied or the opposite, 0 where it is a name.</summary>
internal readonly record struct Term(string Key, string Word, int Sign, double Weight)
{
    /// <summary>Begins the key of an amount, followed by its value.</summary>
    public const char Amount = '#';

    public bool IsAmount => Key[0] == Amount;
}

/// <summary>An amount or date, with the keys of the words around it: what it is an amount of.</summary>
internal readonly record struct Slot(Quantity Quantity, IReadOnlyList<string> Around);

/// <summary>What is compared of a passage: its words, and its amounts as wholes, each key once, sorted; and the amounts themselves.</summary>
internal sealed class PassageTerms
{
    // A name, or a number that both give, tells most of the matter; a word of any news next to nothing.
    private const double NameWeight = 1.6;
    private const double CommonWeight = 0.2;
    private const double AmountWeight = 1.5;
    private const int SmallNumber = 9;

    // Words on either side of an amount that say what it is of: about a clause.
    private const int Reach = 6;

    public IReadOnlyList<Term> Terms { get; }
    public IReadOnlyList<Slot> Slots { get; }

    /// <param name="text">The passage.</param>
    /// <param name="quantities">Its quantities, in the order of the text.</param>
    /// <param name="offset">Where the passage begins, in what the quantities' offsets count.</param>
    /// <param name="points">How to come from those offsets to UTF-16; null where they are UTF-16.</param>
    public PassageTerms(string text, IReadOnlyList<Quantity> quantities, int offset = 0, CodePoints? points = null)
    {
        var spans = new TextSpan[quantities.Count];
        var begin = points?.ToUtf16(offset) ?? offset;
        for (var i = 0; i < spans.Length; i++)
        {
            var q = quantities[i];
            spans[i] = points is null
                ? new TextSpan(q.Start - begin, q.End - begin)
                : new TextSpan(points.ToUtf16(q.Start) - begin, points.ToUtf16(q.End) - begin);
        }

        var terms = new List<(Term Term, int Word)>();
        var places = new int[spans.Length];
        Scan(text, spans, terms, places);
        Slots =
        [
            .. quantities.Select(
                (q, i) =>
                    new Slot(
                        q,
                        [
                            .. terms
                                .Where(t => Math.Abs(t.Word - places[i]) <= Reach && t.Term.Sign != 0)
                                .Select(t => t.Term.Key)
                                .Distinct(StringComparer.Ordinal),
                        ]
                    )
            ),
        ];
        foreach (var q in quantities)
        {
            if (q.Kind is QuantityKind.Number && q.Unit is { } unit && !Lexicon.Stop.Contains(unit))
            {
                var weight = Lexicon.Common.Contains(unit) ? CommonWeight : 1;
                terms.Add((new Term(Lexicon.Of(unit).Key, unit, 0, weight), 0));
            }

            if (Tells(q))
            {
                terms.Add((new Term(Term.Amount + q.Value, q.Text, 0, AmountWeight), 0));
            }
        }

        Terms =
        [
            .. terms
                .Select(t => t.Term)
                .GroupBy(t => t.Key, StringComparer.Ordinal)
                .Select(g => g.Any(t => t.Sign != g.First().Sign) ? g.First() with { Sign = 0 } : g.First())
                .OrderBy(t => t.Key, StringComparer.Ordinal),
        ];
    }

    // Small numbers and times that the text leaves open meet by chance.
    private static bool Tells(Quantity q) =>
        q.Kind is QuantityKind.Date or QuantityKind.Time ? q.Earliest is not null && q.Latest is not null
        : q.Kind is QuantityKind.Duration or QuantityKind.Set or QuantityKind.Ordinal ? false
        : q.Low > SmallNumber || (q.Low is not null && q.Value.Contains('.', StringComparison.Ordinal));

    private static void Scan(string text, TextSpan[] amounts, List<(Term, int)> terms, int[] places)
    {
        var (word, amount, turned, denied) = (0, 0, 1, 1);
        var clause = 0;
        for (var i = 0; i < text.Length; )
        {
            while (amount < amounts.Length && i >= amounts[amount].End)
            {
                amount++;
            }

            if (amount < amounts.Length && i >= amounts[amount].Start)
            {
                places[amount] = word++;
                i = amounts[amount].End;
                continue;
            }

            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] is ',' or ';' or ':' or '"' or '“' or '”' or '(' or ')')
                {
                    Close();
                }

                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInner(text, i)))
            {
                i++;
            }

            var written = text[start..i];
            var upper = char.IsUpper(written[0]);
            var w = Bare(written, out var contracted);
            if (contracted || (Lexicon.Negation.Contains(w) && !Lexicon.Limiting.Contains(NextWord(text, i))))
            {
                turned = -turned;
            }
            else if (Lexicon.ClauseStart.Contains(w))
            {
                Close();
            }

            word++;
            var acronym = w.Length > 1 && upper && !written.Any(char.IsLower);
            if (w.Length < 2 || (Lexicon.Stop.Contains(w) && !acronym))
            {
                continue;
            }

            if (
                Lexicon.Denial.Contains(w)
                || (Lexicon.Dismissal.Contains(w) && Lexicon.Saying.Contains(NextWord(text, i)))
            )
            {
                Close();
                denied = -denied;
                continue;
            }

            if (
                w.All(char.IsDigit)
                || (
                    w == "states"
                    && upper
                    && terms.Count > 0
                    && text.AsSpan(0, start).EndsWith("United ", StringComparison.Ordinal)
                )
            )
            {
                continue;
            }

            var concept =
                w == "united" && text.AsSpan(i).StartsWith(" States", StringComparison.Ordinal)
                    ? new Concept("us", 0)
                    : Lexicon.Of(w);
            var name = upper && start > 0;
            var weight =
                Lexicon.Common.Contains(w) ? CommonWeight
                : name ? NameWeight
                : 1;
            var sign = name || weight == CommonWeight ? 0 : denied * (concept.Pole < 0 ? -1 : 1);
            terms.Add((new Term(concept.Key, written, sign, weight), word - 1));
        }

        Close();
        ShareNames(terms);

        // A negation turns its whole clause, what stands before it too: "a full withdrawal is not taking place".
        void Close()
        {
            if (turned < 0)
            {
                for (var k = clause; k < terms.Count; k++)
                {
                    terms[k] = (terms[k].Item1 with { Sign = -terms[k].Item1.Sign }, terms[k].Item2);
                }
            }

            (clause, turned) = (terms.Count, 1);
        }
    }

    // The words of one name tell the matter once: a run of them shares its weight.
    private static void ShareNames(List<(Term Term, int Word)> terms)
    {
        for (var i = 0; i < terms.Count; )
        {
            var end = i + 1;
            while (
                end < terms.Count
                && terms[i].Term.Weight == NameWeight
                && terms[end].Term.Weight == NameWeight
                && terms[end].Word - terms[end - 1].Word <= 2
            )
            {
                end++;
            }

            var share = Math.Sqrt(end - i);
            for (; i < end; i++)
            {
                terms[i] = (terms[i].Term with { Weight = terms[i].Term.Weight / share }, terms[i].Word);
            }
        }
    }

    private static bool IsInner(string text, int i) =>
        text[i] is '\'' or '’' or '.'
        && i + 1 < text.Length
        && char.IsLetter(text[i + 1])
        && (text[i] != '.' || (i + 2 == text.Length || !char.IsLetter(text[i + 2])));

    // Lower case, without a possessive, the points of an abbreviation or a contracted "not".
    private static string Bare(string word, out bool contracted)
    {
        var w = word.ToLowerInvariant().Replace('’', '\'').Replace(".", "", StringComparison.Ordinal);
        contracted = w.EndsWith("n't", StringComparison.Ordinal);
        var mark = w.IndexOf('\'', StringComparison.Ordinal);
        return contracted ? w[..^3]
            : mark > 1 ? w[..mark]
            : w.Replace("'", "", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> NextWord(string text, int i)
    {
        var rest = text.AsSpan(i).TrimStart(' ');
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
        {
            end++;
        }

        return rest[..end];
    }
}
