using FactCheck.Core.Claims;
using FactCheck.Extraction;
using FactCheck.Extraction.Quantities;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

public sealed class ValueComparisonTests
{
    [Theory]
    [InlineData("The troops leave by September 2026.", "The troops leave by December 2026.", ValueRelation.Different)]
    [InlineData("The flood killed 12 people.", "The flood killed 14 people.", ValueRelation.Different)]
    [InlineData("The flood killed 12 people.", "Twelve people died in the flood.", ValueRelation.Same)]
    [InlineData("The budget passed on 3 March 2026.", "On 3 March 2026 the council agreed.", ValueRelation.Same)]
    [InlineData("The flood killed 12 people.", "The budget passed on 3 March 2026.", ValueRelation.None)]
    [InlineData("The flood came at night.", "The flood killed 12 people.", ValueRelation.None)]
    [InlineData("The mayor resigned recently.", "The mayor has resigned now.", ValueRelation.None)]
    public void Times_are_compared_with_times_and_amounts_with_amounts(
        string here,
        string there,
        ValueRelation relation
    )
    {
        var forth = ValueComparison.Compare(Read(here), Read(there));
        var back = ValueComparison.Compare(Read(there), Read(here));

        Assert.Equal(relation, forth.Relation);
        Assert.Equal(relation, back.Relation);
        Assert.Equal(relation != ValueRelation.None, forth is { Here: not null, There: not null });
    }

    private static IReadOnlyList<Quantity> Read(string text)
    {
        Assert.True(PartialDate.TryParse("2026-03-04", out var published));
        return [.. new QuantityReader(text, published).Read(new TextSpan(0, text.Length))];
    }
}
