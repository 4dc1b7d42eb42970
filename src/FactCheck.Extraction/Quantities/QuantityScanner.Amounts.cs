using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>Counts, shares, percent, money, measures, places in an order.</summary>
internal sealed partial class QuantityScanner
{
    private readonly Lazy<bool> inPounds = new(() => text.Contains('£', StringComparison.Ordinal));

    /// <summary>What an amount is of.</summary>
    private readonly record struct Suffix(
        QuantityKind Kind,
        string? Unit,
        int End,
        decimal Factor = 1,
        string? Per = null
    );

    /// <summary>A number that is no time: "some 2,500 U.S. troops", "12 percent", "70 million dollars", "1,400 km".</summary>
    private int Amount(int i)
    {
        if (!TryNumber(i, out var number))
        {
            return i;
        }

        var first = i;
        ref readonly var before = ref At(i - 1);
        if (
            At(i).Word is Word.Many or Word.Few
            || At(i + 1).Word == Word.Many
            || (At(i).Entry.Cardinal == 1 && number.Value == 1 && At(number.End).Word == Word.Of)
        )
        {
            // "Many of them", "one of the reasons" say no number.
            return number.End;
        }

        if (
            before.Is(',')
            && At(i - 2) is { Kind: TokenKind.Word, Upper: true }
            && At(number.End).Is(',')
            && At(i) is { Plain: true, Number: >= 5 and <= 110 }
            && i - 2 >= floor
        )
        {
            // "Smith, 58, said".
            return Age(i, number.End, number, TimeUnit.Year);
        }
        if (
            Joins(i - 1) && At(i - 2).Kind == TokenKind.Word && !At(i - 2).Entry.IsNumeric
            || before is { Kind: TokenKind.Symbol, Symbol: '#' or '/' } && !At(i).Space
        )
        {
            // "F-16", "Covid-19", "#5", "24/7": names, not amounts.
            return number.End;
        }

        var j = number.End;
        if (
            At(i).Kind == TokenKind.Number
            && At(j) is { Space: false, Kind: TokenKind.Word } letter
            && letter.Entry == Entry.None
        )
        {
            if (!Magnitude(ref number, j))
            {
                return TryGlued(i, j, number) is var glued && glued > i ? glued : j + 1;
            }

            j = number.End;
        }

        if (OneIn(i, number) is var ratio && ratio > i)
        {
            return ratio;
        }

        if (FractionAfter(number, j, out var share, out var shareEnd))
        {
            return AddShare(first, shareEnd, share);
        }

        decimal? upTo = null;
        var betweens = Is(i - 1, "between");
        if (
            (
                (Joins(j) && !betweens)
                || At(j).Word == Word.To
                || (At(j).Word == Word.Or && number.Value < 100)
                || (At(j).Word == Word.And && betweens)
                || (At(j).IsDash && At(j).Symbol == '–')
            )
            && TryNumber(j + 1, out var second)
            && At(j + 1).Word != Word.A
        )
        {
            if (Joins(j) && second.Value <= number.Value && At(second.End).Entry.Scale == 0)
            {
                // "3-2": a score.
                return second.End;
            }

            var low = number;
            var scale = At(second.End - 1).Entry.Scale;
            if (scale >= 1000 && number.Value < 1000 && At(number.End - 1).Entry.Scale == 0)
            {
                // "5 to 10 million".
                low = new Number(number.End, number.Value * scale, number.Value * scale, number.Value * scale);
            }

            if (second.Value > low.Value && !(At(i - 1).Word == Word.From && At(j).Word == Word.To))
            {
                number = low with { End = second.End };
                upTo = second.High ?? second.Value;
                j = second.End;
                if (second.Value == (second.High ?? second.Value) || scale >= 1000)
                {
                    upTo = second.Value;
                }
            }
            else if (At(j).Word == Word.To && At(i - 1).Word == Word.From)
            {
                // "From 10 to 12 percent": a change, and the unit stands once.
                var shared = SuffixAt(second.End, second);
                if (shared is { Kind: not QuantityKind.Number } of)
                {
                    number = low;
                    return AddAmount(first, j, number, null, of with { End = j, Per = null }, negative: false);
                }
            }
        }

        var negative = false;
        if (
            At(first - 1).Is('-') && first - 1 >= floor && At(first - 1).Space && !At(first).Space
            || Is(first - 1, "minus") && first - 1 >= floor
        )
        {
            negative = true;
            first--;
        }

        var suffix = SuffixAt(j, number);
        if (suffix is null)
        {
            // "A 10-member team", but not "a two-phased plan".
            if (Joins(j) && At(j + 1) is { Kind: TokenKind.Word, Upper: false } member)
            {
                return EndsInEd(member) || Is(j + 1, "fold")
                    ? j
                    : AddAmount(
                        first,
                        j + 2,
                        number,
                        upTo,
                        new Suffix(QuantityKind.Number, TextAt(j + 1).ToString().ToLowerInvariant(), j + 2),
                        negative
                    );
            }

            var one = number.Value == 1 && At(i).Entry.Cardinal == 1;
            if (one || At(i).Entry.Cardinal == 0 || (number.Vague && At(i).Word is Word.Many or Word.Few))
            {
                return j;
            }

            // "Flight 800", "Article 5".
            if (
                At(i).Kind == TokenKind.Number
                && before is { Kind: TokenKind.Word, Upper: true }
                && before.Entry == Entry.None
                && i - 1 >= floor
            )
            {
                return j;
            }

            suffix = new Suffix(QuantityKind.Number, null, j);
        }

        return AddAmount(first, suffix.Value.End, number, upTo, suffix.Value, negative);
    }

    private int AddAmount(int first, int end, Number number, decimal? upTo, Suffix suffix, bool negative)
    {
        if (suffix.Factor != 1)
        {
            number = number with
            {
                Value = number.Value * suffix.Factor,
                Low = number.Low * suffix.Factor,
                High = number.High * suffix.Factor,
            };
            upTo *= suffix.Factor;
        }

        if (negative)
        {
            number = number with { Value = -number.Value, Low = -(number.High ?? number.Value), High = -number.Low };
        }

        var limit = Limit(ref first);
        if (At(first - 1).Word == Word.Just && limit is not null && first - 1 >= floor)
        {
            first--;
        }

        var (mod, low, high) = Bounds(limit, number, upTo);
        return Add(
            first,
            end,
            suffix.Kind,
            Plain(number.Value),
            mod,
            suffix.Unit,
            low: low,
            high: high,
            per: suffix.Per
        );
    }

    /// <summary>"5m", "3bn", "2k" written against the digits.</summary>
    private bool Magnitude(ref Number number, int j)
    {
        if (number.Value > 1_000_000)
        {
            return false;
        }

        decimal scale = TextAt(j) switch
        {
            "k" or "K" => 1_000,
            "M" => 1_000_000,
            "B" or "b" => 1_000_000_000,
            "T" => 1_000_000_000_000,
            "m"
                when At(j + 1) is { Kind: TokenKind.Word, Upper: false } noun
                    && (noun.Entry.Countable || (noun.Entry == Entry.None && text[noun.End - 1] == 's')) => 1_000_000,
            _ => 0,
        };
        if (scale == 0)
        {
            return false;
        }

        number = new Number(j + 1, number.Value * scale, number.Value * scale, number.Value * scale);
        return true;
    }

    private int TryGlued(int i, int j, in Number number)
    {
        var (kind, unit) = TextAt(j) switch
        {
            "m" => (QuantityKind.Measure, "m"),
            "g" => (QuantityKind.Measure, "g"),
            "t" => (QuantityKind.Measure, "t"),
            "C" => (QuantityKind.Measure, "°C"),
            "F" => (QuantityKind.Measure, "°F"),
            "l" or "L" => (QuantityKind.Measure, "l"),
            "pc" => (QuantityKind.Percent, "%"),
            _ => (QuantityKind.Number, ""),
        };
        return unit.Length > 0 ? AddAmount(i, j + 1, number, null, new Suffix(kind, unit, j + 1), negative: false) : i;
    }

    private int OneIn(int i, in Number number)
    {
        var j = number.End;
        var outOf = Is(j, "out") && At(j + 1).Word == Word.Of ? j + 2 : -1;
        var of =
            outOf > 0 ? outOf
            : At(j).Word == Word.In && number.Value == 1 ? j + 1
            : -1;
        if (
            of < 0
            || !TryNumber(of, out var whole)
            || number.Value < 1
            || whole.Value <= number.Value
            || whole.Value > (outOf > 0 ? 10_000 : 100)
            || whole.Value % 1 != 0
            || At(of).Kind != At(i).Kind
            || At(whole.End).Entry.Unit != TimeUnit.None
            || At(whole.End).Entry.Month > 0
        )
        {
            return i;
        }

        return AddShare(i, whole.End, number.Value / whole.Value);
    }

    /// <summary>"Two-thirds", "one third", "three quarters of".</summary>
    private bool FractionAfter(in Number number, int j, out decimal share, out int end)
    {
        share = 0;
        if (Joins(j))
        {
            j++;
        }

        end = j + 1;
        var entry = At(j).Entry;
        if (
            entry.Fraction < 2
            || number.Value is < 1 or > 99
            || number.Value % 1 != 0
            || number.Value >= entry.Fraction
            || number.Vague
        )
        {
            return false;
        }

        var plural = text[At(j).End - 1] is 's' or 'S';
        if (plural != number.Value > 1 || (number.Value == 1 && entry.Unit != TimeUnit.None && At(end).Word != Word.Of))
        {
            return false;
        }

        share = number.Value / entry.Fraction;
        return true;
    }

    /// <summary>"A third of", "nearly a quarter", "half the".</summary>
    private int Fraction(int i)
    {
        var denominator = At(i).Entry.Fraction;
        if (denominator < 2 || At(i).Entry.Word == Word.Half && At(i).Entry.Plural || Joins(i + 1) || Joins(i - 1))
        {
            return i;
        }

        var first = i;
        var after = At(i + 1).Word;
        if (denominator == 2)
        {
            if (
                At(i - 1).Entry.Ordinal > 0
                || Free(i - 1) is Word.Last or Word.A or Word.The or Word.Other or Word.And
                || TextAt(i).Equals("halves", StringComparison.OrdinalIgnoreCase)
            )
            {
                return i;
            }

            var limited = i;
            if (
                after is not (Word.Of or Word.The or Word.That)
                && Limit(ref limited) is null
                && !Is(i + 1, "its")
                && !Is(i + 1, "their")
                && !Is(i + 1, "his")
                && !Is(i + 1, "all")
            )
            {
                return i;
            }
        }
        else
        {
            if (Free(i - 1) != Word.A)
            {
                return i;
            }

            first = i - 1;
            var limited = first;
            if (after != Word.Of && (Limit(ref limited) is null || NounFollows(i + 1)))
            {
                return i;
            }
        }

        return AddShare(first, i + 1, 1m / denominator);
    }

    private int AddShare(int first, int end, decimal share)
    {
        var rounded = Math.Round(share, 4);
        var number = new Number(end, rounded, rounded, rounded);
        return AddAmount(first, end, number, null, new Suffix(QuantityKind.Number, "share", end), negative: false);
    }

    private int OrdinalAmount(int i, int end, int value)
    {
        if (Joins(end) || Joins(i - 1) || At(i - 1).Entry.Fraction > 0)
        {
            return i;
        }

        ref readonly var next = ref At(end);
        var noun =
            next is { Kind: TokenKind.Word, Upper: false }
            && !next.Entry.Function
            && next.Entry.Tense == Tense.Unknown
            && !next.Entry.IsNumeric
            && !EndsInEd(next)
            && !TextAt(end).EndsWith("est", StringComparison.OrdinalIgnoreCase);
        if (!noun && At(i).Kind != TokenKind.Number)
        {
            return i;
        }

        var unit = noun ? TextAt(end).ToString().ToLowerInvariant() : null;
        return Add(
            i,
            noun ? end + 1 : end,
            QuantityKind.Ordinal,
            value.ToString(CultureInfo.InvariantCulture),
            unit: unit,
            low: value,
            high: value
        );
    }

    private bool EndsInEd(in Token token) =>
        token.End - token.Start > 4 && text[token.End - 1] == 'd' && text[token.End - 2] == 'e';

    private Suffix? SuffixAt(int j, in Number number)
    {
        ref readonly var token = ref At(j);
        if (token.Is('%'))
        {
            return Rated(new Suffix(QuantityKind.Percent, "%", j + 1));
        }

        var k = Joins(j) ? j + 1 : j;
        if (Is(k, "percentage") && Is(k + 1, At(k + 1).Word == Word.Point ? TextAt(k + 1).ToString() : "\0"))
        {
            return new Suffix(QuantityKind.Percent, "pp", k + 2);
        }

        if (Is(k, "percent") || Is(k, "pct"))
        {
            return At(k + 1).Word == Word.Point
                ? new Suffix(QuantityKind.Percent, "pp", k + 2)
                : Rated(new Suffix(QuantityKind.Percent, "%", k + 1));
        }

        if (At(k).Word == Word.Per && Is(k + 1, "cent"))
        {
            return Rated(new Suffix(QuantityKind.Percent, "%", k + 2));
        }

        return CurrencyAfter(k, number) ?? MeasureAfter(k) ?? (token.IsDash ? null : NounAfter(j, number));
    }

    private Suffix Rated(Suffix suffix)
    {
        var j = suffix.End;
        var at =
            At(j).Is('/') && !At(j).Space ? j + 1
            : At(j).Word is Word.Per or Word.A ? j + 1
            : -1;
        if (at < 0 || At(at).Kind != TokenKind.Word || At(at).Entry.Function)
        {
            return suffix;
        }

        var entry = At(at).Entry;
        if (
            entry.Unit == TimeUnit.None
            && At(j).Word == Word.A
            && !(
                Is(at, "share")
                || Is(at, "barrel")
                || Is(at, "ton")
                || Is(at, "tonne")
                || Is(at, "gallon")
                || Is(at, "head")
                || Is(at, "night")
                || Is(at, "ounce")
            )
        )
        {
            return suffix;
        }

        // "$93 million a year earlier" is no rate.
        if (At(at + 1).Word is Word.Ago or Word.Earlier or Word.Later or Word.Before or Word.After)
        {
            return suffix;
        }

        return suffix with
        {
            End = at + 1,
            Per = TextAt(at).ToString().ToLowerInvariant(),
        };
    }

    private Suffix? CurrencyAfter(int j, in Number number)
    {
        string? country = null;
        for (var k = j; k <= j + 5; k++)
        {
            ref readonly var token = ref At(k);
            if (token.Entry.Currency is { } code)
            {
                var shape = TextAt(k);
                if (code == "GBp")
                {
                    return !token.Space && shape is "p" && inPounds.Value
                        ? Rated(new Suffix(QuantityKind.Money, "GBP", k + 1, 0.01m))
                        : null;
                }

                var large = number.Value >= 1_000_000;
                var sure = code switch
                {
                    "GBP" when token.Entry.Measure is not null => country is not null || large || inPounds.Value,
                    "DEM" => country == "DE" || (large && token.Entry.Word == Word.None),
                    "BRL" => !shape.Equals("real", StringComparison.OrdinalIgnoreCase),
                    "VND" or "CROWN" => large || country is not null,
                    _ => true,
                };
                if (!sure)
                {
                    return null;
                }

                if (code.EndsWith("-cent", StringComparison.Ordinal))
                {
                    return Rated(new Suffix(QuantityKind.Money, Currency(code[..3], country), k + 1, 0.01m));
                }

                return Rated(new Suffix(QuantityKind.Money, Currency(code, country), k + 1));
            }

            if (Is(k, "won") && (country == "KR" || (k == j && number.Value >= 1_000_000)))
            {
                return Rated(new Suffix(QuantityKind.Money, "KRW", k + 1));
            }

            if (token.Entry.Country is { } named)
            {
                country = named;
            }
            else if (TextAt(k) is "US" or "U")
            {
                country = "US";
            }
            else if (!(token.Kind == TokenKind.Word && token.Upper || token.Is('.') && !token.Space))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The ISO 4217 code of a currency named by a word that several countries share.</summary>
    private static string Currency(string name, string? country) =>
        (name, country) switch
        {
            ("USD", "CA") => "CAD",
            ("USD", "AU") => "AUD",
            ("USD", "NZ") => "NZD",
            ("USD", "HK") => "HKD",
            ("USD", "SG") => "SGD",
            ("USD", "TW") => "TWD",
            ("GBP", "EG") => "EGP",
            ("GBP", "SY") => "SYP",
            ("GBP", "LB") => "LBP",
            ("CHF", "FR") => "FRF",
            ("CHF", "BE") => "BEF",
            ("INR", "PK") => "PKR",
            ("INR", "LK") => "LKR",
            ("TRY", "IT") => "ITL",
            ("TRY", "SY") => "SYP",
            ("TRY", "LB") => "LBP",
            ("DINAR", "IQ") => "IQD",
            ("DINAR", "KW") => "KWD",
            ("DINAR", "JO") => "JOD",
            ("DINAR", "BH") => "BHD",
            ("DINAR", "DZ") => "DZD",
            ("DINAR", "TN") => "TND",
            ("DINAR", "LY") => "LYD",
            ("DINAR", "RS") => "RSD",
            ("RIYAL", "QA") => "QAR",
            ("RIYAL", "YE") or ("RIAL", "YE") => "YER",
            ("RIYAL", "IR") => "IRR",
            ("RIYAL", "OM") or ("RIAL", "OM") => "OMR",
            ("RIYAL", _) => "SAR",
            ("RIAL", _) => "IRR",
            ("CROWN", "SE") => "SEK",
            ("CROWN", "NO") => "NOK",
            ("CROWN", "DK") => "DKK",
            ("CROWN", "CZ") => "CZK",
            ("CROWN", "IS") => "ISK",
            ("PESO", "MX") => "MXN",
            ("PESO", "PH") => "PHP",
            ("PESO", "AR") => "ARS",
            ("PESO", "CL") => "CLP",
            ("PESO", "CO") => "COP",
            // Several countries use the word and none is named: the word itself, which compares with nothing else.
            ("DINAR" or "CROWN" or "PESO", _) => name.ToLowerInvariant(),
            _ => name,
        };

    private Suffix? MeasureAfter(int j)
    {
        ref readonly var token = ref At(j);
        if (token.Is('°'))
        {
            var scale = TextAt(j + 1);
            return scale is "C" or "F" ? new Suffix(QuantityKind.Measure, scale is "C" ? "°C" : "°F", j + 2) : null;
        }

        if (token is { Kind: TokenKind.Symbol, Symbol: '℃' })
        {
            return new Suffix(QuantityKind.Measure, "°C", j + 1);
        }

        string? prefix = null;
        var k = j;
        if (Is(j, "square") || Is(j, "sq"))
        {
            prefix = "²";
        }
        else if (Is(j, "cubic"))
        {
            prefix = "³";
        }
        else if (Is(j, "metric"))
        {
            prefix = "metric";
        }
        else if (Is(j, "nautical"))
        {
            prefix = "nautical";
        }

        if (prefix is not null)
        {
            k++;
            if (At(k).Is('.') && !At(k).Space)
            {
                k++;
            }
        }

        if (At(k).Entry.Measure is not { } symbol || At(k).Upper && At(k).End - At(k).Start > 3 && prefix is null)
        {
            return null;
        }

        var end = k + 1;
        if (prefix is "²" or "³")
        {
            return new Suffix(QuantityKind.Measure, symbol + prefix, end);
        }

        if (prefix == "metric")
        {
            return symbol == "ton" ? Rated(new Suffix(QuantityKind.Measure, "t", end)) : null;
        }

        if (prefix == "nautical")
        {
            return symbol == "mi" ? new Suffix(QuantityKind.Measure, "nmi", end) : null;
        }

        if (At(end) is { Kind: TokenKind.Symbol, Space: false, Symbol: '²' or '³' } power)
        {
            return new Suffix(QuantityKind.Measure, symbol + power.Symbol, end + 1);
        }

        if (symbol == "deg")
        {
            if (Is(end, "Celsius") || Is(end, "centigrade") || TextAt(end) is "C")
            {
                return new Suffix(QuantityKind.Measure, "°C", end + 1);
            }

            return Is(end, "Fahrenheit") || TextAt(end) is "F"
                ? new Suffix(QuantityKind.Measure, "°F", end + 1)
                : new Suffix(QuantityKind.Measure, "°", end);
        }

        if (
            symbol is "km" or "mi"
            && (At(end).Word is Word.Per or Word.A || At(end).Is('/'))
            && (At(end + 1).Entry.Unit == TimeUnit.Hour || TextAt(end + 1) is "h")
        )
        {
            return new Suffix(QuantityKind.Measure, symbol == "km" ? "km/h" : "mph", end + 2);
        }

        return Rated(new Suffix(QuantityKind.Measure, symbol, end));
    }

    /// <summary>The noun that a number counts: the first plural within a few words, else none.</summary>
    private Suffix? NounAfter(int j, in Number number)
    {
        const int Reach = 6;
        var k = j;
        if (At(k).Word == Word.Of)
        {
            if (
                !number.Vague
                && !(At(k + 1).Word is Word.The or Word.These or Word.Those || Is(k + 1, "its") || Is(k + 1, "their"))
            )
            {
                return null;
            }

            k++;
            if (At(k).Kind == TokenKind.Word && At(k).Entry.Function)
            {
                k++;
            }
        }

        var single = number.Value == 1 && number.High == 1;
        for (var n = 0; n < Reach; n++, k++)
        {
            ref readonly var token = ref At(k);
            if (
                token.IsDash && Joins(k)
                || (token.Is('.') && !token.Space && At(k - 1).Upper && At(k - 1).End - At(k - 1).Start == 1)
            )
            {
                continue;
            }

            if (
                token.Kind != TokenKind.Word
                || (
                    token.Entry.Function
                    && !token.Entry.Countable
                    && !(token.Upper && TextAt(k) is "US")
                    && token.Word is not (Word.More or Word.Other or Word.Same or Word.Last)
                )
                || (token.Entry.Tense != Tense.Unknown && !token.Entry.Countable)
                || token.Entry.Unit != TimeUnit.None
                || token.Entry.IsNumeric
                || token.Entry.DayOffset is not null
                || (token.Upper && (token.Entry.Month > 0 || token.Entry.Weekday > 0))
            )
            {
                return null;
            }

            var length = token.End - token.Start;
            if (
                token.Entry.Countable
                || (
                    !token.Upper
                    && length > 3
                    && text[token.End - 1] == 's'
                    && text[token.End - 2] is not ('s' or 'u' or 'i')
                )
            )
            {
                if (Joins(k + 1) || (k > j && Joins(k - 1)))
                {
                    continue;
                }

                while (IsPlural(k + 1))
                {
                    k++;
                }

                return Rated(new Suffix(QuantityKind.Number, TextAt(k).ToString().ToLowerInvariant(), k + 1));
            }

            if (At(k + 1).Is('\'') && TextAt(k + 2) is "t")
            {
                // "Wasn't".
                return null;
            }

            if (single && !token.Upper && length > 2)
            {
                var next = At(k + 1);
                if (next.Kind != TokenKind.Word || next.Entry.Function || next.Entry.Tense != Tense.Unknown)
                {
                    return new Suffix(QuantityKind.Number, TextAt(k).ToString().ToLowerInvariant(), k + 1);
                }
            }
        }

        return null;
    }

    /// <summary>"Cable news hosts": of two plurals in a row the last is counted.</summary>
    private bool IsPlural(int k) =>
        At(k) is { Kind: TokenKind.Word, Upper: false } token
        && token.Entry == Entry.None
        && token.End - token.Start > 4
        && text[token.End - 1] == 's'
        && text[token.End - 2] is not ('s' or 'u' or 'i')
        && !Joins(k + 1);

    /// <summary>"$3.2 billion", "€5m", "US$ 20", "$3 to $5 million".</summary>
    private int CurrencySymbol(int i)
    {
        ref readonly var token = ref At(i);
        var code = token.Symbol switch
        {
            '$' => "USD",
            '£' => "GBP",
            '€' => "EUR",
            '¥' => "JPY",
            '₹' => "INR",
            '₽' => "RUB",
            '₩' => "KRW",
            '₪' => "ILS",
            '₺' => "TRY",
            '₴' => "UAH",
            '₦' => "NGN",
            '₱' => "PHP",
            '₫' => "VND",
            '฿' => "THB",
            _ => null,
        };
        if (code is null)
        {
            return i;
        }

        var first = i;
        if (code == "USD" && !token.Space && i - 1 >= floor && At(i - 1).Kind == TokenKind.Word)
        {
            var prefix = TextAt(i - 1) switch
            {
                "US" => "USD",
                "C" or "CA" or "CAN" => "CAD",
                "A" or "AU" or "AUS" => "AUD",
                "HK" => "HKD",
                "NZ" => "NZD",
                "S" => "SGD",
                "R" => "BRL",
                "NT" => "TWD",
                "MX" => "MXN",
                _ => null,
            };
            if (prefix is not null)
            {
                (code, first) = (prefix, i - 1);
            }
        }

        return MoneyFrom(first, i + 1, code);
    }

    /// <summary>"USD 5 million", "Rs 500".</summary>
    private int CurrencyCode(int i)
    {
        ref readonly var token = ref At(i);
        var length = token.End - token.Start;
        return
            length == 3
            && token.Upper
            && text[token.End - 1] is >= 'A' and <= 'Z'
            && At(i + 1).Kind == TokenKind.Number
            && token.Entry.Currency!.Length == 3
            ? MoneyFrom(i, i + 1, token.Entry.Currency)
            : i;
    }

    private int MoneyFrom(int first, int at, string code)
    {
        if (!Money(at, out var number))
        {
            return first;
        }

        var j = number.End;
        decimal? upTo = null;
        var joint = At(j);
        if (joint.IsDash || joint.Word is Word.To or Word.And)
        {
            var next = At(j + 1).Kind == TokenKind.Symbol && At(j + 1).Symbol == At(at - 1).Symbol ? j + 2 : j + 1;
            if (
                Money(next, out var second)
                && (joint.Word != Word.And || Is(first - 1, "between"))
                && (next == j + 2 || joint.Word != Word.And)
            )
            {
                var scale = At(second.End - 1).Entry.Scale;
                var low =
                    scale >= 1000 && number.Value < 1000 && At(number.End - 1).Entry.Scale == 0
                        ? number.Value * scale
                        : number.Value;
                if (second.Value > low && !(At(first - 1).Word == Word.From && joint.Word == Word.To))
                {
                    number = new Number(second.End, low, low, low);
                    upTo = second.Value;
                    j = second.End;
                }
            }
        }

        return AddAmount(
            first,
            Rated(new Suffix(QuantityKind.Money, code, j)).End,
            number,
            upTo,
            Rated(new Suffix(QuantityKind.Money, code, j)),
            negative: false
        );
    }

    private bool Money(int i, out Number number)
    {
        if (At(i).Kind != TokenKind.Number)
        {
            number = default;
            return false;
        }

        if (!TryNumber(i, out number))
        {
            return false;
        }

        var j = number.End;
        if (At(j) is { Space: false, Kind: TokenKind.Word } && number.Value < 1_000_000)
        {
            decimal scale = TextAt(j) switch
            {
                "m" or "M" => 1_000_000,
                "b" or "B" => 1_000_000_000,
                "k" or "K" => 1_000,
                "t" or "T" => 1_000_000_000_000,
                _ => 0,
            };
            if (scale > 0)
            {
                number = new Number(j + 1, number.Value * scale, number.Value * scale, number.Value * scale);
            }
        }

        return true;
    }
}
