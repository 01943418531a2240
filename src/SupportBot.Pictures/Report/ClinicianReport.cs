using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Report;

/// <summary>
/// One page for a prescriber as a PDF: all vectors, text that can be selected and searched, title and language set. The
/// same content gives the same bytes. What does not fit is shortened as <see cref="ReportLimits"/> says.
/// </summary>
public static class ClinicianReport
{
    /// <summary>The report as a PDF of one page.</summary>
    /// <param name="content">What it says.</param>
    public static byte[] Pdf(ReportContent content)
    {
        var size = content.Paper is Paper.A4 ? new SKSize(595.28f, 841.89f) : new SKSize(612, 792);
        var typesetter = new Typesetter(content.Chart.Words.RightToLeft);
        var limits = ReportLimits.Of(limits => ReportPage.Write(new(null, size, typesetter), content, limits));
        var day = content.Made.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata
        {
            Title = content.Title,
            Creator = "SupportBot",
            Creation = day,
            Modified = day,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        }))
        {
            ReportPage.Write(new(document.BeginPage(size.Width, size.Height), size, typesetter), content, limits);
            document.EndPage();
            document.Close();
        }

        return PdfLanguage.Set(bytes.ToArray(), content.Language);
    }
}
