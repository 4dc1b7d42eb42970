using FactCheck.Extraction.Quantities;
using Xunit;

namespace FactCheck.Extraction.Tests.Quantities;

/// <summary>Counts, shares, percent, money, measures and ordinals.</summary>
public sealed class AmountReadingTests
{
    [Theory]
    // Counts and what is counted.
    [InlineData("The army has 2,500 U.S. troops there.", "2,500 U.S. troops: number 2500 troops")]
    [InlineData("The army has 2,500 US troops there.", "2,500 US troops: number 2500 troops")]
    [InlineData("Some 2,500 soldiers stayed.", "Some 2,500 soldiers: number 2500 soldiers about")]
    [InlineData("Around 40 houses burned.", "Around 40 houses: number 40 houses about")]
    [InlineData("More than 300 people fled.", "More than 300 people: number 300 people more-than")]
    [InlineData("No fewer than 300 people fled.", "No fewer than 300 people: number 300 people at-least")]
    [InlineData("At least 12 miners died.", "At least 12 miners: number 12 miners at-least")]
    [InlineData("Up to 80 families may return.", "Up to 80 families: number 80 families at-most")]
    [InlineData("As many as 5,000 homes lost power.", "As many as 5,000 homes: number 5000 homes at-most")]
    [InlineData("Fewer than 20 voters came.", "Fewer than 20 voters: number 20 voters less-than")]
    [InlineData("Between 10 and 12 ships sank.", "10 and 12 ships: number 10 ships range")]
    [InlineData("He saw 10-12 ships.", "10-12 ships: number 10 ships range")]
    [InlineData("He saw 3 to 5 ships.", "3 to 5 ships: number 3 ships range")]
    [InlineData("Twenty-one ships sank.", "Twenty-one ships: number 21 ships")]
    [InlineData("Two hundred and five ships sank.", "Two hundred and five ships: number 205 ships")]
    [InlineData("Three hundred thousand ships sank.", "Three hundred thousand ships: number 300000 ships")]
    [InlineData("Several hundred ships sank.", "Several hundred ships: number 300 ships about")]
    [InlineData("Dozens of ships sank.", "Dozens of ships: number 24 ships at-least")]
    [InlineData("Tens of thousands of people marched.", "Tens of thousands of people: number 20000 people at-least")]
    [InlineData("About 1.4 million voters stayed home.", "About 1.4 million voters: number 1400000 voters about")]
    [InlineData("Half a million people marched.", "Half a million people: number 500000 people")]
    [InlineData("A dozen trucks crossed.", "A dozen trucks: number 12 trucks")]
    [InlineData("Two dozen trucks crossed.", "Two dozen trucks: number 24 trucks")]
    [InlineData("One soldier was killed.", "One soldier: number 1 soldier")]
    [InlineData("It sold 5m copies.", "5m copies: number 5000000 copies")]
    [InlineData("A 10-member team came.", "10-member: number 10 member")]
    [InlineData("There were ٢٥٠٠ جندي", "٢٥٠٠: number 2500")]
    [InlineData("Ten cable news hosts left.", "Ten cable news hosts: number 10 hosts")]
    [InlineData("One of the reasons was many mistakes.", "")]
    [InlineData("A small number (4,200) of guards stayed.", "4,200: number 4200")]
    // Shares.
    [InlineData("Nearly a third of the crop was lost.", "Nearly a third: number 0.3333 share about")]
    [InlineData("Two-thirds of the crop was lost.", "Two-thirds: number 0.6667 share")]
    [InlineData("Three quarters of the crop was lost.", "Three quarters: number 0.75 share")]
    [InlineData("Half of the crop was lost.", "Half: number 0.5 share")]
    [InlineData("More than half the crop was lost.", "More than half: number 0.5 share more-than")]
    [InlineData("One in five children goes hungry.", "One in five: number 0.2 share")]
    [InlineData("9 out of 10 people agreed.", "9 out of 10: number 0.9 share")]
    // Percent.
    [InlineData("Rents rose 12 percent.", "12 percent: percent 12 %")]
    [InlineData("Rents rose by 2.5%.", "2.5%: percent 2.5 %")]
    [InlineData("Rents rose by 26 per cent.", "26 per cent: percent 26 %")]
    [InlineData("Rents rose twelve percent.", "twelve percent: percent 12 %")]
    [InlineData("Rents rose by 5-10 percent.", "5-10 percent: percent 5 % range")]
    [InlineData("The rate rose by 0.5 percentage points.", "0.5 percentage points: percent 0.5 pp")]
    [InlineData("The share fell from 10 to 8 percent.", "10: percent 10 %;8 percent: percent 8 %")]
    [InlineData("Output changed by -3%.", "-3%: percent -3 %")]
    // Money.
    [InlineData("It cost $3.2 billion.", "$3.2 billion: money 3200000000 USD")]
    [InlineData("It cost €5m.", "€5m: money 5000000 EUR")]
    [InlineData("It cost £20.", "£20: money 20 GBP")]
    [InlineData("It cost 70 million dollars.", "70 million dollars: money 70000000 USD")]
    [InlineData("It cost seventy million dollars.", "seventy million dollars: money 70000000 USD")]
    [InlineData("It cost US$40.", "US$40: money 40 USD")]
    [InlineData("It cost C$40 million.", "C$40 million: money 40000000 CAD")]
    [InlineData("It cost 40 Canadian dollars.", "40 Canadian dollars: money 40 CAD")]
    [InlineData("It cost 500 million Iraqi dinars.", "500 million Iraqi dinars: money 500000000 IQD")]
    [InlineData("It cost EUR 40.", "EUR 40: money 40 EUR")]
    [InlineData("It cost 51 cents.", "51 cents: money 0.51 USD")]
    [InlineData("It cost $5-10 million.", "$5-10 million: money 5000000 USD range")]
    [InlineData("It cost between $3 and $5.", "$3 and $5: money 3 USD range")]
    [InlineData("It cost more than $3 million.", "more than $3 million: money 3000000 USD more-than")]
    [InlineData("It costs $2 million a year.", "$2 million a year: money 2000000 USD per year")]
    // Measures.
    [InlineData("The border is over 1,400 kilometers long.", "over 1,400 kilometers: measure 1400 km more-than")]
    [InlineData("The hill is 300 metres high.", "300 metres: measure 300 m")]
    [InlineData("The hill is 300m high.", "300m: measure 300 m")]
    [InlineData("It holds 40 square kilometres.", "40 square kilometres: measure 40 km²")]
    [InlineData("It holds 40 km² of land.", "40 km²: measure 40 km²")]
    [InlineData("It burned 600 acres.", "600 acres: measure 600 acre")]
    [InlineData("It weighs 12 tonnes.", "12 tonnes: measure 12 t")]
    [InlineData("It reached 41.5°C.", "41.5°C: measure 41.5 °C")]
    [InlineData("It reached minus 20 degrees Celsius.", "minus 20 degrees Celsius: measure -20 °C")]
    [InlineData("Winds of 120 km/h hit the coast.", "120 km/h: measure 120 km/h")]
    [InlineData("Winds of 75 miles per hour hit the coast.", "75 miles per hour: measure 75 mph")]
    [InlineData("It pumps 30,000 barrels per day.", "30,000 barrels per day: measure 30000 bbl per day")]
    [InlineData("The 32-year-old was held.", "32-year-old: measure 32 year")]
    [InlineData("The man, aged 32, was held.", "32: measure 32 year")]
    [InlineData("The boy was six years old.", "six years old: measure 6 year")]
    [InlineData("Ms. Smith, 58, was held.", "58: measure 58 year")]
    // Ordinals.
    [InlineData("The second phase begins.", "second phase: ordinal 2 phase")]
    [InlineData("It was the 21st attempt.", "21st attempt: ordinal 21 attempt")]
    // As India counts, as translations have it, and as the trade rounds.
    [InlineData("The dam cost Rs 1.5 lakh crore.", "Rs 1.5 lakh crore: money 1500000000000 INR")]
    [InlineData("The scooter costs Rs 1,25,000.", "Rs 1,25,000: money 125000 INR")]
    [InlineData("It reached 23,45,678 households.", "23,45,678 households: number 2345678 households")]
    [InlineData("He chose 10, 20 and 300.", "10: number 10;20: number 20;300: number 300")]
    [InlineData("Fares fell 40 paise.", "40 paise: money 0.4 INR")]
    [InlineData(
        "It spent 3 trillion and 200 billion dinars.",
        "3 trillion and 200 billion dinars: money 3200000000000 dinar"
    )]
    [InlineData(
        "He won 3 million and 200 thousand were spoilt.",
        "3 million: number 3000000;200 thousand: number 200000"
    )]
    [InlineData("A million and a half voters came.", "A million and a half voters: number 1500000 voters")]
    [InlineData("Corn rose 3-1/4 cents.", "3-1/4 cents: money 0.0325 USD")]
    [InlineData("One in a million passengers is hurt.", "One in a million: number 0.000001 share")]
    [InlineData("Three of every four wells are dry.", "Three of every four: number 0.75 share")]
    [InlineData("It grossed $40m+ abroad.", "$40m+: money 40000000 USD at-least")]
    // How much by, and to what.
    [InlineData("Thefts rose fivefold.", "fivefold: number 5 times")]
    [InlineData("Thefts saw a 12-fold rise.", "12-fold: number 12 times")]
    [InlineData(
        "Crude rose $2.10 to $70.25 a barrel.",
        "$2.10: money 2.1 USD;$70.25 a barrel: money 70.25 USD per barrel"
    )]
    [InlineData("The index fell 14 to 6,020.", "14: number 14;6,020: number 6020")]
    [InlineData("A ticket costs $2 to $3.", "$2 to $3: money 2 USD range")]
    // What a number is of.
    [InlineData(
        "Three F-16s and four Boeing 777s landed.",
        "Three F-16s: number 3 f-16s;four Boeing 777s: number 4 boeing 777s"
    )]
    [InlineData("They lost 11 T-72 tanks.", "11 T-72 tanks: number 11 tanks")]
    [InlineData(
        "A magnitude-5.3 quake and a 4.4 magnitude aftershock hit.",
        "5.3: number 5.3 magnitude;4.4 magnitude: number 4.4 magnitude"
    )]
    [InlineData(
        "The £20 note weighs nothing; the shell weighs 90 pounds.",
        "£20: money 20 GBP;90 pounds: measure 90 lb"
    )]
    [InlineData("A £9 fee and a 250-pound bomb.", "£9: money 9 GBP;250-pound: measure 250 lb")]
    [InlineData("A £9 fee and a 250-pound fine.", "£9: money 9 GBP;250-pound: money 250 GBP")]
    [InlineData("It keeps the 1.5C limit.", "1.5C: measure 1.5 °C")]
    [InlineData(
        "It pumps 2 million b/d and 3 bcm a year.",
        "2 million b/d: measure 2000000 bbl per day;3 bcm a year: measure 3000000000 m³ per year"
    )]
    [InlineData(
        "It cut rates by 50 basis points and yields rose 3bps.",
        "50 basis points: percent 0.5 pp;3bps: percent 0.03 pp"
    )]
    [InlineData("Highs of 30-32C are forecast.", "30-32C: measure 30 °C range")]
    [InlineData("It moved 900 tonnes a day before it closed.", "900 tonnes a day: measure 900 t per day")]
    [InlineData("It earned $9 million a year before.", "$9 million: money 9000000 USD")]
    [InlineData("It held 80 grams per cubic metre.", "80 grams per cubic metre: measure 80 g per cubic metre")]
    [InlineData("A shock of 5.1 on the Richter scale hit.", "5.1: number 5.1 magnitude")]
    [InlineData("A flat costs Rs 2.5 cr.", "Rs 2.5 cr: money 25000000 INR")]
    [InlineData("It fired 999999999999999 trillion trillion shells.", "")]
    // As the continent writes them.
    [InlineData("They fed 30 000 people.", "30 000 people: number 30000 people")]
    [InlineData("They fed 2 450 000 people.", "2 450 000 people: number 2450000 people")]
    [InlineData("They fed 2.450.000 people.", "2.450.000 people: number 2450000 people")]
    [InlineData(
        "They fed 30.000 people at 2.500 euros.",
        "30.000 people: number 30000 people;2.500 euros: money 2.5 EUR"
    )]
    [InlineData("It cost 15€ or 20-30 €.", "15€: money 15 EUR;20-30 €: money 20 EUR range")]
    [InlineData("It cost £3-4m or $1.5 M.", "£3-4m: money 3000000 GBP range;$1.5 M: money 1500000 USD")]
    [InlineData(
        "It lost minus $40 and 12 dollars and 50 cents.",
        "minus $40: money -40 USD;12 dollars and 50 cents: money 12.5 USD"
    )]
    [InlineData("It cost half-a-million euros.", "half-a-million euros: money 500000 EUR")]
    // Names and scores are no amounts.
    [InlineData("The fee ran to six figures from 192.168.0.1.", "")]
    [InlineData("In case No. 23-987 on H.R. 2 the PM2.5 file had the code 400012.", "")]
    [InlineData("Ring 1800-22-3000; his number is 19630512345.", "")]
    [InlineData("The Group of 20 cited Article (7) on day two of the talks.", "")]
    [InlineData("A category 3 storm drew a five-figure fine.", "")]
    [InlineData("They were 180 for 6 at lunch and he took 4 for 31.", "")]
    [InlineData("An F-16 and a Covid-19 ward.", "")]
    [InlineData("They won 3-2.", "")]
    [InlineData("See https://example.org/2020/01/02/a-100-b for more.", "")]
    [InlineData("No one knew.", "")]
    public void Reads_the_amounts_of_a_sentence(string sentence, string expected)
    {
        Assert.Equal(
            expected,
            string.Join(
                ';',
                Read(sentence)
                    .Where(q => q.Kind > QuantityKind.Set)
                    .Select(q =>
                        $"{q.Text}: {q.Kind.ToString().ToLowerInvariant()} {q.Value}{Part(q.Unit)}{Part(q.Mod)}{(q.Per is null ? "" : " per " + q.Per)}"
                    )
            )
        );

        static string Part(string? s) => s is null ? "" : " " + s;
    }

    [Theory]
    [InlineData("exactly 2,500 soldiers", "2500", "2500")]
    [InlineData("some 2,500 soldiers", "2250", "2750")]
    [InlineData("nearly 2,500 soldiers", "2250", "2500")]
    [InlineData("at least 2,500 soldiers", "2500", null)]
    [InlineData("up to 2,500 soldiers", null, "2500")]
    [InlineData("between 2,000 and 2,500 soldiers", "2000", "2500")]
    [InlineData("several hundred soldiers", "200", "900")]
    [InlineData("3.2 million soldiers", "3150000", "3250000")]
    public void Bounds_an_amount_by_what_limits_it(string words, string? low, string? high)
    {
        var found = Assert.Single(Read("They sent " + words + "."));
        Assert.Equal((low, high), (Text(found.Low), Text(found.High)));

        static string? Text(decimal? d) => d?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<Quantity> Read(string sentence) =>
        new QuantityReader(sentence, null).Read(new TextSpan(0, sentence.Length));
}
