namespace FactCheck.Extraction.Quantities;

internal sealed partial class QuantityScanner
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>A number as the text gives it, from some token up to <paramref name="End"/>.</summary>
    /// <param name="End">The token after the last.</param>
    /// <param name="Value">Its value; a typical one where <paramref name="Vague"/>.</param>
    /// <param name="Low">The least it may mean: half a unit of its last digit less where it is rounded.</param>
    /// <param name="High">The most it may mean; null where it is open ("dozens").</param>
    /// <param name="Vague">"Several", "a few", "dozens".</param>
    private readonly record struct Number(int End, decimal Value, decimal Low, decimal? High, bool Vague = false)
    {
        /// <summary>An exact number.</summary>
        public Number(int end, decimal value)
            : this(end, value, value, value) { }
    }

    private bool BeginsNumber(int i)
    {
        var entry = At(i).Entry;
        return entry.Cardinal >= 0
            || entry.Word is Word.Several or Word.Few or Word.Dozens or Word.Many
            || (
                entry.Word is Word.A
                && (
                    At(i + 1).Word is Word.Few or Word.Couple or Word.Half
                    || (At(i + 1).Entry.Scale > 0 && At(i + 1).Word != Word.Dozens)
                    || (At(i + 1).Word == Word.Many)
                )
            )
            || (entry.Word == Word.Couple && At(i + 1).Word == Word.Of)
            || (entry.Word == Word.Half && !entry.Plural);
    }

    private bool TryNumber(int i, out Number number)
    {
        number = default;
        var j = i;
        if (At(j).Word == Word.A && !BeginsNumber(j))
        {
            return false;
        }

        if (At(j).Word == Word.A)
        {
            j++;
        }

        ref readonly var head = ref At(j);
        if (head.Kind == TokenKind.Number)
        {
            return Digits(j, out number);
        }

        switch (head.Word)
        {
            case Word.Several:
            case Word.Few:
            case Word.Many:
                j++;
                if (At(j).Entry.Scale > 0 && At(j).Word != Word.Dozens)
                {
                    var scale = At(j).Entry.Scale;
                    number = new Number(j + 1, 3 * scale, 2 * scale, 9 * scale, Vague: true);
                    return true;
                }

                number =
                    head.Word == Word.Many
                        ? new Number(j, 10, 3, null, Vague: true)
                        : new Number(j, 3, 2, 9, Vague: true);
                return true;
            case Word.Couple:
                j = At(j + 1).Word == Word.Of ? j + 2 : j + 1;
                var times = At(j).Entry.Scale is >= 12 and var couple && At(j).Word != Word.Dozens ? couple : 1;
                number = new Number(times > 1 ? j + 1 : j, 2 * times, 2 * times, 3 * times);
                return true;
            case Word.Dozens:
                var some = head.Entry.Scale;
                j++;
                while (At(j).Word == Word.Of && At(j + 1).Word == Word.Dozens && some * At(j + 1).Entry.Scale < Largest)
                {
                    some *= At(j + 1).Entry.Scale;
                    j += 2;
                }

                number = new Number(j, some * 2, some * 2, null, Vague: true);
                return true;
            case Word.Half:
                // Half a million, a half million, a half-dozen; half a year and half a century are for the units to read.
                j++;
                if (Joins(j) && At(j + 1).Word == Word.A && Joins(j + 2))
                {
                    // "Half-a-million".
                    j += 3;
                }
                else if (At(j).Word == Word.A || (Joins(j) && At(j + 1).Entry.Scale > 0))
                {
                    j++;
                }

                if (At(j).Entry.Scale is >= 12 and var of && At(j).Word != Word.Dozens)
                {
                    number = new Number(j + 1, of / 2);
                    return true;
                }

                if (At(j).Entry.Unit != TimeUnit.None && !At(j).Entry.Plural)
                {
                    number = new Number(j, 0.5m);
                    return true;
                }

                return false;
            default:
                return InWords(j, out number);
        }
    }

    private bool Digits(int i, out Number number)
    {
        ref readonly var token = ref At(i);
        var value = token.Number;
        var unit = 1m;
        for (var k = 0; k < token.Decimals; k++)
        {
            unit /= 10;
        }

        var j = i + 1;
        var fraction = false;
        if (VulgarFraction(At(j)) is > 0 and var vulgar)
        {
            value += vulgar;
            j++;
            fraction = true;
        }
        else if (
            At(j) is { Kind: TokenKind.Number, Plain: true, Space: true } above
            && At(j + 1).Is('/')
            && At(j + 2) is { Kind: TokenKind.Number, Plain: true, Space: false } below
            && above.Number < below.Number
            && below.Number is 2 or 3 or 4 or 5 or 8 or 10
            && token.Decimals == 0
        )
        {
            value += above.Number / below.Number;
            j += 3;
            fraction = true;
        }
        else if (
            Joins(j)
            && token is { Plain: true, Digits: <= 3 }
            && At(j + 1) is { Kind: TokenKind.Number, Plain: true } part
            && At(j + 2) is { Space: false, Symbol: '/' }
            && At(j + 3) is { Kind: TokenKind.Number, Plain: true, Space: false } whole
            && part.Number < whole.Number
            && whole.Number is 2 or 3 or 4 or 8 or 16 or 32
        )
        {
            // "5-1/2".
            value += part.Number / whole.Number;
            j += 4;
            fraction = true;
        }
        else if (AndAHalf(ref j))
        {
            value += 0.5m;
            fraction = true;
        }

        var at = Joins(j) ? j + 1 : j;
        if (At(at).Entry.Scale is >= 12 and var scale && At(at).Word != Word.Dozens)
        {
            if (value > Largest / scale)
            {
                number = default;
                return false;
            }

            // "3.2 billion" is rounded; "2 dozen" and "3 hundred" are counts.
            var half = scale >= 1000 && !fraction ? unit * scale / 2 : 0;
            value *= scale;
            j = at + 1;
            while (
                At(j) is { Kind: TokenKind.Number, Plain: true } rest
                && rest.Digits == 3
                && scale >= 1000
                && token.Decimals == 0
            )
            {
                // "3 thousand 400", as translations have it.
                j++;
                scale = At(j).Entry.Scale is >= 1000 and var next && next < scale ? next : 1;
                j += scale > 1 ? 1 : 0;
                value += rest.Number * scale;
                half = 0;
            }

            while (At(j).Entry.Scale is >= 1000 and var above && above >= scale && value <= Largest / above)
            {
                // "2.5 lakh crore", "3 thousand billion".
                (value, half, scale) = (value * above, half * above, above);
                j++;
            }

            while (
                At(j).Word == Word.And
                && token.Decimals == 0
                && At(j + 1) is { Kind: TokenKind.Number, Decimals: 0 } lesser
                && At(j + 2).Entry.Scale is >= 1000 and var below
                && At(j + 2).Word != Word.Dozens
                && lesser.Number * below < scale
                && At(i - 1).Kind != TokenKind.Symbol
                && !Is(i - 1, "between")
                && (NounFollows(j + 3) || At(j + 3).Word == Word.And)
            )
            {
                // "2 trillion and 500 billion dinars", as translations have it.
                value += lesser.Number * below;
                (scale, half) = (below, 0);
                j += 3;
            }

            number = new Number(j, value, value - half, value + half);
            return true;
        }

        number = new Number(j, value);
        return true;
    }

    /// <summary>The "and a half" of "two and a half", "two-and-a-half".</summary>
    private bool AndAHalf(ref int j)
    {
        var k = Joins(j) ? j + 1 : j;
        if (At(k).Word != Word.And)
        {
            return false;
        }

        k += Joins(k + 1) ? 2 : 1;
        if (At(k).Word != Word.A)
        {
            return false;
        }

        k += Joins(k + 1) ? 2 : 1;
        if (At(k).Word != Word.Half)
        {
            return false;
        }

        j = k + 1;
        return true;
    }

    private static decimal VulgarFraction(in Token token) =>
        token.Kind == TokenKind.Symbol
            ? token.Symbol switch
            {
                '½' => 0.5m,
                '¼' => 0.25m,
                '¾' => 0.75m,
                '⅓' => 1m / 3,
                '⅔' => 2m / 3,
                _ => 0,
            }
            : 0;

    private bool InWords(int i, out Number number)
    {
        number = default;
        decimal total = 0,
            current = 0;
        bool any = false,
            scaled = false;
        // What may follow: a unit after tens, anything below the scale just named.
        var room = 100m;
        var j = i;
        decimal scaleUnit = 0;
        while (true)
        {
            var entry = At(j).Entry;
            if (entry.Cardinal >= 0 && entry.Cardinal < room)
            {
                if (entry.Cardinal == 0 && any)
                {
                    break;
                }

                current += entry.Cardinal;
                room =
                    entry.Cardinal >= 20 ? 10
                    : entry.Cardinal == 0 ? 0
                    : 1;
                any = true;
                scaleUnit = 0;
                j++;
                if (room == 10 && Joins(j) && At(j + 1).Entry.Cardinal is > 0 and < 10)
                {
                    j++;
                }
            }
            else if (
                entry.Scale > 0
                && entry.Word != Word.Dozens
                && (any || (j == i && i > 0 && At(i - 1).Word == Word.A))
            )
            {
                if (!any)
                {
                    current = 1;
                    any = true;
                }

                scaled = true;
                scaleUnit = entry.Scale;
                if (entry.Scale <= 100)
                {
                    if (current == 0 || current >= 100)
                    {
                        break;
                    }

                    current *= entry.Scale;
                    room = entry.Scale == 100 ? 100 : 0;
                }
                else
                {
                    if (current == 0)
                    {
                        break;
                    }

                    total += current * entry.Scale;
                    if (total > Largest)
                    {
                        return false;
                    }

                    current = 0;
                    room = 100;
                }

                j++;
            }
            else if (any && Joins(j) && (At(j + 1).Entry.Scale > 0 && At(j + 1).Word != Word.Dozens))
            {
                j++;
            }
            else if (scaleUnit >= 1000 && current == 0 && total < 100 * scaleUnit && AndAHalf(ref j))
            {
                // "A million and a half".
                total += scaleUnit / 2;
                scaleUnit = 0;
                break;
            }
            else if (any && !scaled && AndAHalf(ref j))
            {
                current += 0.5m;
                room = 0;
            }
            else if (
                entry.Word == Word.And
                && scaled
                && room == 100
                && At(j + 1).Entry.Cardinal > 0
                && current + total >= 100
            )
            {
                j++;
            }
            else
            {
                break;
            }
        }

        if (!any)
        {
            return false;
        }

        var value = total + current;
        var half = scaleUnit >= 1000 && value <= 100 * scaleUnit ? scaleUnit / 2 : 0;
        number = new Number(j, value, value - half, value + half);
        return true;
    }

    /// <summary>"21st", "third", "twenty-first".</summary>
    private bool TryOrdinal(int i, out int end, out int value)
    {
        (end, value) = (i, 0);
        ref readonly var token = ref At(i);
        if (token is { Kind: TokenKind.Number, Plain: true, Number: > 0 and < 10_000 })
        {
            if (
                At(i + 1) is { Space: false, Kind: TokenKind.Word }
                && (
                    TextAt(i + 1) is "nd" or "rd" or "th"
                    || (TextAt(i + 1) is "st" && token.Number % 10 == 1 && token.Number % 100 != 11)
                )
            )
            {
                (end, value) = (i + 2, (int)token.Number);
                return true;
            }

            return false;
        }

        if (token.Entry.Ordinal > 0)
        {
            (end, value) = (i + 1, token.Entry.Ordinal);
            return true;
        }

        if (token.Entry.Cardinal is >= 20 and < 100 && Joins(i + 1) && At(i + 2).Entry.Ordinal is > 0 and < 10)
        {
            (end, value) = (i + 3, token.Entry.Cardinal + At(i + 2).Entry.Ordinal);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Takes the words before <paramref name="first"/> that limit an amount into it ("more than", "at least", "nearly") and says
    /// which of the mods of <see cref="Quantity.Mod"/> they mean; null for none.
    /// </summary>
    private string? Limit(ref int first)
    {
        var k = first - 1;
        switch (Free(k))
        {
            case Word.About:
            case Word.Around:
                first = k;
                return "about";
            case Word.Nearly:
                first = k;
                return "nearly";
            case Word.Estimated:
                first = Free(k - 1) == Word.A ? k - 1 : k;
                return "about";
            case Word.Of when Free(k - 1) == Word.Upwards:
                first = Free(k - 2) == Word.In ? k - 2 : k - 1;
                return "more-than";
            case Word.Of when Free(k - 1) is Word.Maximum or Word.Minimum && Free(k - 2) == Word.A:
                first = k - 2;
                return Free(k - 1) == Word.Maximum ? "at-most" : "at-least";
            case Word.To when Free(k - 1) == Word.Up:
                first = k - 1;
                return "at-most";
            case Word.To when Free(k - 1) == Word.Close:
                first = k - 1;
                return "about";
            case Word.Over:
                first = Free(k - 1) == Word.Just ? k - 1 : k;
                return "more-than";
            case Word.Under:
                first = Free(k - 1) == Word.Just ? k - 1 : k;
                return "less-than";
            case Word.Least when Free(k - 1) == Word.At:
                first = k - 1;
                return "at-least";
            case Word.Most when Free(k - 1) == Word.At:
                first = k - 1;
                return "at-most";
            case Word.Than when Free(k - 1) == Word.More:
                first = Free(k - 2) is Word.No or Word.Not ? k - 2 : k - 1;
                return first == k - 2 ? "at-most" : "more-than";
            case Word.Than when Free(k - 1) == Word.Less:
                first = Free(k - 2) is Word.No or Word.Not ? k - 2 : k - 1;
                return first == k - 2 ? "at-least" : "less-than";
            case Word.As when Free(k - 1) is Word.Many or Word.Much or Word.Few && Free(k - 2) == Word.As:
                first = k - 2;
                return Free(k - 1) == Word.Few ? "at-least" : "at-most";
            case Word.As when Is(k - 1, "little") && Free(k - 2) == Word.As:
                first = k - 2;
                return "at-least";
            default:
                return null;
        }
    }

    /// <summary>As <see cref="Limit"/>, of the words after an amount: "or more", "and over", "or so", "-plus", "-odd".</summary>
    private string? LimitAfter(ref int end)
    {
        ref readonly var joint = ref At(end);
        string? limit = null;
        var k = end + 1;
        if (
            joint is { Kind: TokenKind.Symbol, Symbol: '+', Space: false }
            && (At(k).Space || At(k).Kind == TokenKind.Symbol)
        )
        {
            limit = "at-least";
            k = end;
        }
        else if (Joins(end))
        {
            limit =
                Is(k, "plus") ? "at-least"
                : Is(k, "odd") ? "about"
                : null;
        }
        else if (joint.Word is Word.Or or Word.And && At(k + 1).Word != Word.Than && At(k + 1).Kind != TokenKind.Number)
        {
            limit = At(k).Word switch
            {
                Word.So when joint.Word == Word.Or => "about",
                Word.Over or Word.Old => "at-least",
                Word.Under => "at-most",
                Word.More when joint.Word == Word.Or => "at-least",
                Word.Less when joint.Word == Word.Or => "at-most",
                Word.Up when joint.Word == Word.And => "at-least",
                _ when Is(k, "older") || Is(k, "higher") || Is(k, "greater") || Is(k, "longer") => "at-least",
                _ when Is(k, "younger") || Is(k, "lower") => "at-most",
                _ => null,
            };
        }

        if (limit is null || (k > end && Joins(k + 1)))
        {
            return null;
        }

        end = k + 1;
        return limit;
    }

    /// <summary>The bounds that a limit gives to an amount; "nearly" becomes "about", bounded by the amount itself.</summary>
    private static (string? Mod, decimal? Low, decimal? High) Bounds(
        string? limit,
        in Number number,
        decimal? upTo = null
    )
    {
        var high = upTo ?? number.High;
        return limit switch
        {
            "about" => ("about", number.Low * 0.9m, high * 1.1m),
            "nearly" => ("about", number.Low * 0.9m, high),
            "more-than" or "at-least" => (limit, upTo is null ? number.Value : number.Low, null),
            "less-than" or "at-most" => (limit, null, upTo ?? number.Value),
            _ => (
                upTo is not null ? "range"
                : number is { Vague: true, High: null } ? "at-least"
                : number.Vague ? "about"
                : null,
                number.Low,
                high
            ),
        };
    }
}
