using FactCheck.Extraction.Quantities;
using Xunit;

namespace FactCheck.Extraction.Tests.Quantities;

public sealed class QuantityComparisonTests
{
    private static readonly PartialDate Published = PartialDate.On(new DateOnly(2025, 9, 10));

    [Theory]
    [InlineData("2,500 soldiers", "2,500 soldiers", QuantityAgreement.Agree)]
    [InlineData("2,500 soldiers", "2,400 soldiers", QuantityAgreement.Exclude)]
    [InlineData("some 2,500 soldiers", "2,400 soldiers", QuantityAgreement.Agree)]
    [InlineData("at least 2,000 soldiers", "2,500 soldiers", QuantityAgreement.Agree)]
    [InlineData("at least 2,000 soldiers", "up to 900 soldiers", QuantityAgreement.Exclude)]
    [InlineData("one soldier", "12 soldiers", QuantityAgreement.Exclude)]
    [InlineData("12 people", "one person", QuantityAgreement.Exclude)]
    [InlineData("12 soldiers", "12 tanks", QuantityAgreement.NotComparable)]
    [InlineData("3.2 million voters", "3,180,000 voters", QuantityAgreement.Agree)]
    [InlineData("1,400 km", "870 miles", QuantityAgreement.Agree)]
    [InlineData("1,400 km", "900 miles", QuantityAgreement.Exclude)]
    [InlineData("1,400 km", "1,400 tonnes", QuantityAgreement.NotComparable)]
    [InlineData("a third of it", "33.3 percent", QuantityAgreement.Agree)]
    [InlineData("a third of it", "50 percent", QuantityAgreement.Exclude)]
    [InlineData("5 percent", "5 percentage points", QuantityAgreement.NotComparable)]
    [InlineData("$5 million", "5 million dollars", QuantityAgreement.Agree)]
    [InlineData("$5 million", "€5 million", QuantityAgreement.NotComparable)]
    [InlineData("$5 million", "$5 million a year", QuantityAgreement.NotComparable)]
    [InlineData("the second phase", "the third phase", QuantityAgreement.Exclude)]
    [InlineData("three months", "90 days", QuantityAgreement.Agree)]
    [InlineData("three months", "two weeks", QuantityAgreement.Exclude)]
    [InlineData("September 2026", "15 September 2026", QuantityAgreement.Agree)]
    [InlineData("September 2026", "December 2026", QuantityAgreement.Exclude)]
    [InlineData("the end of 2026", "September 2025", QuantityAgreement.Exclude)]
    [InlineData("by September 2026", "15 May 2026", QuantityAgreement.Agree)]
    [InlineData("by September 2026", "December 2026", QuantityAgreement.Exclude)]
    [InlineData("from 2026", "March 2025", QuantityAgreement.Exclude)]
    [InlineData("September 2026", "recently", QuantityAgreement.NotComparable)]
    [InlineData("2/1/2020", "2 January 2020", QuantityAgreement.NotComparable)]
    [InlineData("September 2026", "two weeks", QuantityAgreement.NotComparable)]
    [InlineData("30°C", "86°F", QuantityAgreement.Agree)]
    public void Says_whether_two_quantities_can_both_be_so(string a, string b, QuantityAgreement expected)
    {
        Quantity one = Read(a),
            other = Read(b);
        Assert.Equal(expected, QuantityComparison.Compare(one, other));
        Assert.Equal(expected, QuantityComparison.Compare(other, one));
    }

    private static Quantity Read(string words)
    {
        var sentence = "They say " + words + ".";
        return Assert.Single(new QuantityReader(sentence, Published).Read(new TextSpan(0, sentence.Length)));
    }
}
