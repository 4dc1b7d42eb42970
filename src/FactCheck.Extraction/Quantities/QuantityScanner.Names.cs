namespace FactCheck.Extraction.Quantities;

/// <summary>Numbers that name a thing and count nothing: "Flight 93", "Group of Seven", "F-16", "+44 20 7946 0958", "24/7".</summary>
internal sealed partial class QuantityScanner
{
    /// <summary>"The Big Three", "the Six-Day War": within a sentence a number in words has no capital of its own.</summary>
    private bool IsTitle(int i) =>
        At(i) is { Kind: TokenKind.Word, Upper: true } token
        && At(i - 1).Kind == TokenKind.Word
        && char.IsLower(text[token.End - 1]);

    private bool IsName(int i, in Number number, out int end)
    {
        ref readonly var head = ref At(i);
        ref readonly var before = ref At(i - 1);
        end = number.End;
        if (head.Kind == TokenKind.Number)
        {
            if (number.End == i + 1 && IsFigures(i, out var last))
            {
                end = last;
                return true;
            }

            // "911 call", "dialled 999".
            if (
                head is { Plain: true, Number: 911 or 999 or 112 }
                && (
                    Lexicon.IsCall(TextAt(i - 1))
                    || Lexicon.IsCall(TextAt(i + 1))
                    || number.Value == 911 && !NounFollows(i + 1)
                )
            )
            {
                return true;
            }
        }

        // "H.R. 1", "PM2.5", "the PIN code is 110001".
        if (
            before is { Space: false, Symbol: '.' }
                && (
                    TextAt(i - 2) is "R" && TextAt(i - 4) is "H" && At(i - 3).Is('.')
                    || !head.Space && At(i - 2).Kind == TokenKind.Word && char.IsDigit(text[At(i - 2).End - 1])
                )
            || head.Kind == TokenKind.Number && Is(Is(i - 1, "is") ? i - 2 : i - 1, "code")
        )
        {
            return true;
        }

        // "Group of 20", "Article (4)", "day three of the trial".
        if (
            before.Word == Word.Of && head.Kind == TokenKind.Number && TextAt(i - 2) is "Group"
            || before.Is('(')
                && At(end).Is(')')
                && head is { Plain: true, Digits: <= 3 }
                && Lexicon.IsDesignator(TextAt(i - 2))
            || before.Entry is { Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year, Plural: false }
                && At(end).Word == Word.Of
                && At(i - 2).Word is not (Word.A or Word.Each or Word.Every or Word.Per or Word.That or Word.This)
        )
        {
            return true;
        }

        // "Flight 93", "No. 5", "F-16", "Covid-19", "#5".
        return (before.Kind == TokenKind.Word && Lexicon.IsDesignator(TextAt(i - 1)))
            || (before.Is('.') && !before.Space && At(i - 2).Word == Word.No)
            || (Joins(i - 1) && At(i - 2).Kind == TokenKind.Word && !At(i - 2).Entry.IsNumeric)
            || (before is { Kind: TokenKind.Symbol, Symbol: '#' or '/' } && !head.Space)
            // "S&P 500", "P5+1", "Article 19(1)(a)".
            || (before is { Kind: TokenKind.Word, Upper: true, Space: false } && At(i - 2).Is('&'))
            || (before.Is('+') && !before.Space && !head.Space)
            || (before.Is('(') && !before.Space && At(end).Is(')'))
            || IsPlace(ref end)
            || (head.Kind == TokenKind.Word && Is(end, "figures"))
            || IsCricket(i, ref end)
            || IsOdds(i, number, ref end);
    }

    /// <summary>The rest of "10 Downing Street", "42nd Street", "the 82nd Airborne Division".</summary>
    private bool IsPlace(ref int end)
    {
        for (var k = end; k < end + 4 && At(k) is { Kind: TokenKind.Word, Upper: true }; k++)
        {
            if (Lexicon.IsNumbered(TextAt(k)))
            {
                end = k + 1;
                return true;
            }
        }

        return false;
    }

    /// <summary>"256 for 4", "took 5 for 43".</summary>
    private bool IsCricket(int i, ref int end)
    {
        if (
            At(i) is not { Plain: true, Digits: <= 3 }
            || At(i + 1).Word != Word.For
            || At(i + 2) is not { Plain: true, Digits: <= 3 }
            || end != i + 1
            || At(i).Number > 10 && At(i + 2).Number > 10
            || SuffixAt(i + 3, new Number(i + 3, At(i + 2).Number)) is not null
            || At(i + 3).Entry is { Unit: not TimeUnit.None } or { IsNumeric: true } or { Month: > 0 }
        )
        {
            return false;
        }

        end = i + 3;
        return true;
    }

    /// <summary>"Three to one", "10-to-1".</summary>
    private bool IsOdds(int i, in Number number, ref int end)
    {
        var joined = Joins(end) && At(end + 1).Word == Word.To && Joins(end + 2);
        var one = joined ? end + 3 : end + 1;
        if (
            !joined && At(end).Word != Word.To
            || At(i - 1).Word == Word.From
            || number.Value < 1
            || !(At(one).Entry.Cardinal == 1 || At(one) is { Plain: true, Number: 1 })
            || !TryNumber(one, out var second)
            || second.Value != 1
        )
        {
            return false;
        }

        end = second.End;
        return true;
    }

    /// <summary>Telephone numbers, versions, verses, codes: three or more groups of digits, a leading zero, or what a slash or a colon joins.</summary>
    private bool IsFigures(int i, out int end)
    {
        end = i + 1;
        int groups = 1,
            slashes = 0;
        while (true)
        {
            ref readonly var next = ref At(end);
            if (next is { Kind: TokenKind.Number, Plain: true } && At(end - 1).Plain)
            {
                end++;
            }
            else if (
                next is { Kind: TokenKind.Symbol, Space: false, Symbol: '-' or '.' or '/' or '+' or ':' }
                && At(end + 1) is { Kind: TokenKind.Number, Space: false }
            )
            {
                slashes += next.Symbol is '/' or '+' or ':' ? 1 : 0;
                end += 2;
            }
            else
            {
                break;
            }

            groups++;
        }

        if (groups >= 3 || IsFilled(i))
        {
            return true;
        }

        // "(212) 555-1234".
        if (
            At(i - 1).Is('(')
            && At(i) is { Plain: true, Digits: 3 }
            && At(end).Is(')')
            && At(end + 1) is { Plain: true, Digits: 3 }
            && Joins(end + 2)
        )
        {
            return true;
        }

        // "555-1234", but not "500-1000 people".
        var last = At(end - 1);
        return groups == 2
            && (
                slashes > 0 && !IsShare(i)
                || (At(i - 1).Is('+') && !At(i).Space)
                || (
                    At(i) is { Plain: true, Digits: 3 }
                    && last is { Plain: true, Digits: 4 }
                    && Joins(i + 1)
                    && last.Number % 50 != 0
                    && !NounFollows(end)
                )
            );
    }

    /// <summary>Filled up with zeros: "007", "0800".</summary>
    private bool IsFilled(int i) => At(i) is { Plain: true, Digits: > 1 } && text[At(i).Start] == '0';

    /// <summary>"2/3 of".</summary>
    private bool IsShare(int i) =>
        At(i + 1).Is('/')
        && At(i).Number < At(i + 2).Number
        && At(i + 2).Number is >= 2 and <= 10
        && (At(i + 3).Word == Word.Of || Is(i + 3, "majority"));
}
