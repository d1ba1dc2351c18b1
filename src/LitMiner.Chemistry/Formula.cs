using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>A chemical formula with all that papers write around it. Immutable and thread-safe.</summary>
public sealed record Formula
{
    /// <summary>Start of the names of variables for shares that are not given.</summary>
    internal const string OpenShare = "?";

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

    /// <summary>Letters that stand for elements named elsewhere ("M", "Ln"); while there are any, there is no composition.</summary>
    public ImmutableArray<PlaceholderTerm> Placeholders { get; init; } = [];

    /// <summary>Isotopes that are named: "57Fe"; in <see cref="Terms"/> they are their elements.</summary>
    public ImmutableArray<string> Isotopes { get; init; } = [];

    /// <summary>Whether elements share a site in amounts that nobody has said: "(Ba,Sr)TiO3".</summary>
    public bool HasOpenShares => Terms.Any(term => term.Amount.Variables.Any(name => name.StartsWith(OpenShare, StringComparison.Ordinal)));

    /// <summary>Open variables in alphabetical order, δ and its like and open shares not counted.</summary>
    public ImmutableArray<string> Variables => [.. Terms.SelectMany(term => term.Amount.Variables).Concat(Placeholders.SelectMany(place => place.Amount.Variables)).Distinct()
        .Where(name => !Departures.Contains(name) && !name.StartsWith(OpenShare, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Elements and amounts, δ taken as 0; null while variables are open, for systems and composites, and where amounts come out negative.</summary>
    public Composition? Composition
    {
        get
        {
            if (Kind is FormulaKind.System or FormulaKind.Composite or FormulaKind.Grade || !Placeholders.IsEmpty) return null;
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
        Placeholders = [.. Placeholders.Select(place => place with { Amount = place.Amount.Substitute(variable, value) })],
    };

    /// <summary>The formula with an element for a placeholder; an unknown name changes nothing.</summary>
    public Formula Replace(string placeholder, Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        List<FormulaTerm> terms = [.. Terms];
        foreach (PlaceholderTerm place in Placeholders.Where(place => place.Symbol == placeholder))
        {
            int at = terms.FindIndex(term => term.Element.Equals(element));
            if (at < 0) terms.Add(new(element, place.Amount));
            else terms[at] = new(element, terms[at].Amount + place.Amount);
        }

        return this with { Terms = [.. terms], Placeholders = [.. Placeholders.Where(place => place.Symbol != placeholder)], Components = [.. Components.Select(component => component.Replace(placeholder, element))] };
    }

    /// <summary>As written.</summary>
    public override string ToString() => Text;
}
