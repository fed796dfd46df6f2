using System.Net;

namespace Karvan.Cli;

/// <summary>Writes a quote as a page in HTML that needs nothing beside it: to print on A4, to send, to file.</summary>
internal static class QuotePage
{
    private const string Style = """
        @page { size: A4; margin: 16mm; }
        body { font: 10pt/1.4 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; color: #1b1f24;
          max-width: 178mm; margin: 0 auto; padding: 4mm 0; }
        h1 { font-size: 16pt; margin: 0 0 2mm; }
        h2 { font-size: 11pt; margin: 6mm 0 1mm; border-bottom: 0.3mm solid #1b1f24; }
        p { margin: 0 0 0.5mm; }
        dl { display: grid; grid-template-columns: 36mm 1fr; gap: 0.8mm 3mm; margin: 4mm 0 0; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
        th, td { text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0;
          border-bottom: 0.1mm solid #c8ccd0; }
        .number { text-align: right; white-space: nowrap; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .note { font-size: 8.5pt; color: #4a5058; }
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(Quote quote, CommandHost host)
    {
        Begin($"Quote {quote.Reference}", quote.Plan, host);
        Text("p class=\"note\"", QuoteWords.Caution, host);
        host.Output.WriteLine("<dl>");
        foreach (var (label, text) in QuoteSheet.Terms(quote))
        {
            Text("dt", label, host);
            Text("dd", text, host);
        }

        host.Output.WriteLine("</dl>");
        var width = host.Screen.Width;
        Table(QuoteWords.WayTitle, QuoteSheet.Way(quote, width), host);
        Table("Price", QuoteSheet.Price(quote, width), host);
        Text("p class=\"note\"", QuoteWords.DescribeBands(), host);
        if (!quote.Papers.IsEmpty)
        {
            Table(QuoteWords.PapersTitle, QuotePapers.Table(quote, width), host);
        }

        Table(QuoteWords.StorageTitle, QuoteSheet.Storage(quote, width), host);
        End(host);
    }

    /// <summary>Writes a page that says why there is no quote.</summary>
    public static void WriteNone(Plan plan, CommandHost host)
    {
        Begin("No quote", plan, host);
        Text("p", plan.Reason ?? string.Empty, host);
        foreach (var closure in plan.ClosedBy)
        {
            Text("p", Closures.Describe(plan.Network, closure), host);
        }

        End(host);
    }

    private static void Begin(string title, Plan plan, CommandHost host)
    {
        host.Output.WriteLine("<!DOCTYPE html>");
        host.Output.WriteLine("<html lang=\"en\">");
        host.Output.WriteLine($"<head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title>");
        host.Output.WriteLine($"<style>\n{Style.ReplaceLineEndings("\n")}\n</style></head>");
        host.Output.WriteLine("<body>");
        Text("h1", title, host);
        foreach (var line in PlanHeading.Describe(plan))
        {
            Text("p", line, host);
        }
    }

    private static void End(CommandHost host) => host.Output.WriteLine("</body>\n</html>");

    private static void Table(string title, TextTable table, CommandHost host)
    {
        Text("h2", title, host);
        table.WriteHtml(host.Output);
    }

    private static void Text(string element, string text, CommandHost host) => host.Output.WriteLine(
        $"<{element}>{WebUtility.HtmlEncode(text)}</{element.Split(' ')[0]}>");
}
