using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>A chemical formula with all that papers write around it. Immutable and thread-safe.</summary>
public sealed record Formula
{
    /// <summary>Variables that mean a small unknown departure; they count as zero in <see cref="Composition"/>.</summary>
    private static readonly ImmutableArray<string> Departures = ["δ", "ε", "η"];

    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>Sort of formula.</summary>
    public FormulaKind Kind { get; init; }

    /// <summary>Elements in order of first appearance; of a composite or system those of all components.</summary>
    public required ImmutableArray<FormulaTerm> Terms { get; init; }

    /// <summary>Parts of mixtures, composites, systems and hydrates; else empty.</summary>
    public ImmutableArray<Formula> Components { get; init; } = [];

    /// <summary>Charge of an ion; 0 for neutral ones.</summary>
    public int Charge { get; init; }

    /// <summary>Dopants written beside the host ("SnSe:Ag", "Eu3+-doped Y2O3"); they are not in <see cref="Composition"/>.</summary>
    public ImmutableArray<Dopant> Dopants { get; init; } = [];

    /// <summary>Polymorph mark: "α", "2H", "c"; else null.</summary>
    public string? Phase { get; init; }

    /// <summary>Water of crystallisation per formula unit, contained in <see cref="Composition"/>; null where none is written.</summary>
    public AmountExpression? Hydration { get; init; }

    /// <summary>Whether an unknown departure from the ideal amounts (δ) or a vacancy sign (□) is written.</summary>
    public bool IsOffStoichiometric { get; init; }

    /// <summary>Open variables in alphabetical order, δ and its like not counted.</summary>
    public ImmutableArray<string> Variables => [.. Terms.SelectMany(term => term.Amount.Variables).Distinct().Where(name => !Departures.Contains(name)).Order(StringComparer.Ordinal)];

    /// <summary>Elements and amounts, δ taken as 0; null while variables are open, for systems and composites, and where amounts come out negative.</summary>
    public Composition? Composition
    {
        get
        {
            if (Kind is FormulaKind.System or FormulaKind.Composite) return null;
            List<ElementAmount> amounts = [];
            foreach (FormulaTerm term in Terms)
            {
                AmountExpression amount = term.Amount;
                foreach (string departure in Departures) amount = amount.Substitute(departure, 0);
                if (amount.Value is not { } value || value < -1e-9 || !double.IsFinite(value)) return null;
                amounts.Add(new ElementAmount(term.Element, value));
            }

            if (!amounts.Exists(amount => amount.Amount > 1e-9) || amounts.Sum(amount => amount.Amount) > 1e12) return null;
            return Kind == FormulaKind.WeightAlloy ? Chemistry.Composition.OfWeights(amounts) : Chemistry.Composition.Of(amounts);
        }
    }

    /// <summary>The formula with a value for one variable; other variables stay open. An unknown name changes nothing.</summary>
    public Formula Substitute(string variable, double value) => this with
    {
        Terms = [.. Terms.Select(term => term with { Amount = term.Amount.Substitute(variable, value) })],
        Components = [.. Components.Select(component => component.Substitute(variable, value))],
        Hydration = Hydration?.Substitute(variable, value),
    };

    /// <summary>As written.</summary>
    public override string ToString() => Text;
}
