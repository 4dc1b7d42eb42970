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

        if (
            At(i).Word is Word.Many or Word.Few
            || At(i + 1).Word == Word.Many
            || (At(i).Entry.Cardinal == 1 && number.Value == 1 && At(number.End).Word == Word.Of)
        )
        {
            // "Many of them", "one of the reasons" say no number.
            return number.End;
        }

        if (number.Value < 10 && IsMagnitude(i, number.End, out var magnitude))
        {
            return AddAmount(i, magnitude, number, null, new Suffix(QuantityKind.Number, "magnitude", magnitude));
        }

        if (IsName(i, number, out var named))
        {
            while (Joins(named) && At(named + 1).Kind == TokenKind.Number && At(named - 1).Kind == TokenKind.Number)
            {
                // "No. 24-1234".
                named += 2;
            }

            return named;
        }

        if (IsAge(i, number.End))
        {
            return Age(i, number.End, number, TimeUnit.Year);
        }

        var first = i;
        var negative = Minus(ref first);
        var j = number.End;
        if (
            At(i).Kind == TokenKind.Number
            && At(j) is { Space: false, Kind: TokenKind.Word } letter
            && letter.Entry == Entry.None
            && Lexicon.CurrencySign(TextAt(j)) is null
        )
        {
            if (!Magnitude(ref number, j))
            {
                return TryGlued(first, j, number, negative) is var measured && measured > i ? measured : j + 1;
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

        var upTo = UpTo(i, ref number);
        if (upTo is null && number.End > j)
        {
            // "3-2": a score.
            return number.End;
        }

        j = number.End;
        var limit = upTo is null ? LimitAfter(ref j) : null;
        if (upTo is null && ChangeOf(i, number) is { } unit)
        {
            return AddAmount(first, j, number, null, unit with { End = j, Per = null }, negative, limit);
        }

        var glued =
            upTo is not null && At(j - 1).Kind == TokenKind.Number && At(j) is { Space: false, Kind: TokenKind.Word }
                ? GluedTo(first, j, number, negative)
                : null;
        var suffix = glued ?? SuffixAt(j, number);
        if (suffix is null)
        {
            // "A 10-member team", but not "a two-phased plan", "a six-figure sum".
            if (Joins(j) && At(j + 1) is { Kind: TokenKind.Word, Upper: false } member)
            {
                if (Is(j + 1, "fold"))
                {
                    return AddAmount(
                        first,
                        j + 2,
                        number,
                        upTo,
                        new Suffix(QuantityKind.Number, "times", j + 2),
                        negative
                    );
                }

                return
                    EndsInEd(member)
                    || member.Entry.Function
                    || Is(j + 1, "way")
                    || Is(j + 1, "figure")
                    || Is(j + 1, "digit")
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

            // "19830412345": no amount is written without its commas.
            if (At(i) is { Plain: true, Digits: >= 9 } && j == i + 1)
            {
                return j;
            }

            // "Flight 800", "iPhone 15".
            if (At(i).Kind == TokenKind.Number && IsProperNoun(i - 1) && i - 1 >= floor)
            {
                return j;
            }

            suffix = new Suffix(QuantityKind.Number, null, j);
        }

        var of = suffix.Value;
        if (
            of is { Kind: QuantityKind.Number, Unit: not null }
            && At(i).Decimals == 3
            && number.End == i + 1
            && TextAt(i).EndsWith("000", StringComparison.Ordinal)
        )
        {
            // "20.000 people": nobody counts three noughts of a man.
            number = new Number(number.End, number.Value * 1000);
        }

        if (upTo is null)
        {
            Compound(ref number, ref of);
            upTo = UpToSame(i, number, ref of);
        }

        return AddAmount(first, of.End, number, upTo, of, negative, limit);
    }

    /// <summary>"A magnitude-6.1 quake", "magnitude of 6.1", "a 6.1-magnitude quake".</summary>
    private bool IsMagnitude(int i, int end, out int last)
    {
        last = end;
        if (Is(i - 1, "magnitude") || (Is(i - 2, "magnitude") && (Joins(i - 1) || At(i - 1).Word == Word.Of)))
        {
            return true;
        }

        if (At(end).Word == Word.On && (Is(end + 1, "Richter") || Is(end + 2, "Richter")))
        {
            return true;
        }

        var at = Joins(end) ? end + 1 : end;
        last = at + 1;
        return Is(at, "magnitude");
    }

    private bool IsProperNoun(int i) =>
        At(i) is { Kind: TokenKind.Word } token
        && token.Entry == Entry.None
        && (token.Upper || text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyInRange('A', 'Z') > 0);

    /// <summary>"Smith, 58, said", "the striker, 24, scored", "said Maria Lopez, 34."</summary>
    private bool IsAge(int i, int end)
    {
        if (
            !At(i - 1).Is(',')
            || i - 2 < floor
            || At(i) is not { Kind: TokenKind.Number, Plain: true, Number: >= 5 and <= 110 }
            || At(i - 2) is not { Kind: TokenKind.Word } who
        )
        {
            return false;
        }

        return At(end).Is(',')
            ? who.Upper || who.Entry == Entry.None
            : At(end).Is('.')
                && who.Upper
                && who.Entry == Entry.None
                && (end + 1 >= count || At(end + 1).Kind == TokenKind.Symbol);
    }

    private bool Minus(ref int first)
    {
        if (
            first - 1 < floor
            || !(
                At(first - 1).Is('-') && At(first - 1).Space && !At(first).Space
                || (Is(first - 1, "minus") && At(first - 2).Word != Word.Or)
            )
        )
        {
            return false;
        }

        first--;
        return true;
    }

    /// <summary>
    /// The upper end of a range that begins with this number, which then ends behind it: "10-12", "5 to 10 million", "between 3 and 5"; null where it
    /// begins none. What looks like one but falls ("3-2") is taken into the number too.
    /// </summary>
    private decimal? UpTo(int i, ref Number number)
    {
        var j = number.End;
        var betweens = Is(i - 1, "between");
        if (
            !(
                (Joins(j) && !betweens)
                || At(j).Word == Word.To
                || (At(j).Word == Word.Or && number.Value < 100)
                || (At(j).Word == Word.And && betweens)
                || (At(j).IsDash && At(j).Symbol == '–')
            )
            || !TryNumber(j + 1, out var second)
            || At(j + 1).Word == Word.A
            || (At(i - 1).Word == Word.From && At(j).Word == Word.To)
            || (At(j).Word == Word.To && second.Value >= number.Value * 10 && Lexicon.IsChange(TextAt(i - 1)))
        )
        {
            return null;
        }

        var scale = At(second.End - 1).Entry.Scale;
        var low = number;
        if (scale >= 1000 && number.Value < 1000 && At(number.End - 1).Entry.Scale == 0)
        {
            // "5 to 10 million".
            low = new Number(number.End, number.Value * scale);
        }

        if (second.Value > low.Value)
        {
            number = low with { End = second.End };
            return second.Value == (second.High ?? second.Value) || scale >= 1000
                ? second.Value
                : second.High ?? second.Value;
        }

        if (Joins(j) && At(second.End).Entry.Scale == 0)
        {
            number = number with { End = second.End };
        }

        return null;
    }

    /// <summary>"From 10 to 12 percent": a change, and the unit stands once.</summary>
    private Suffix? ChangeOf(int i, in Number number) =>
        At(i - 1).Word == Word.From
        && At(number.End).Word == Word.To
        && TryNumber(number.End + 1, out var second)
        && SuffixAt(second.End, second) is { Kind: not QuantityKind.Number } suffix
            ? suffix
            : null;

    /// <summary>The upper end of a range that names its unit twice: "4.75%-5%", "between 5 km and 7 km".</summary>
    private decimal? UpToSame(int i, in Number number, ref Suffix suffix)
    {
        var j = suffix.End;
        if (
            suffix is { Kind: QuantityKind.Number, Unit: null }
            || suffix.Per is not null
            || !(At(j).IsDash || (At(j).Word == Word.And && Is(i - 1, "between")))
            || !TryNumber(j + 1, out var second)
            || second.Value <= number.Value
            || SuffixAt(second.End, second) is not { } same
            || (same.Kind, same.Unit, same.Factor) != (suffix.Kind, suffix.Unit, suffix.Factor)
        )
        {
            return null;
        }

        suffix = same;
        return second.Value;
    }

    /// <summary>"5ft 11in", "6-foot-2", "7lb 6oz": one measure in two units. The value is in the first.</summary>
    private void Compound(ref Number number, ref Suffix suffix)
    {
        var (lesser, parts) = suffix.Unit switch
        {
            "ft" => ("in", 12),
            "lb" => ("oz", 16),
            "st" => ("lb", 14),
            _ => ("", 0),
        };
        if (
            suffix is { Kind: QuantityKind.Money, Factor: 1, Per: null }
            && At(suffix.End).Word == Word.And
            && TryNumber(suffix.End + 1, out var cents)
            && cents.Value < 100
            && !cents.Vague
            && CurrencyAfter(cents.End, cents) is { Factor: 0.01m } coin
            && coin.Unit == suffix.Unit
        )
        {
            // "67 dollars and 32 cents".
            var sum = number.Value + (cents.Value / 100);
            number = new Number(number.End, sum);
            suffix = coin with { Factor = 1 };
            return;
        }

        var j = Joins(suffix.End) ? suffix.End + 1 : suffix.End;
        if (
            parts == 0
            || suffix.Kind != QuantityKind.Measure
            || suffix.Per is not null
            || !TryNumber(j, out var rest)
            || rest.Value >= parts
            || rest.Vague
        )
        {
            return;
        }

        var unit = MeasureAfter(Joins(rest.End) ? rest.End + 1 : rest.End);
        if (unit?.Unit != lesser && !(j > suffix.End && lesser == "in"))
        {
            return;
        }

        var value = number.Value + Math.Round(rest.Value / parts, 4);
        number = new Number(number.End, value);
        suffix = suffix with { End = unit?.Unit == lesser ? unit.Value.End : rest.End };
    }

    private int AddAmount(
        int first,
        int end,
        Number number,
        decimal? upTo,
        Suffix suffix,
        bool negative = false,
        string? after = null
    )
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

        var limit = Limit(ref first) ?? after ?? (suffix.Unit is null ? null : LimitAfter(ref end));
        if (At(first - 1).Word == Word.Just && limit is not null && first - 1 >= floor)
        {
            first--;
        }

        if (suffix is { Unit: "times", Per: not null } && At(end - 1).Entry.Unit is not TimeUnit.None and var every)
        {
            // "Three times a week".
            return Add(first, end, QuantityKind.Set, Duration(new Number(end, 1), every));
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
            "k" or "K" when CountsNoun(j + 1) => 1_000,
            "M" => 1_000_000,
            "B" or "b" => 1_000_000_000,
            "T" => 1_000_000_000_000,
            "m" when CountsNoun(j + 1) && !Lexicon.IsRace(TextAt(j + 1)) => 1_000_000,
            _ => 0,
        };
        if (scale == 0)
        {
            return false;
        }

        number = new Number(j + 1, number.Value * scale);
        return true;
    }

    private bool CountsNoun(int i) =>
        At(i) is { Kind: TokenKind.Word, Upper: false } noun
        && (
            noun.Entry.Countable
            || noun.Entry.Currency is not null
            || ((noun.Entry == Entry.None || noun.Entry.Measure is not null) && text[noun.End - 1] == 's')
        );

    private int TryGlued(int first, int j, in Number number, bool negative)
    {
        if (GluedTo(first, j, number, negative) is not { } suffix)
        {
            return first;
        }

        var amount = number;
        Compound(ref amount, ref suffix);
        return AddAmount(first, suffix.End, amount, null, suffix, negative);
    }

    /// <summary>The unit of "300m", "-12C", "80pc".</summary>
    private Suffix? GluedTo(int first, int j, in Number number, bool negative)
    {
        // "A Boeing 777F", "a 13F filing".
        var degrees =
            (negative || At(j - 1).Decimals > 0 || At(first - 1) is { Upper: false, Word: not (Word.A or Word.The) })
            && number.Value < 150;
        var (kind, unit, factor) = TextAt(j) switch
        {
            "m" => (QuantityKind.Measure, "m", 1m),
            "g" => (QuantityKind.Measure, "g", 1),
            "t" => (QuantityKind.Measure, "t", 1),
            "C" when degrees => (QuantityKind.Measure, "°C", 1),
            "F" when degrees => (QuantityKind.Measure, "°F", 1),
            "l" or "L" => (QuantityKind.Measure, "l", 1),
            "pc" => (QuantityKind.Percent, "%", 1),
            "bps" or "bp" => (QuantityKind.Percent, "pp", 0.01m),
            _ => (QuantityKind.Number, "", 1),
        };
        return unit.Length == 0 ? null : new Suffix(kind, unit, j + 1, factor);
    }

    private int OneIn(int i, in Number number)
    {
        var j = number.End;
        var ofEvery = At(j).Word == Word.Of && At(j + 1).Word == Word.Every;
        var outOf = ofEvery || (Is(j, "out") && At(j + 1).Word == Word.Of);
        var of = outOf && !ofEvery ? j + 2 : j + 1;
        if (At(of).Word == Word.Every)
        {
            of++;
        }

        if (
            !(outOf || At(j).Word == Word.In)
            || !TryNumber(of, out var whole)
            || number.Value < 1
            || whole.Value <= number.Value
            || whole.Value % 1 != 0
            || whole.Vague
            || IsYear(of)
            || At(whole.End).Entry.Unit != TimeUnit.None
            || At(whole.End).Entry.Month > 0
            // "Three in 10 voters", but not "three in 40 games".
            || !(outOf ? whole.Value <= 10_000 : number.Value == 1 || whole.Value is <= 10 or 20 or 100 or 1000)
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
        if (At(j - 1).Kind == TokenKind.Number && IsShare(j - 1))
        {
            share = At(j - 1).Number / At(j + 1).Number;
            end = j + 2;
            return true;
        }

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
            || (entry.Unit == TimeUnit.Quarter && IsStretch(j - 1))
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
        var scale = ScaleAfter(i + 1);
        var whole = At(scale).Entry;
        var ofScale =
            whole.Scale >= 1000
            || (scale > i + 1 && whole.Unit is TimeUnit.Century or TimeUnit.Hour)
            || Is(scale, "point")
            || Is(scale, "percentage");
        if (
            denominator < 2
            || At(i).Entry.Word == Word.Half && At(i).Entry.Plural
            || Joins(i + 1) && !ofScale
            || Joins(i - 1)
        )
        {
            return i;
        }

        var first = i;
        var after = At(i + 1).Word;
        if (denominator == 2)
        {
            if (
                At(i - 1).Entry.Ordinal > 0
                || Free(i - 1) is Word.Last or Word.The or Word.Other or Word.And
                || (Free(i - 1) == Word.A && !ofScale)
                || TextAt(i).Equals("halves", StringComparison.OrdinalIgnoreCase)
            )
            {
                return i;
            }

            var limited = i;
            if (
                after is not (Word.Of or Word.The or Word.That)
                && !ofScale
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
            if (after != Word.Of && !ofScale && (Limit(ref limited) is null || NounFollows(i + 1)))
            {
                return i;
            }
        }

        return AddShare(first, i + 1, 1m / denominator);
    }

    /// <summary>A share, or the part of a scale: "a quarter of a million people".</summary>
    private int AddShare(int first, int end, decimal share)
    {
        var scale = ScaleAfter(end);
        if (At(scale).Entry.Scale is >= 1000 and var whole && At(scale).Word != Word.Dozens)
        {
            var amount = new Number(scale + 1, share * whole);
            var suffix = SuffixAt(scale + 1, amount) ?? new Suffix(QuantityKind.Number, null, scale + 1);
            return AddAmount(first, suffix.End, amount, null, suffix);
        }

        if (At(scale).Entry is { Unit: not TimeUnit.None, Plural: false, Weak: false } time && scale > end)
        {
            // "A quarter of a century", "a quarter-century", "three quarters of an hour".
            var (unit, parts) = time.Unit switch
            {
                TimeUnit.Century => (TimeUnit.Year, 100),
                TimeUnit.Decade => (TimeUnit.Year, 10),
                TimeUnit.Year => (TimeUnit.Month, 12),
                TimeUnit.Day => (TimeUnit.Hour, 24),
                TimeUnit.Hour => (TimeUnit.Minute, 60),
                _ => (time.Unit, 1),
            };
            var length = Math.Round(share * parts, 2);
            var limited = first;
            var limit = Limit(ref limited);
            return DurationOf(limited, scale + 1, new Number(scale + 1, length), null, unit, limit);
        }

        var point = Is(scale, "percentage") ? scale + 1 : scale;
        if (Is(point, "point") && scale >= end)
        {
            // "A quarter point", "half a percentage point".
            var points = new Number(point + 1, share);
            return AddAmount(first, point + 1, points, null, new Suffix(QuantityKind.Percent, "pp", point + 1));
        }

        var rounded = Math.Round(share, share >= 0.01m ? 4 : 12);
        var number = new Number(end, rounded);
        return AddAmount(first, end, number, null, new Suffix(QuantityKind.Number, "share", end));
    }

    private int ScaleAfter(int end) =>
        At(end).Word == Word.Of && At(end + 1).Word == Word.A ? end + 2
        : Joins(end) || (At(end).Word == Word.A && At(end - 1).Word == Word.Half) ? end + 1
        : end;

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

        if (IsPlace(ref end))
        {
            // "42nd Street", "the 82nd Airborne Division".
            return end;
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

        if (
            token.Kind == TokenKind.Symbol
            && CodeOf(token.Symbol) is { } sign
            && (At(j + 1).Space || At(j + 1).Kind == TokenKind.Symbol)
        )
        {
            // "10€", as the continent writes it.
            return Rated(new Suffix(QuantityKind.Money, sign, j + 1));
        }

        var k = Joins(j) ? j + 1 : j;
        if (Is(k, "percentage") && Is(k + 1, At(k + 1).Word == Word.Point ? TextAt(k + 1).ToString() : "\0"))
        {
            return new Suffix(QuantityKind.Percent, "pp", k + 2);
        }

        if (Is(k, "bps"))
        {
            return new Suffix(QuantityKind.Percent, "pp", k + 1, 0.01m);
        }

        if (Is(k, "basis") && At(k + 1).Word == Word.Point)
        {
            return new Suffix(QuantityKind.Percent, "pp", k + 2, 0.01m);
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

        return CurrencyAfter(number.Vague && At(k).Word == Word.Of ? k + 1 : k, number)
            ?? MeasureAfter(k)
            ?? (token.IsDash ? null : NounAfter(j, number));
    }

    private Suffix Rated(Suffix suffix)
    {
        var j = suffix.End;
        // "$15 an hour", "$15-an-hour", "$15/hour", "$15 per hour".
        var joined = Joins(j) && At(j + 1).Word == Word.A && Joins(j + 2);
        if (joined)
        {
            j++;
        }

        var at =
            joined ? j + 2
            : At(j).Is('/') && !At(j).Space || At(j).Word is Word.Per or Word.A ? j + 1
            : -1;
        if (at < 0 || At(at).Kind != TokenKind.Word || At(at).Entry.Function)
        {
            return suffix;
        }

        var entry = At(at).Entry;
        if (
            entry.Unit == TimeUnit.None
            && At(j).Word == Word.A
            && entry.Measure is null
            && !(Is(at, "share") || Is(at, "head") || Is(at, "night") || Is(at, "person") || Is(at, "piece"))
        )
        {
            return suffix;
        }

        // "$93 million a year earlier" is no rate.
        if (
            At(at + 1).Word is Word.Ago or Word.Earlier or Word.Later
            || (
                At(at + 1).Word is Word.Before or Word.After
                && entry.Unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year
            )
        )
        {
            return suffix;
        }

        // "Micrograms per cubic metre".
        var end = (Is(at, "cubic") || Is(at, "square")) && At(at + 1).Entry.Measure is not null ? at + 2 : at + 1;
        return suffix with { End = end, Per = text[At(at).Start..At(end - 1).End].ToLowerInvariant() };
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
                    "GBP" when token.Entry.Measure is not null => country is not null
                        || large
                        || ((inPounds.Value || IsPaid(j)) && !IsWeight(j, k)),
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
                    if (token.Upper)
                    {
                        // "50 Cent".
                        return null;
                    }

                    return Rated(new Suffix(QuantityKind.Money, Currency(code[..3], country), k + 1, 0.01m));
                }

                return Rated(new Suffix(QuantityKind.Money, Currency(code, country), k + 1));
            }

            if (
                token is { Kind: TokenKind.Word, Upper: true }
                && token.End - token.Start == 3
                && Lexicon.CurrencySign(TextAt(k)) is { Length: 3 } sign
            )
            {
                return Rated(new Suffix(QuantityKind.Money, sign, k + 1));
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

    /// <summary>Whether a word of paying stands close before the amount: "fined 20,000 pounds".</summary>
    private bool IsPaid(int j)
    {
        for (var k = j - 2; k >= Math.Max(0, j - 6); k--)
        {
            if (Lexicon.IsPayment(TextAt(k)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Weighs 30,000 pounds", "500 pounds of explosives", "a 500-pound bomb", but "a 500-pound fine".</summary>
    private bool IsWeight(int j, int pounds)
    {
        if (At(pounds + 1).Word == Word.Of || (Joins(pounds - 1) && NounFollows(pounds + 1)))
        {
            return !Lexicon.IsPayment(TextAt(At(pounds + 1).Word == Word.Of ? pounds + 2 : pounds + 1));
        }

        for (var k = j - 2; k >= Math.Max(0, j - 6); k--)
        {
            if (TextAt(k).StartsWith("weigh", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
            ("USD", "JM") => "JMD",
            ("GBP", "SD") => "SDG",
            ("GBP", "EG") => "EGP",
            ("GBP", "SY") => "SYP",
            ("GBP", "LB") => "LBP",
            ("CHF", "FR") => "FRF",
            ("CHF", "BE") => "BEF",
            ("INR", "PK") => "PKR",
            ("INR", "LK") => "LKR",
            ("INR", "NP") => "NPR",
            ("AED", "MA") => "MAD",
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
            ("PESO", "CU") => "CUP",
            ("PESO", "DO") => "DOP",
            ("PESO", "UY") => "UYU",
            ("SHILLING", "KE") => "KES",
            ("SHILLING", "UG") => "UGX",
            ("SHILLING", "TZ") => "TZS",
            ("SHILLING", "SO") => "SOS",
            // Several countries use the word and none is named: the word itself, which compares with nothing else.
            ("DINAR" or "CROWN" or "PESO" or "SHILLING", _) => name.ToLowerInvariant(),
            _ => name,
        };

    private Suffix? MeasureAfter(int j)
    {
        ref readonly var token = ref At(j);
        if (token.Is('°'))
        {
            return Temperature(j + 1);
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

        if (TextAt(j) is "b" && At(j + 1) is { Symbol: '/', Space: false } && TextAt(j + 2) is "d")
        {
            return new Suffix(QuantityKind.Measure, "bbl", j + 3, Per: "day");
        }

        if (!token.Space && At(j - 1).Kind == TokenKind.Number && TextAt(j) is "in" or "st")
        {
            return new Suffix(QuantityKind.Measure, TextAt(j).ToString(), j + 1);
        }

        if (Is(j, "light") && At(Joins(j + 1) ? j + 2 : j + 1).Entry.Unit == TimeUnit.Year)
        {
            return new Suffix(QuantityKind.Measure, "ly", Joins(j + 1) ? j + 3 : j + 2);
        }

        if (
            At(k).Entry.Measure is not { } symbol
            || At(k).Upper && At(k).End - At(k).Start > 3 && prefix is null
            || symbol == "st" && !Joins(k - 1) && NounFollows(k + 1)
        )
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
            return symbol is "ton" or "t" ? Rated(new Suffix(QuantityKind.Measure, "t", end)) : null;
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
            return Temperature(end) ?? new Suffix(QuantityKind.Measure, "°", end);
        }

        if (
            symbol is "km" or "mi"
            && (At(end).Word is Word.Per or Word.A || At(end).Is('/'))
            && (At(end + 1).Entry.Unit == TimeUnit.Hour || TextAt(end + 1) is "h")
        )
        {
            return new Suffix(QuantityKind.Measure, symbol == "km" ? "km/h" : "mph", end + 2);
        }

        if (
            symbol is "kW" or "MW" or "GW" or "TW"
            && At(Joins(end) ? end + 1 : end).Entry is { Unit: TimeUnit.Hour, Weak: false }
        )
        {
            return new Suffix(QuantityKind.Measure, symbol + "h", Joins(end) ? end + 2 : end + 1);
        }

        return symbol switch
        {
            "bpd" => new Suffix(QuantityKind.Measure, "bbl", end, Per: "day"),
            "mcm" => Rated(new Suffix(QuantityKind.Measure, "m³", end, 1_000_000)),
            "bcm" => Rated(new Suffix(QuantityKind.Measure, "m³", end, 1_000_000_000)),
            "tcm" => Rated(new Suffix(QuantityKind.Measure, "m³", end, 1_000_000_000_000)),
            "bcf" => Rated(new Suffix(QuantityKind.Measure, "ft³", end, 1_000_000_000)),
            "tcf" => Rated(new Suffix(QuantityKind.Measure, "ft³", end, 1_000_000_000_000)),
            _ => Rated(new Suffix(QuantityKind.Measure, symbol, end)),
        };
    }

    private Suffix? Temperature(int scale) =>
        TextAt(scale) is "C" || Is(scale, "Celsius") || Is(scale, "centigrade")
            ? new Suffix(QuantityKind.Measure, "°C", scale + 1)
        : TextAt(scale) is "F" || Is(scale, "Fahrenheit") ? new Suffix(QuantityKind.Measure, "°F", scale + 1)
        : null;

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

            if (token.Upper && Model(k, out var after))
            {
                // "Two F-16s", "six Boeing 737s", "10 T-72 tanks".
                if (TextAt(after) is "s" && !At(after).Space)
                {
                    var model = text[token.Start..At(after).End].ToLowerInvariant();
                    return new Suffix(QuantityKind.Number, model, after + 1);
                }

                k = after - 1;
                continue;
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

            if (single && !token.Upper && length > 2 && !EndsInEd(token))
            {
                var next = At(k + 1);
                if (
                    next.Kind != TokenKind.Word
                    || next.Entry.Function
                    || next.Entry.Tense != Tense.Unknown
                    || (EndsInEd(next) && (At(k + 2).Kind != TokenKind.Word || At(k + 2).Entry.Function))
                )
                {
                    return new Suffix(QuantityKind.Number, TextAt(k).ToString().ToLowerInvariant(), k + 1);
                }
            }
        }

        return null;
    }

    /// <summary>"F-16", "Boeing 737": a name in letters and digits, and the token after it.</summary>
    private bool Model(int k, out int after)
    {
        var at = Joins(k + 1) ? k + 2 : k + 1;
        after = at + 1;
        return At(at) is { Kind: TokenKind.Number, Plain: true, Digits: <= 3 }
            && (at == k + 2 || (TextAt(after) is "s" && !At(after).Space));
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
        var code = CodeOf(token.Symbol);
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

    private static string? CodeOf(char sign) =>
        sign switch
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

    /// <summary>"USD 5 million", "Rs. 500", "RM5".</summary>
    private int CurrencySign(int i)
    {
        ref readonly var token = ref At(i);
        if (!token.Upper || token.End - token.Start > 3)
        {
            return i;
        }

        var at = At(i + 1).Is('.') && !At(i + 1).Space ? i + 2 : i + 1;
        return At(at).Kind == TokenKind.Number && Lexicon.CurrencySign(TextAt(i)) is { } code
            ? MoneyFrom(i, at, code)
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
                && !(next == j + 2 && joint.Word == Word.To && Lexicon.IsChange(TextAt(first - 1)))
            )
            {
                // "$5-10 million", "£1-2m".
                var scale = At(next).Number > 0 ? second.Value / At(next).Number : 0;
                var low =
                    scale >= 1000 && number.Value < 1000 && number.End == at + 1 ? number.Value * scale : number.Value;
                if (second.Value > low && !(At(first - 1).Word == Word.From && joint.Word == Word.To))
                {
                    number = new Number(second.End, low);
                    upTo = second.Value;
                    j = second.End;
                }
            }
        }

        var negative = Minus(ref first);
        var suffix = Rated(new Suffix(QuantityKind.Money, code, j));
        return AddAmount(first, suffix.End, number, upTo, suffix, negative);
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
        if (
            At(j).Kind == TokenKind.Word
            && (!At(j).Space || (TextAt(j) is "M" or "B" && !(At(j + 1).Is('.') && At(j + 2).Kind == TokenKind.Word)))
            && number.Value < 1_000_000
        )
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
                number = new Number(j + 1, number.Value * scale);
            }
        }

        return true;
    }
}
