using System.Globalization;
using FactCheck.Core.Reports;
using QuestPDF;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace FactCheck.Reports.Pdf;

/// <summary>Makes a report's PDF with QuestPDF.</summary>
public static class ReportPdf
{
    static ReportPdf()
    {
        // QuestPDF asks for the licence once, before the first document.
        Settings.License = LicenseType.Community;
        // A character that no font has is drawn as an empty box; it must not cost the whole report.
        Settings.CheckIfAllTextGlyphsAreAvailable = false;
    }

    /// <summary>Null when a PDF can be made; otherwise the reason, for the page. QuestPDF brings all that it needs.</summary>
    public static string? Unavailable => null;

    /// <summary>Renders a report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="sha256">The snapshot's hash.</param>
    /// <param name="html">The stand-alone HTML document of the report; not needed here.</param>
    /// <param name="cancel">Ends the wait for a document that has not begun; QuestPDF finishes one that has.</param>
    /// <exception cref="PdfException">No PDF came of it; the message says why and what to do.</exception>
    public static Task<byte[]> RenderAsync(
        ReportSnapshot report,
        string sha256,
        Func<CancellationToken, Task<string>> html,
        CancellationToken cancel
    )
    {
        var plan = ReportPlan.Of(report, sha256);
        return Task.Run(() => Render(plan), cancel);
    }

    private static byte[] Render(ReportPlan plan)
    {
        try
        {
            return new QuestPdfReport(plan).GeneratePdf();
        }
        catch (Exception failure)
        {
            throw new PdfException(
                $"QuestPDF could not make the PDF: {failure.Message} Download the HTML and print it from a browser.",
                failure
            );
        }
    }
}

/// <summary>Sets a report's plan on A4.</summary>
internal sealed class QuestPdfReport(ReportPlan plan) : IDocument
{
    /// <summary>What must fit under a heading on its page; in points, about five lines.</summary>
    private const float UnderHeading = 120;

    /// <summary>What must fit under the small heading of a paragraph: it and two lines.</summary>
    private const float UnderLabel = 54;

    // Lato comes with QuestPDF. Families are tried in order for each character; on Linux there is no other fallback.
    private static readonly string[] Families =
    [
        "Lato",
        "Noto Sans",
        "Noto Sans Arabic",
        "Noto Naskh Arabic",
        "Noto Sans Hebrew",
        "DejaVu Sans",
    ];

    private static readonly Color Ink = Color.FromHex("#15191c");
    private static readonly Color Quiet = Color.FromHex("#5d666d");
    private static readonly Color Rule = Color.FromHex("#dadee0");
    private static readonly Color Edge = Color.FromHex("#7f888f");
    private static readonly Color Wash = Color.FromHex("#fff2ac");
    private static readonly Color Supported = Color.FromHex("#0a665c");
    private static readonly Color Disputed = Color.FromHex("#ad3510");
    private static readonly Color Opinion = Color.FromHex("#80356f");

    public DocumentMetadata GetMetadata() =>
        new()
        {
            Title = plan.Title,
            Author = plan.Author,
            Subject = plan.Subject,
            Language = "en",
            Creator = "FactCheck",
            Producer = "QuestPDF",
            CreationDate = plan.IssuedAt,
            ModifiedDate = plan.IssuedAt,
        };

    public DocumentSettings GetSettings() =>
        new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1, PDFA_Conformance = PDFA_Conformance.PDFA_3A };

    public void Compose(IDocumentContainer container)
    {
        container.Page(page =>
        {
            Sheet(page);
            page.Content().Element(Cover);
        });
        container.Page(page =>
        {
            Sheet(page);
            page.Header().Element(RunningHead);
            page.Footer().Element(RunningFoot);
            page.Content().PaddingVertical(12).Element(Body);
        });
    }

    private static void Sheet(PageDescriptor page)
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(20, Unit.Millimetre);
        page.MarginVertical(16, Unit.Millimetre);
        page.PageColor(Colors.White);
        page.DefaultTextStyle(style => style.FontFamily(Families).FontSize(10).LineHeight(1.4f).FontColor(Ink));
    }

    private void RunningHead(IContainer container)
    {
        container
            .BorderBottom(0.5f)
            .BorderColor(Rule)
            .PaddingBottom(5)
            .Row(row =>
            {
                row.RelativeItem().Text(plan.Cover.Left).FontSize(8).FontColor(Quiet);
                row.RelativeItem().AlignRight().Text(plan.Cover.Right).FontSize(8).FontColor(Quiet);
            });
    }

    private void RunningFoot(IContainer container)
    {
        container.Row(row =>
        {
            row.RelativeItem().Text(plan.Footer).FontSize(8).FontColor(Quiet);
            row.ConstantItem(90)
                .AlignRight()
                .Text(text =>
                {
                    text.DefaultTextStyle(style => style.FontSize(8).FontColor(Quiet));
                    text.CurrentPageNumber();
                    text.Span(" / ");
                    text.TotalPages();
                });
        });
    }

    private void Cover(IContainer container)
    {
        container.Column(column =>
        {
            column
                .Item()
                .BorderTop(3)
                .BorderColor(Ink)
                .BorderBottom(0.5f)
                .PaddingVertical(7)
                .Row(row =>
                {
                    row.RelativeItem().Text(plan.Cover.Left).Bold();
                    row.RelativeItem().AlignRight().Text(plan.Cover.Right).Bold();
                });
            column
                .Item()
                .PaddingTop(110)
                .SemanticHeader1()
                .Element(item => Write(item, plan.Cover.Title, style => style.FontSize(30).LineHeight(1.15f).Bold()));
            if (plan.Cover.Summary is { } summary)
            {
                column
                    .Item()
                    .PaddingTop(14)
                    .PaddingRight(90)
                    .SemanticParagraph()
                    .Element(item => Write(item, summary, style => style.FontSize(12.5f).LineHeight(1.5f)));
            }

            column.Item().PaddingTop(32).PaddingBottom(70).Element(Chart);
            column
                .Item()
                .BorderTop(0.5f)
                .BorderColor(Ink)
                .PaddingTop(8)
                .DefaultTextStyle(style => style.FontSize(8.5f))
                .Element(item => Facts(item, plan.Cover.Facts));
        });
    }

    /// <summary>The chart of verdicts, from boxes: its text stays text, and its words say each number.</summary>
    private void Chart(IContainer container)
    {
        container
            .SemanticFigure(plan.Cover.ChartWords)
            .Column(column =>
            {
                if (plan.Cover.Shares.Any(share => share.Count > 0))
                {
                    column
                        .Item()
                        .Height(22)
                        .Row(row =>
                        {
                            row.Spacing(2);
                            foreach (var share in plan.Cover.Shares.Where(share => share.Count > 0))
                            {
                                row.RelativeItem(share.Count).Background(Tone(share.Tone));
                            }
                        });
                }

                column
                    .Item()
                    .PaddingTop(12)
                    .Row(row =>
                    {
                        foreach (var share in plan.Cover.Shares)
                        {
                            row.RelativeItem()
                                .Column(figure =>
                                {
                                    figure.Item().Text(share.Name).FontSize(9).FontColor(Tone(share.Tone));
                                    figure
                                        .Item()
                                        .Text(share.Count.ToString(CultureInfo.InvariantCulture))
                                        .FontSize(22)
                                        .Bold();
                                });
                        }
                    });
            });
    }

    private void Body(IContainer container)
    {
        container.Column(column =>
        {
            column.Spacing(8);
            column.Item().SemanticHeader2().Text(plan.ContentsHeading).FontSize(16).Bold();
            column.Item().Element(Contents);
            foreach (var part in plan.Parts)
            {
                // A section begins only where there is room for it, so that its page number is that of its heading.
                column
                    .Item()
                    .EnsureSpace(UnderHeading)
                    .Section(part.Id)
                    .PaddingTop(16)
                    .Column(opening =>
                    {
                        opening.Spacing(8);
                        opening.Item().SemanticHeader2().Text(part.Heading).FontSize(16).Bold();
                        foreach (var block in part.Blocks)
                        {
                            opening.Item().Element(item => Block(item, block));
                        }
                    });
                foreach (var section in part.Sections)
                {
                    column
                        .Item()
                        .EnsureSpace(UnderHeading)
                        .Section(section.Id)
                        .PaddingTop(12)
                        .Element(item => Claim(item, section));
                }
            }
        });
    }

    private void Contents(IContainer container)
    {
        container
            .SemanticTableOfContents()
            .Column(column =>
            {
                foreach (var part in plan.Parts)
                {
                    column
                        .Item()
                        .SemanticTableOfContentsItem()
                        .SemanticLink(part.Heading)
                        .SectionLink(part.Id)
                        .BorderBottom(0.5f)
                        .BorderColor(Rule)
                        .PaddingVertical(4)
                        .Row(row =>
                        {
                            row.RelativeItem().Text(part.Heading);
                            row.ConstantItem(40).AlignRight().Text(text => text.BeginPageNumberOfSection(part.Id));
                        });
                }
            });
    }

    private static void Claim(IContainer container, PlanSection section)
    {
        container.Column(column =>
        {
            column.Spacing(8);
            column
                .Item()
                .SemanticHeader3()
                .Element(item =>
                    Write(item, PlanText.Of(section.Heading), style => style.FontSize(13).LineHeight(1.25f).Bold())
                );
            foreach (var block in section.Blocks)
            {
                column.Item().Element(item => Block(item, block));
            }
        });
    }

    private static void Block(IContainer container, PlanBlock block)
    {
        switch (block)
        {
            case PlanParagraph paragraph:
                Write(container.SemanticParagraph(), paragraph.Text, style => style);
                break;
            case PlanQuote quote:
                Quote(container, quote);
                break;
            case PlanRuling ruling:
                Ruling(container, ruling);
                break;
            case PlanLabelled labelled:
                Labelled(container, labelled);
                break;
            case PlanReferences references:
                References(container, references);
                break;
            case PlanTable table:
                Table(container, table);
                break;
            case PlanFacts facts:
                Facts(container, facts);
                break;
            case PlanSignature signature:
                Signature(container, signature);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Quote(IContainer container, PlanQuote quote)
    {
        var tagged = container.SemanticBlockQuotation();
        if (!string.IsNullOrEmpty(quote.Text.Language))
        {
            tagged = tagged.SemanticLanguage(quote.Text.Language);
        }

        var ruled = quote.Text.RightToLeft
            ? tagged.BorderRight(2).BorderColor(Rule).PaddingRight(12)
            : tagged.BorderLeft(2).BorderColor(Rule).PaddingLeft(12);
        Write(ruled, quote.Text, style => style.FontSize(10.5f).LineHeight(1.5f));
    }

    private static void Ruling(IContainer container, PlanRuling ruling)
    {
        container
            .BorderTop(0.5f)
            .BorderBottom(0.5f)
            .BorderColor(Edge)
            .PaddingVertical(6)
            .SemanticParagraph()
            .Text(text =>
            {
                text.Span(ruling.Verdict).FontSize(12).Bold().FontColor(Tone(ruling.Tone));
                text.Span("   " + ruling.Words).FontSize(8.5f).FontColor(Quiet);
            });
    }

    private static void Labelled(IContainer container, PlanLabelled labelled)
    {
        container
            .EnsureSpace(UnderLabel)
            .Column(column =>
            {
                column.Spacing(3);
                column.Item().SemanticParagraph().Text(labelled.Label).FontSize(9).Bold();
                foreach (var block in labelled.Blocks)
                {
                    column.Item().Element(item => Block(item, block));
                }
            });
    }

    private static void References(IContainer container, PlanReferences references)
    {
        container
            .SemanticList()
            .Column(list =>
            {
                list.Spacing(4);
                foreach (var reference in references.Items)
                {
                    list.Item()
                        .SemanticListItem()
                        .Row(row =>
                        {
                            row.ConstantItem(26).SemanticListLabel().Text(reference.Label).FontSize(9).Bold();
                            row.RelativeItem()
                                .SemanticListItemBody()
                                .Column(lines =>
                                {
                                    foreach (var line in reference.Lines)
                                    {
                                        lines.Item().Element(item => Write(item, line, style => style.FontSize(9)));
                                    }
                                });
                        });
                }
            });
    }

    private static void Table(IContainer container, PlanTable planned)
    {
        container
            .DefaultTextStyle(style => style.FontSize(8.5f))
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    foreach (var column in planned.Columns)
                    {
                        columns.RelativeColumn(column.Width);
                    }
                });
                table.Header(header =>
                {
                    foreach (var column in planned.Columns)
                    {
                        IContainer cell = header
                            .Cell()
                            .AsSemanticHorizontalHeader()
                            .BorderBottom(0.75f)
                            .BorderColor(Ink)
                            .PaddingVertical(4)
                            .PaddingRight(6);
                        (column.AtEnd ? cell.AlignRight() : cell).Text(column.Title).SemiBold();
                    }
                });
                foreach (var row in planned.Rows)
                {
                    for (var i = 0; i < planned.Columns.Count; i++)
                    {
                        var cell = table.Cell().BorderBottom(0.5f).BorderColor(Rule).PaddingVertical(4).PaddingRight(6);
                        Cell(cell, planned.Columns[i], row, row.Cells[i]);
                    }
                }
            });
    }

    private static void Cell(IContainer container, PlanColumn column, PlanRow row, PlanText text)
    {
        if (column.IsPage && row.Section is { } section)
        {
            container.AlignRight().Text(page => page.BeginPageNumberOfSection(section));
            return;
        }

        var linked =
            row.Section is { } target && text.Words.Length > 0
                ? container.SemanticLink(text.Words).SectionLink(target)
                : container;
        Write(column.AtEnd ? linked.AlignRight() : linked, text, style => style);
    }

    private static void Facts(IContainer container, PlanFacts facts)
    {
        container.Column(column =>
        {
            column.Spacing(4);
            foreach (var fact in facts.Items)
            {
                column
                    .Item()
                    .Row(row =>
                    {
                        row.ConstantItem(58).Text(fact.Term).FontColor(Quiet);
                        row.RelativeItem()
                            .Column(lines =>
                            {
                                foreach (var line in fact.Lines)
                                {
                                    lines.Item().Element(item => Write(item, line, style => style));
                                }
                            });
                    });
            }
        });
    }

    private static void Signature(IContainer container, PlanSignature signature)
    {
        container
            .EnsureSpace(90)
            .PaddingTop(40)
            .Row(row =>
            {
                row.Spacing(28);
                foreach (var (strong, under) in signature.Fields)
                {
                    row.RelativeItem()
                        .BorderTop(0.5f)
                        .BorderColor(Ink)
                        .PaddingTop(4)
                        .Column(lines =>
                        {
                            lines.Item().Text(strong).FontSize(8.5f).Bold();
                            lines.Item().Text(under).FontSize(8.5f);
                        });
                }
            });
    }

    /// <summary>Sets one text in its direction. QuestPDF itself breaks a word that is longer than its line.</summary>
    private static void Write(IContainer container, PlanText planned, Func<TextStyle, TextStyle> look)
    {
        var directed = planned.RightToLeft ? container.ContentFromRightToLeft() : container;
        directed.Text(text =>
        {
            text.DefaultTextStyle(style => planned.RightToLeft ? look(style).DirectionFromRightToLeft() : look(style));
            foreach (var run in planned.Runs)
            {
                var span = run.Address is { } address ? text.Hyperlink(run.Text, address) : text.Span(run.Text);
                Style(span, run.Style);
            }
        });
    }

    private static void Style(TextSpanDescriptor span, PlanStyle style)
    {
        switch (style)
        {
            case PlanStyle.Plain:
                break;
            case PlanStyle.Strong:
                span.Bold();
                break;
            case PlanStyle.Quiet:
                span.FontColor(Quiet);
                break;
            case PlanStyle.Marked:
                span.SemiBold().BackgroundColor(Wash);
                break;
            case PlanStyle.Mono:
                span.FontSize(8);
                break;
            case PlanStyle.Supported:
            case PlanStyle.Disputed:
            case PlanStyle.Opinion:
            case PlanStyle.Open:
                span.SemiBold().FontColor(Tone(style));
                break;
            default:
                throw new NotSupportedException(style.ToString());
        }
    }

    private static Color Tone(PlanStyle style) =>
        style switch
        {
            PlanStyle.Supported => Supported,
            PlanStyle.Disputed => Disputed,
            PlanStyle.Opinion => Opinion,
            PlanStyle.Open => Edge,
            _ => Ink,
        };
}
