namespace FactCheck.Reports.Pdf;

/// <summary>A PDF could not be made. The message says what was wrong and what to do instead, for the page.</summary>
public sealed class PdfException : Exception
{
    public PdfException(string message)
        : base(message) { }

    public PdfException(string message, Exception innerException)
        : base(message, innerException) { }

    public PdfException() { }
}
