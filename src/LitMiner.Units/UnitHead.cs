using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>The head of a table column or axis, taken apart.</summary>
/// <param name="Name">What the column is about, without the unit: "σ" of "σ (10⁻³ S/cm)".</param>
/// <param name="UnitSpan">Where the unit stands, its multiplier included; null where there is none.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Multiplier">What cell values are multiplied by to be in <paramref name="Unit"/>.</param>
/// <param name="IsMultiplierAmbiguous">
/// Whether authors use this writing both ways: "κ × 10³ (W/m K)" mostly says that cells were multiplied by 10³, as "10³ κ" does,
/// while "(×10³ S/cm)" or "(10³ S/cm)" says that the unit is a thousand S/cm. The multiplier given follows these readings;
/// a plausibility check may turn it over.
/// </param>
public sealed record UnitHead(TextSpan Name, TextSpan? UnitSpan, Unit? Unit, double Multiplier, bool IsMultiplierAmbiguous);
