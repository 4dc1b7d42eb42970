namespace FactCheck.Core;

/// <summary>
/// A rule said no: nothing was changed. Methods of the aggregates return one, or null when they did what they were asked,
/// so that an illegal step is always told and never passed over.
/// </summary>
/// <param name="Code">A stable word for programs and tests.</param>
/// <param name="Message">One or two sentences for the person: what was wrong and what to do.</param>
/// <param name="Field">The form field that it concerns, or null for the whole form.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);
