namespace FactCheck.Web.Tests;

/// <summary>What a person types, by the names of a form's controls.</summary>
internal static class Values
{
    public static IReadOnlyDictionary<string, string?> Of(params (string Name, string? Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string?> Opening(
        string? email,
        string name = "Ada Quill",
        string password = "correct horse battery"
    ) =>
        Of(
            email is null
                ? [("Input.DisplayName", name), ("Input.Password", password)]
                : [("Input.Email", email), ("Input.DisplayName", name), ("Input.Password", password)]
        );
}
