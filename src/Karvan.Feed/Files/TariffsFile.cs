using Karvan.Model;

namespace Karvan.Feed;

/// <summary>tariffs.csv.</summary>
internal static class TariffsFile
{
    public static readonly ColumnSchema Id = Column.Id(
        "tariff_id", "The id that services name; several rows may share it.");

    public static readonly ColumnSchema Component =
        Column.Word("component", "What it pays for.", Vocabulary.TariffComponents, required: true);

    public static readonly ColumnSchema Services = Column.Of(
        ColumnKind.References,
        "services",
        "The chain of a through rate in order, two services or more; blank: no through rate.")
        with { RefersTo = ["services.csv"] };

    public static readonly ColumnSchema From = Column.Reference(
        "from", "Where the leg must begin; needed with services.", ["locations.csv", "terminals.csv"]);

    public static readonly ColumnSchema To = Column.Reference(
        "to", "Where the leg must end; needed with services.", ["locations.csv", "terminals.csv"]);

    public static readonly ColumnSchema Country =
        Column.Of(ColumnKind.Country, "country", "The country that it is charged in; blank: the whole leg.");

    public static readonly ColumnSchema Box =
        Column.Word("box", "Box size in feet; blank: both.", Vocabulary.BoxSizes);

    public static readonly ColumnSchema Owner =
        Column.Word("owner", "Whose box it is for; blank: either's.", Vocabulary.BoxOwners);

    public static readonly ColumnSchema Cargo = Column.Word("cargo", "Cargo; blank: any.", Vocabulary.Cargoes);
    public static readonly ColumnSchema MassFrom =
        Column.Number("mass_from_t", "Least mass for each TEU, included.", "t per TEU", 0, 1_000, 3);

    public static readonly ColumnSchema MassTo =
        Column.Number("mass_to_t", "Mass for each TEU, itself no longer included.", "t per TEU", 0, 1_000, 3, true);

    public static readonly ColumnSchema Per =
        Column.Word("per", "What the amount is for.", Vocabulary.TariffUnits, required: true);

    public static readonly ColumnSchema Basis =
        Column.Word("basis", "Once, or for each kilometre.", Vocabulary.Bases, required: true);

    public static readonly ColumnSchema Amount = Column.Number(
        "amount", "The price; below zero only for subsidy.", "currency", -100_000_000, 100_000_000, required: true);

    public static readonly ColumnSchema Low = Column.Number(
        "low", "The least that the amount has been seen to be; needed with high.", "currency",
        -100_000_000, 100_000_000);

    public static readonly ColumnSchema High = Column.Number(
        "high", "The most that it has been seen to be; needed with low.", "currency", -100_000_000, 100_000_000);

    public static readonly ColumnSchema Currency =
        Column.Of(ColumnKind.Currency, "currency", "Currency.", required: true);

    public static readonly ColumnSchema Minimum =
        Column.Number("minimum", "The least charge.", "currency", 0, 100_000_000);

    public static readonly ColumnSchema Covers = Column.Words(
        "covers",
        "What it includes of the handlings, procedures and storage at its ends and inside.",
        Vocabulary.TariffComponents);

    public static readonly ColumnSchema ValidFrom =
        Column.Of(ColumnKind.Month, "valid_from", "First month of validity; blank: always was.");

    public static readonly ColumnSchema ValidTo =
        Column.Of(ColumnKind.Month, "valid_to", "Last month of validity, included; blank: still is.");

    public static readonly FileSchema Schema = new(
        "tariffs.csv",
        "One price: for which legs and goods, per what. All given conditions must hold.",
        [
            Id, Component, Services, From, To, Country, Box, Owner, Cargo, MassFrom, MassTo, Per, Basis, Amount,
            Low, High, Currency, Minimum, Covers, ValidFrom, ValidTo,
        ],
        required: true);

    /// <summary>
    /// Reads the rows; services are resolved later by <see cref="ReadChains"/>, since they name tariffs.
    /// </summary>
    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.TariffIds, Schema, isWanted: true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.SharedId(Id);
            var tariff = ReadTariff(rows, draft, id);
            rows.RefuseRepetition(seen, Id);
            if (!rows.IsSound)
            {
                // A service that names it gets no second notice, nor one that it has no price.
                draft.BrokenTariffs.Add(id);
            }

            if (rows.IsFilled(Services))
            {
                if (rows.IsSound)
                {
                    draft.ThroughRows.Add(new(new(draft.Tariffs.Add(tariff!, rows.Row)), rows.Row));
                }
            }
            else if (id.Length > 0)
            {
                AddServiceTariff(draft, rows, id, tariff);
            }
        }

        foreach (var id in draft.BrokenTariffs)
        {
            if (!draft.TariffIds.TryFind(id, out _))
            {
                draft.TariffIds.Set(id, new(IdKind.Tariff, -1, Schema.Name, 0));
            }
        }
    }

    /// <summary>Resolves the chains of the through rates.</summary>
    public static void ReadChains(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        var next = 0;
        while (rows.Next())
        {
            var chain = rows.References(Services, draft.ServiceIds, IdKind.Service);
            if (next >= draft.ThroughRows.Count || draft.ThroughRows[next].Row != rows.Row)
            {
                continue;
            }

            draft.ThroughRows[next] = draft.ThroughRows[next] with { Services = rows.IsSound ? chain : [] };
            next++;
        }
    }

    private static void AddServiceTariff(FeedDraft draft, RowReader rows, string id, Tariff? tariff)
    {
        if (!draft.TariffIds.TryFind(id, out var entry))
        {
            entry = new(IdKind.Tariff, draft.ServiceTariffs.Count, Schema.Name, 0);
            draft.TariffIds.Set(id, entry);
            draft.ServiceTariffs.Add([]);
        }

        if (rows.IsSound)
        {
            draft.ServiceTariffs[entry.Index].Add(new(draft.Tariffs.Add(tariff!, rows.Row)));
        }
    }

    private static Tariff? ReadTariff(RowReader rows, FeedDraft draft, string id)
    {
        var component = rows.Word(Component, Vocabulary.TariffComponents);
        var (from, to) = (ReadPlace(rows, draft, From), ReadPlace(rows, draft, To));
        var (country, box) = (rows.Country(Country), rows.Word(Box, Vocabulary.BoxSizes));
        var (owner, cargo) = (rows.Word(Owner, Vocabulary.BoxOwners), rows.Word(Cargo, Vocabulary.Cargoes));
        var (massFrom, massTo) = (rows.Number(MassFrom), rows.Number(MassTo));
        var (per, basis) = (rows.Word(Per, Vocabulary.TariffUnits), rows.Word(Basis, Vocabulary.Bases));
        var (amount, low, high) = (rows.Number(Amount), rows.Number(Low), rows.Number(High));
        var (currency, minimum) = (rows.Currency(Currency), rows.Number(Minimum));
        var covers = rows.Words(Covers, Vocabulary.TariffComponents);
        var (validFrom, validTo) = (rows.Month(ValidFrom), rows.Month(ValidTo));
        var provenance = rows.Provenance();
        Check(rows, component, amount, massFrom, massTo);
        CheckRange(rows, amount, low, high);
        if (validFrom is { } first && validTo is { } last && last.CompareTo(first) < 0)
        {
            rows.Fail(CellNotices.RangeReversed, ValidTo, "valid_to no earlier than valid_from");
        }

        return !rows.IsSound ? null : new()
        {
            Id = id,
            Component = component!.Value,
            From = from,
            To = to,
            Country = country,
            BoxFeet = box,
            Owner = owner,
            Cargo = cargo,
            MassFromTonnes = massFrom,
            MassToTonnes = massTo,
            Rate = new(amount!.Value, currency, per!.Value),
            Range = low is { } least && high is { } most ? new(least, most) : null,
            PerKilometre = basis!.Value,
            Minimum = minimum,
            Covers = covers,
            ValidFrom = validFrom,
            ValidTo = validTo,
            Provenance = provenance,
        };
    }

    private static void Check(
        RowReader rows, CostComponent? component, decimal? amount, decimal? massFrom, decimal? massTo)
    {
        if (amount < 0 && component is { } paid && paid != CostComponent.Subsidy)
        {
            rows.Fail(CellNotices.AmountNegative, Amount, "zero or more, since only subsidy may be negative");
        }

        if (massFrom >= massTo)
        {
            rows.Fail(CellNotices.RangeReversed, MassTo, "mass_to_t above mass_from_t");
        }

        if (rows.IsFilled(Services))
        {
            rows.Need(From, "with services");
            rows.Need(To, "with services");
        }
    }

    private static void CheckRange(RowReader rows, decimal? amount, decimal? low, decimal? high)
    {
        if (rows.IsFilled(Low) != rows.IsFilled(High))
        {
            rows.Need(Low, "with high");
            rows.Need(High, "with low");
        }

        if (low > amount)
        {
            rows.Fail(CellNotices.RangeReversed, Low, "low no more than amount");
        }

        if (high < amount)
        {
            rows.Fail(CellNotices.RangeReversed, High, "high no less than amount");
        }
    }

    private static PlaceRef? ReadPlace(RowReader rows, FeedDraft draft, ColumnSchema column) =>
        rows.Reference(column, draft.PlaceIds, IdKind.Location, IdKind.Terminal) is not { } place ? null
        : place.Kind == IdKind.Location ? PlaceRef.To(new LocationIndex(place.Index))
        : PlaceRef.To(new TerminalIndex(place.Index));
}
