using FactCheck.Extraction.Quantities;
using Xunit;

namespace FactCheck.Extraction.Tests.Quantities;

/// <summary>Dates, times, durations and sets, in sentences published on Wednesday 10 September 2025.</summary>
public sealed class TimeReadingTests
{
    private static readonly PartialDate Published = PartialDate.On(new DateOnly(2025, 9, 10));

    [Theory]
    // Calendar dates.
    [InlineData("The bridge opened on 3 May 2021.", "3 May 2021=2021-05-03")]
    [InlineData("The bridge opened on May 3, 2021, after a delay.", "May 3, 2021=2021-05-03")]
    [InlineData("The bridge opened on the 3rd of May 2021.", "the 3rd of May 2021=2021-05-03")]
    [InlineData("They met on Friday, Oct. 24, in Geneva.", "Friday, Oct. 24=2025-10-24")]
    [InlineData("They met on Tuesday 2 September in Geneva.", "Tuesday 2 September=2025-09-02")]
    [InlineData("The order was signed on March 1st.", "March 1st=2025-03-01")]
    [InlineData("A storm hit the coast in March 2019.", "March 2019=2019-03")]
    [InlineData("A storm hit the coast in March of 2019.", "March of 2019=2019-03")]
    [InlineData("The file is dated 2025-08-18.", "2025-08-18=2025-08-18")]
    [InlineData("The file is dated 2025/8/18.", "2025/8/18=2025-08-18")]
    [InlineData("The file is dated 18.08.2025.", "18.08.2025=2025-08-18")]
    [InlineData("The file is dated 25/12/2024.", "25/12/2024=2024-12-25")]
    [InlineData("The file is dated 12/25/2024.", "12/25/2024=2024-12-25")]
    [InlineData("The file covers 2025-08 only.", "2025-08=2025-08")]
    [InlineData("The war began in 1939.", "1939=1939")]
    [InlineData("The 1956 uprising failed.", "1956=1956")]
    [InlineData("Sales fell in fiscal 2019.", "fiscal 2019=2019")]
    [InlineData("By the year 2030 it will be gone.", "the year 2030=2030 by")]
    [InlineData("The plant closed in nineteen ninety-seven.", "nineteen ninety-seven=1997")]
    [InlineData("The school was built in the 1990s.", "the 1990s=199")]
    [InlineData("The school was built in the early 1990s.", "the early 1990s=199 start")]
    [InlineData("The school was built in the mid-1990s.", "the mid-1990s=199 mid")]
    [InlineData("Rents doubled in the '80s.", "the '80s=198")]
    [InlineData("Rents doubled in the nineties.", "the nineties=199")]
    [InlineData("The fort dates from the 16th century.", "the 16th century=15")]
    [InlineData("It peaked in the 17th and 18th centuries.", "the 17th=16;18th centuries=17")]
    [InlineData("The 3 June riot and the late-June march failed.", "3 June=2025-06-03;late-June=2025-06 end")]
    [InlineData("Rents were up 3% from August.", "August=2025-08")]
    [InlineData("Rents will be frozen from October.", "October=2025-10 from")]
    [InlineData("كان ذلك في ١٨ أغسطس ٢٠٢٥ في بغداد", "١٨ أغسطس ٢٠٢٥=2025-08-18")]
    [InlineData("The 9/11 attacks changed it.", "9/11=2001-09-11")]
    [InlineData("It was the coldest winter of the 1978-79 season.", "winter=2025-WI;1978-79=1978 range")]
    [InlineData("They met on June 16th of last year.", "June 16th of last year=2024-06-16")]
    [InlineData("They met on Monday of last week.", "Monday of last week=2025-09-01")]
    [InlineData("The office is open Monday to Friday.", "Monday=2025-09-08;Friday=2025-09-12")]
    // Relative to the day of publication.
    [InlineData("He resigned today.", "today=2025-09-10")]
    [InlineData("He resigned yesterday.", "yesterday=2025-09-09")]
    [InlineData("He will resign tomorrow.", "tomorrow=2025-09-11")]
    [InlineData("He resigned late yesterday.", "late yesterday=2025-09-09 end")]
    [InlineData("They spoke the day before yesterday.", "the day before yesterday=2025-09-08")]
    [InlineData("The talks ended on Monday.", "Monday=2025-09-08")]
    [InlineData("The talks ended on Friday.", "Friday=2025-09-05")]
    [InlineData("The minister said Wednesday that the plan stands.", "Wednesday=2025-09-10")]
    [InlineData("The talks will resume on Monday.", "Monday=2025-09-15")]
    [InlineData("The talks are scheduled to resume Friday.", "Friday=2025-09-12")]
    [InlineData("The results will be announced Friday.", "Friday=2025-09-12")]
    [InlineData("The results were announced Friday.", "Friday=2025-09-05")]
    [InlineData("He was shot dead last Wednesday.", "last Wednesday=2025-09-03")]
    [InlineData("She leaves next Tuesday.", "next Tuesday=2025-09-16")]
    [InlineData("She will answer by Friday.", "Friday=2025-09-12 by")]
    [InlineData("The cabinet met last week.", "last week=2025-W36")]
    [InlineData("The cabinet met early last week.", "early last week=2025-W36 start")]
    [InlineData("The cabinet will meet next week.", "next week=2025-W38")]
    [InlineData("The cabinet met earlier this week.", "earlier this week=2025-W37 start")]
    [InlineData("Clashes went on over the weekend.", "the weekend=2025-W36-WE")]
    [InlineData("The festival opens this weekend.", "this weekend=2025-W37-WE")]
    [InlineData("Prices rose last month.", "last month=2025-08")]
    [InlineData("Prices will rise next month.", "next month=2025-10")]
    [InlineData("Prices rose earlier this month.", "earlier this month=2025-09 start")]
    [InlineData("Profits fell last year.", "last year=2024")]
    [InlineData("Profits fell in the last quarter.", "the last quarter=2025-Q2")]
    [InlineData("Profits may fall later this year.", "later this year=2025 end")]
    [InlineData("The law passed in July.", "July=2025-07")]
    [InlineData("The law passed in November.", "November=2024-11")]
    [InlineData("The law will take effect in January.", "January=2026-01")]
    [InlineData("The law passed last October.", "last October=2024-10")]
    [InlineData("The law takes effect next March.", "next March=2026-03")]
    [InlineData("The law passed in March last year.", "March last year=2024-03")]
    [InlineData("The withdrawal is to end by mid-September.", "mid-September=2025-09 by")]
    [InlineData("The base reopened on August 18.", "August 18=2025-08-18")]
    [InlineData("Voting starts on Jan. 4.", "Jan. 4=2026-01-04")]
    [InlineData("Output fell in the third quarter of 2019.", "the third quarter of 2019=2019-Q3")]
    [InlineData("Output fell in the second quarter.", "the second quarter=2025-Q2")]
    [InlineData("Output fell in Q1 2024.", "Q1 2024=2024-Q1")]
    [InlineData("Output fell in the first half of 2024.", "the first half of 2024=2024-H1")]
    [InlineData("Output fell in last year's fourth quarter.", "last year's fourth quarter=2024-Q4")]
    [InlineData("The heat broke records this summer.", "this summer=2025-SU")]
    [InlineData("The heat broke records in the summer of 2022.", "the summer of 2022=2022-SU")]
    [InlineData("They married last spring.", "last spring=2025-SP")]
    [InlineData("They married at Christmas.", "Christmas=2024-12-25")]
    [InlineData("Shops will close on New Year's Eve.", "New Year's Eve=2025-12-31")]
    [InlineData("Shops close on Thanksgiving Day 2023.", "Thanksgiving Day 2023=2023-11-23")]
    [InlineData("The sermon of Easter 2024 was short.", "Easter 2024=2024-03-31")]
    // Counted from now.
    [InlineData("She left two years ago.", "two years ago=2023")]
    [InlineData("She left three months ago.", "three months ago=2025-06")]
    [InlineData("She left two weeks ago.", "two weeks ago=2025-W35")]
    [InlineData("She left 10 days ago.", "10 days ago=2025-08-31")]
    [InlineData("She left a decade ago.", "a decade ago=2015")]
    [InlineData("She left several years ago.", "several years ago=PAST_REF")]
    [InlineData("It closes five days from now.", "five days from now=2025-09-15")]
    [InlineData("It began nearly four years ago.", "nearly four years ago=2021 about")]
    [InlineData("It began more than a year ago.", "more than a year ago=2024 before")]
    // Vague references.
    [InlineData("Nobody is there now.", "now=PRESENT_REF")]
    [InlineData("The office currently has no head.", "currently=PRESENT_REF")]
    [InlineData("He recently moved to Oslo.", "recently=PAST_REF")]
    [InlineData("Nobody knows what comes in the near future.", "the near future=FUTURE_REF")]
    [InlineData("They learned nothing from the past.", "the past=PAST_REF")]
    [InlineData("These days few care.", "These days=PRESENT_REF")]
    // Times of day.
    [InlineData("The blast came at 10:35 a.m. on Monday.", "10:35 a.m. on Monday=2025-09-08T10:35")]
    [InlineData("The blast came at 10 p.m. Monday.", "10 p.m. Monday=2025-09-08T22:00")]
    [InlineData("The blast came at 9pm.", "9pm=2025-09-10T21:00")]
    [InlineData("The blast came at 21:30 GMT.", "21:30 GMT=2025-09-10T21:30")]
    [InlineData("The blast came at 0735 GMT.", "0735 GMT=2025-09-10T07:35")]
    [InlineData("The blast came at five o'clock in the afternoon.", "five o'clock in the afternoon=2025-09-10T17:00")]
    [InlineData("The truce began at noon on Saturday.", "noon on Saturday=2025-09-06T12:00")]
    [InlineData("The truce began on Friday morning.", "Friday morning=2025-09-05TMO")]
    [InlineData("The truce began last night.", "last night=2025-09-09TNI")]
    [InlineData("The truce begins tonight.", "tonight=2025-09-10TNI")]
    [InlineData("The truce began this morning.", "this morning=2025-09-10TMO")]
    [InlineData("The truce began on the morning of January 31, 2024.", "the morning of January 31, 2024=2024-01-31TMO")]
    [InlineData(
        "Doors open between 8 and 10 p.m. tonight.",
        "8=2025-09-10T20:00 range;10 p.m.=2025-09-10T22:00 range;tonight=2025-09-10TNI"
    )]
    [InlineData("The log ends at 2025-08-18T10:15:00Z.", "2025-08-18T10:15:00Z=2025-08-18T10:15:00")]
    [InlineData("The kick-off is at 14.30 BST.", "14.30 BST=2025-09-10T14:30")]
    [InlineData(
        "The raid began at 6 a.m. (0400 GMT) Monday.",
        "6 a.m.=2025-09-08T06:00;0400 GMT=2025-09-08T04:00;Monday=2025-09-08"
    )]
    // Durations.
    [InlineData("The siege lasted two weeks.", "two weeks=P2W")]
    [InlineData("The siege lasted five and a half hours.", "five and a half hours=PT5H30M")]
    [InlineData("The siege lasted 2 1/2 years.", "2 1/2 years=P2Y6M")]
    [InlineData("The siege lasted a year and a half.", "a year and a half=P1Y6M")]
    [InlineData("The siege lasted half an hour.", "half an hour=PT30M")]
    [InlineData("He signed a three-year deal.", "three-year=P3Y")]
    [InlineData("She fell ill in the past five days.", "the past five days=P5D")]
    [InlineData("Sales grew in the first nine months.", "the first nine months=P9M")]
    [InlineData("The ban holds for at least 30 days.", "at least 30 days=P30D at-least")]
    [InlineData("The ban lasted more than two decades.", "more than two decades=P20Y more-than")]
    [InlineData("The ban lasted several months.", "several months=PXM about")]
    [InlineData("Little has changed in recent years.", "recent years=PXY")]
    [InlineData("Repairs take two to three weeks.", "two to three weeks=P2W range")]
    [InlineData("He waited less than an hour.", "less than an hour=PT1H less-than")]
    // Recurring.
    [InlineData("The market opens every Monday.", "every Monday=XXXX-WXX-1")]
    [InlineData("The market opens on Sundays.", "Sundays=XXXX-WXX-7")]
    [InlineData("The paper appears daily.", "daily=P1D")]
    [InlineData("The panel meets every two months.", "every two months=P2M")]
    [InlineData("The panel meets every other week.", "every other week=P2W")]
    [InlineData("The panel meets twice a year.", "twice a year=P1Y")]
    [InlineData("They march each July.", "each July=XXXX-07")]
    // Bounds and ranges.
    [InlineData("The tax applies from 2026.", "2026=2026 from")]
    [InlineData("The tax has applied since 2020.", "2020=2020 from")]
    [InlineData("It stays until the end of 2026.", "the end of 2026=2026 until")]
    [InlineData("It must be finished before October 1.", "October 1=2025-10-01 before")]
    [InlineData("It was built between 1994 and 1997.", "1994=1994 range;1997=1997 range")]
    [InlineData("The fair ran from 2010 to 2014.", "2010=2010 range;2014=2014 range")]
    [InlineData("The fair runs between 3 and 5 May 2026.", "3=2026-05-03 range;5 May 2026=2026-05-05 range")]
    [InlineData("The fair ran May 3-5, 2024.", "May 3=2024-05-03 range;5, 2024=2024-05-05 range")]
    [InlineData("It happened around Nov. 1, 2024.", "around Nov. 1, 2024=2024-11-01 about")]
    // What was named before.
    [InlineData(
        "He was arrested on 4 June 2024 and freed the next day.",
        "4 June 2024=2024-06-04;the next day=2024-06-05"
    )]
    [InlineData("He was elected in 2012 and again the following year.", "2012=2012;the following year=2013")]
    [InlineData(
        "He died on 4 June 2024; his wife died the same day.",
        "4 June 2024=2024-06-04;the same day=2024-06-04"
    )]
    [InlineData(
        "Profit in the second quarter doubled from a year earlier.",
        "the second quarter=2025-Q2;a year earlier=2024-Q2 from"
    )]
    [InlineData(
        "On 10 May 1940 it began. On 14 May 1940 the city fell. On 4 June the ships left.",
        "10 May 1940=1940-05-10;14 May 1940=1940-05-14;4 June=1940-06-04"
    )]
    [InlineData("It ran June-August 2024.", "June=2024-06 range;August 2024=2024-08 range")]
    [InlineData("The post-2020 world is another.", "post-2020=2020 after")]
    // What is no time.
    [InlineData("The Sunday Times remembered Bloody Sunday.", "")]
    [InlineData("Theresa May said the Sun would rise.", "")]
    [InlineData("A survey for USA Today found so.", "")]
    [InlineData("You may march in the sun.", "")]
    [InlineData("He earns $40,000 a year.", "")]
    [InlineData("The 32-year-old was held.", "")]
    [InlineData("Prices may fall at any time.", "")]
    [InlineData("As soon as he came, she left.", "")]
    [InlineData("The second attempt failed.", "")]
    [InlineData("He bought 2000 houses and 1,999 boats.", "")]
    public void Reads_the_times_of_a_sentence(string sentence, string expected) =>
        Assert.Equal(expected, Times(sentence, Published));

    [Theory]
    [InlineData(
        "The quake struck at 05:10 local time (02:10 GMT) on 4 March 2020.",
        "05:10 local time=2020-03-04T05:10;02:10 GMT=2020-03-04T02:10;4 March 2020=2020-03-04"
    )]
    [InlineData("They meet at noon local time.", "noon local time=2025-09-10T12:00")]
    [InlineData("It is a three-to-five-year plan.", "three-to-five-year=P3Y range")]
    [InlineData("Their working hours were cut.", "")]
    [InlineData("They will look for ways round Monday's ruling.", "Monday=2025-09-08")]
    [InlineData("They will look at Monday's match.", "Monday=2025-09-15")]
    [InlineData("She could leave as early as Friday.", "Friday=2025-09-12")]
    [InlineData("She left as planned on Friday.", "Friday=2025-09-05")]
    [InlineData("This Friday and Saturday are holidays.", "This Friday=2025-09-12;Saturday=2025-09-13")]
    [InlineData("It fell two years to the day after the Arab Spring of 2011.", "two years=P2Y;2011=2011")]
    [InlineData("In the run-up to the November 9 poll, six parties merged.", "November 9=2025-11-09")]
    [InlineData(
        "The first of Ramadan will be on 18 February 2026.",
        "The first of Ramadan=2026-02-18 about;18 February 2026=2026-02-18"
    )]
    [InlineData(
        "It began on 3 May 2022. A truce was signed on 9 June 2022. Exports rose in July.",
        "3 May 2022=2022-05-03;9 June 2022=2022-06-09;July=2025-07"
    )]
    public void Reads_times_as_the_trade_writes_them(string sentence, string expected) =>
        Assert.Equal(expected, Times(sentence, Published));

    [Theory]
    [InlineData("Wages rise on 1 Rajab 1447.", "1 Rajab 1447=2025-12-21 about")]
    [InlineData("Wages rise on 1 Rajab 1447 AH.", "1 Rajab 1447 AH=2025-12-21 about")]
    [InlineData("The shrine closed on 10 Muharram.", "10 Muharram=2025-07-05 about")]
    [InlineData("The shrine closed on the 10th of Muharram.", "the 10th of Muharram=2025-07-05 about")]
    [InlineData("The shrine closed on 12 Rabi' al-Awwal.", "12 Rabi' al-Awwal=2025-09-04 about")]
    [InlineData("The shrine closed on 9 Dhul-Hijjah.", "9 Dhul-Hijjah=2025-06-05 about")]
    [InlineData("Shops closed early during Ramadan.", "Ramadan=2025-03 about")]
    [InlineData("Shops will close before Ramadan.", "Ramadan=2026-03 before")]
    [InlineData("Shops close in Ramadan 2026.", "Ramadan 2026=2026-03 about")]
    [InlineData("The rule is of 1400 AH.", "1400 AH=1980 about")]
    [InlineData("Ramadan Saleh met Rajab Omar and five Safar brothers.", "")]
    public void Reads_dates_of_the_Islamic_calendar(string sentence, string expected) =>
        Assert.Equal(expected, Times(sentence, Published));

    [Fact]
    public void Bounds_a_month_of_the_Islamic_calendar_by_a_day_more_on_either_side()
    {
        var found = Assert.Single(Read("It was signed in Ramadan 1446.", Published));
        Assert.Equal((new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 30)), (found.Earliest, found.Latest));
    }

    [Theory]
    [InlineData("He left yesterday.", "yesterday=XXXX-XX-XX")]
    [InlineData("He left on Friday.", "Friday=XXXX-WXX-5")]
    [InlineData("He left in October.", "October=XXXX-10")]
    [InlineData("He left on 4 October.", "4 October=XXXX-10-04")]
    [InlineData("He left last week.", "last week=XXXX-WXX")]
    [InlineData("He left last year.", "last year=XXXX")]
    [InlineData("He left last summer.", "last summer=XXXX-SU")]
    [InlineData("He left in 2019.", "2019=2019")]
    public void Leaves_relative_times_open_without_a_date_of_publication(string sentence, string expected) =>
        Assert.Equal(expected, Times(sentence, null));

    [Theory]
    [InlineData("2025", "He left last year, in October.", "last year=2024;October=2025-10")]
    [InlineData("2025-03", "He left last month.", "last month=2025-02")]
    [InlineData("2025-03", "He left yesterday.", "yesterday=XXXX-XX-XX")]
    public void Resolves_as_far_as_the_date_of_publication_is_known(string published, string sentence, string expected)
    {
        Assert.True(PartialDate.TryParse(published, out var date));
        Assert.Equal(expected, Times(sentence, date));
    }

    [Theory]
    [InlineData("by mid-September", null, "2025-09-23")]
    [InlineData("in early May 2024", "2024-05-01", "2024-05-16")]
    [InlineData("from 2026", "2026-01-01", null)]
    [InlineData("after 3 May 2024", "2024-05-04", null)]
    [InlineData("before 3 May 2024", null, "2024-05-02")]
    [InlineData("between 3 and 5 May 2024", "2024-05-03", "2024-05-05")]
    [InlineData("in the third quarter of 2019", "2019-07-01", "2019-09-30")]
    [InlineData("last week", "2025-09-01", "2025-09-07")]
    [InlineData("in the 1990s", "1990-01-01", "1999-12-31")]
    public void Bounds_a_date_by_its_first_and_last_day(string words, string? earliest, string? latest)
    {
        var found = Read("It will be done " + words + ".", Published)[^1];
        Assert.Equal(
            earliest,
            found.Earliest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(latest, found.Latest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Signed on 2/1/2020.", "2020-01-02", true)]
    [InlineData("Signed on 2/1/2020. Read on 25/12/2020.", "2020-01-02", false)]
    [InlineData("Signed on 2/1/2020. Read on 12/25/2020.", "2020-02-01", false)]
    [InlineData("Posted 10/9/2025. Signed on 2/1/2020.", "2020-01-02", false)]
    [InlineData("Posted 9/10/2025. Signed on 2/1/2020.", "2020-02-01", false)]
    [InlineData("Signed on 2/1/2020, as agreed on May 3, 2019.", "2020-02-01", true)]
    [InlineData("Signed on 3/3/2020.", "2020-03-03", false)]
    [InlineData("Signed on 02.01.2020.", "2020-01-02", false)]
    public void Decides_the_order_of_day_and_month_from_the_article(string article, string value, bool ambiguous)
    {
        var found = Read(article, Published)
            .First(q => q.Text.StartsWith('2') || q.Text.StartsWith('0') || q.Text.StartsWith('3'));
        Assert.Equal((value, ambiguous), (found.Value, found.Ambiguous));
    }

    [Fact]
    public void Refers_back_to_passages_read_before()
    {
        const string Article = "The accord was signed on 4 June 2024. Troops left the next day.";
        var reader = new QuantityReader(Article, Published);
        reader.Read(new TextSpan(0, 37));
        Assert.Equal("2024-06-05", Assert.Single(reader.Read(new TextSpan(38, Article.Length))).Value);
    }

    private static string Times(string sentence, PartialDate? published) =>
        string.Join(
            ';',
            Read(sentence, published)
                .Where(q =>
                    q.Kind is QuantityKind.Date or QuantityKind.Time or QuantityKind.Duration or QuantityKind.Set
                )
                .Select(q => $"{q.Text}={q.Value}{(q.Mod is null ? "" : " " + q.Mod)}")
        );

    private static IReadOnlyList<Quantity> Read(string sentence, PartialDate? published) =>
        new QuantityReader(sentence, published).Read(new TextSpan(0, sentence.Length));
}
