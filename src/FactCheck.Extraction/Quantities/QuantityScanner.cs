using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>
/// One pass over a passage's tokens. Each token that can head a quantity is tried; what is found takes in the words before
/// it that belong to it (never beyond the quantity found before), and the scan goes on behind it.
/// </summary>
internal sealed partial class QuantityScanner(string text, PartialDate? published)
{
    private static readonly Token Edge = new() { Entry = Entry.None, Space = true };

    private readonly List<Quantity> found = [];
    private Token[] tokens = new Token[64];
    private int count;

    // The first token that no quantity has taken yet.
    private int floor;

    public IReadOnlyList<Quantity> Read(TextSpan passage)
    {
        count = Tokenizer.Read(text, passage, ref tokens);
        found.Clear();
        floor = 0;
        timeEnd = -1;
        for (var i = 0; i < count; )
        {
            var end = ReadAt(i);
            i = end > i ? end : i + 1;
        }

        return found.Count == 0 ? [] : found.ToArray();
    }

    private ref readonly Token At(int i)
    {
        if ((uint)i < (uint)count)
        {
            return ref tokens[i];
        }

        return ref Edge;
    }

    /// <summary>The word at <paramref name="i"/>, or none where a quantity has already taken it.</summary>
    private Word Free(int i) => i >= floor ? At(i).Word : Word.None;

    private ReadOnlySpan<char> TextAt(int i) =>
        (uint)i < (uint)count ? text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) : default;

    private bool Is(int i, string word) => TextAt(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A hyphen or dash that joins two tokens.</summary>
    private bool Joins(int i) => At(i).IsDash && !At(i).Space && i + 1 < count && !At(i + 1).Space;

    private int ReadAt(int i)
    {
        ref readonly var token = ref tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return NumberHead(i);
            case TokenKind.Symbol:
                return SymbolHead(i);
            default:
                if (!ReferenceEquals(token.Entry, Entry.None))
                {
                    return WordHead(i);
                }

                return text[token.Start] is 'Q' or 'H' or 'F' && PeriodCode(i) is var end && end > i
                    ? end
                    : CurrencySign(i);
        }
    }

    private int SymbolHead(int i)
    {
        var end = Decade(i);
        if (end <= i)
        {
            end = ShortYear(i);
        }

        return end > i ? end : CurrencySymbol(i);
    }

    private int NumberHead(int i)
    {
        var end = RaceTime(i);
        if (end <= i)
        {
            end = ClockTime(i);
        }

        if (end <= i)
        {
            end = NumericDate(i);
        }

        if (end <= i)
        {
            end = Decade(i);
        }

        if (end <= i)
        {
            end = DayAndMonth(i);
        }

        if (end <= i)
        {
            end = IslamicDay(i);
        }

        if (end <= i)
        {
            end = CodeAfterDigit(i);
        }

        if (end <= i)
        {
            end = OrdinalHead(i);
        }

        if (end <= i)
        {
            end = CountedTime(i);
        }

        if (end <= i)
        {
            end = IslamicYear(i);
        }

        if (end <= i)
        {
            end = EraYear(i);
        }

        if (end <= i)
        {
            end = Year(i);
        }

        return end > i ? end : Amount(i);
    }

    private int WordHead(int i)
    {
        var entry = tokens[i].Entry;
        var end = i;
        if (entry.Month > 0)
        {
            end = Month(i);
        }

        if (end <= i && entry.Weekday > 0)
        {
            end = Weekday(i);
        }

        if (end <= i && entry.IslamicMonths is not null)
        {
            end = IslamicMonth(i);
        }

        if (end <= i && entry.Holidays is not null)
        {
            end = HolidayNamed(i);
        }

        if (end <= i && entry.Cardinal >= 0 && IsTitle(i))
        {
            return i + 1;
        }

        if (end <= i && entry.Cardinal is >= 0 and <= 20)
        {
            end = ClockTime(i);
        }

        if (end <= i && (entry.Ordinal > 0 || (entry.Cardinal >= 20 && Joins(i + 1) && At(i + 2).Entry.Ordinal > 0)))
        {
            end = IslamicDay(i);
            if (end <= i)
            {
                end = OrdinalHead(i);
            }
        }

        if (end <= i && entry.Cardinal >= 13)
        {
            end = YearInWords(i);
        }

        if (end <= i && entry.Word == Word.Half || entry.Unit == TimeUnit.Quarter)
        {
            end = QuarterPast(i);
        }

        if (end <= i && BeginsNumber(i))
        {
            end = CountedTime(i);
            if (end <= i)
            {
                end = Amount(i);
            }
        }

        if (end <= i && entry.Fold > 0)
        {
            // "A threefold rise", "rose threefold".
            var fold = new Number(i + 1, entry.Fold);
            end = AddAmount(i, i + 1, fold, null, new Suffix(QuantityKind.Number, "times", i + 1));
        }

        if (end <= i && entry.Fraction > 0)
        {
            end = Fraction(i);
        }

        if (end <= i && entry.Unit != TimeUnit.None && !entry.Weak)
        {
            end = UnitHead(i);
        }

        if (end <= i && entry.Season is not null)
        {
            end = Season(i);
        }

        if (end <= i && entry.DayOffset is not null)
        {
            end = RelativeDay(i);
        }
        else if (end <= i && entry.Part is not null)
        {
            end = PartOfDay(i);
        }

        if (end <= i && entry.Decade > 0)
        {
            end = Decade(i);
        }

        if (end <= i && entry.Reference is not null)
        {
            end = Reference(i);
        }

        if (end <= i && entry.Recurring is not null)
        {
            end = Recurring(i);
        }

        if (end <= i && entry.Word == Word.Period)
        {
            end = PeriodWord(i);
        }

        if (end <= i && entry.Word is Word.Once or Word.Time)
        {
            end = Frequency(i);
        }

        if (end <= i && entry.Word is Word.Aged or Word.Age)
        {
            end = Aged(i);
        }

        return end;
    }

    private int Add(
        int first,
        int end,
        QuantityKind kind,
        string value,
        string? mod = null,
        string? unit = null,
        DateOnly? earliest = null,
        DateOnly? latest = null,
        decimal? low = null,
        decimal? high = null,
        string? per = null,
        bool ambiguous = false
    )
    {
        int start = tokens[first].Start,
            stop = tokens[end - 1].End;
        found.Add(
            new Quantity(
                kind,
                start,
                stop,
                text[start..stop],
                value,
                mod,
                unit,
                earliest,
                latest,
                Short(low),
                Short(high),
                per,
                ambiguous
            )
        );
        floor = end;
        return end;
    }

    /// <summary>The same number without trailing zeros.</summary>
    private static decimal? Short(decimal? value) => value / 1.000000000000000000000000000m;

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
