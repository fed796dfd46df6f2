using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>A column of a batch file: its name, what it is for, and how its cell changes the question.</summary>
/// <param name="Name">The name in the header row: an option of <c>plan</c> without its dashes.</param>
/// <param name="Field">The part of the question that it gives; null: none that can be refused later.</param>
/// <param name="Apply">
/// Gives the question with the cell read; <see cref="BadInputException"/> says what is allowed.
/// </param>
internal sealed record BatchColumn(
    string Name, PlanField? Field, Func<PlanRequest, string, PlanRequest> Apply)
{
    /// <summary>The name of the column that is only copied.</summary>
    public const string Id = "id";

    /// <summary>Gets the columns that a batch file may have, those that it must have first.</summary>
    public static IReadOnlyList<BatchColumn> All { get; } =
    [
        new("from", PlanField.From, (request, text) => request with { From = OptionText.Name("from", text) }),
        new("to", PlanField.To, (request, text) => request with { To = OptionText.Name("to", text) }),
        new("depart", PlanField.Depart, (request, text) => request with { Depart = OptionText.Time("depart", text) }),
        new("arrive_by", PlanField.ArriveBy, (request, text) =>
            request with { ArriveBy = OptionText.Time("arrive_by", text), Depart = null }),
        new("deadline", PlanField.Deadline, (request, text) =>
            request with { Deadline = OptionText.Time("deadline", text) }),
        new("teu", PlanField.Boxes20, (request, text) =>
            request with { Boxes20 = OptionText.Number("teu", text, 1, PlanRequest.MaxTeu) }),
        new("feu", PlanField.Boxes40, (request, text) =>
            request with { Boxes40 = OptionText.Number("feu", text, 1, PlanRequest.MaxTeu / 2) }),
        new("tonnes", PlanField.Tonnes, (request, text) =>
            request with { Tonnes = OptionText.Tonnes("tonnes", text) }),
        new("cargo", null, (request, text) => request with
        {
            Cargo = OptionText.Word(
                "cargo", text, CargoKind.Dry,
                ("dry", CargoKind.Dry), ("reefer", CargoKind.Reefer), ("dangerous", CargoKind.Dangerous)),
        }),
        new("hs", PlanField.Hs, (request, text) => request with { Hs = OptionText.Hs("hs", text) }),
        new("shipper_owned", null, (request, text) => request with
        {
            Owner = OptionText.Word(
                "shipper_owned", text, BoxOwner.Carrier, ("yes", BoxOwner.Shipper), ("no", BoxOwner.Carrier)),
        }),
        new("avoid", PlanField.Avoid, (request, text) =>
            request with { Avoid = Names("avoid", text) }),
        new("avoid_mode", null, (request, text) => request with
        {
            AvoidModes = [.. OptionText.List("avoid_mode", [text]).Select(mode => OptionText.Mode("avoid_mode", mode))],
        }),
        new("via", PlanField.Via, (request, text) =>
            request with { Via = Names("via", text) }),
        new("price_month", null, (request, text) =>
            request with { PriceMonth = OptionText.Month("price_month", text) }),
    ];

    private static ImmutableArray<string> Names(string column, string text) =>
        [.. OptionText.List(column, [text]).Select(name => OptionText.Name(column, name))];
}
