using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>A quantity that a caption names with its unit.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Symbol">The symbol among them, or null.</param>
/// <param name="Entry">The property or setting, or null.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Multiplier">What numbers are multiplied by to be in the unit.</param>
internal sealed record CaptionUnit(TextSpan Name, TextSpan? Symbol, PropertyEntry? Entry, Unit Unit, double Multiplier);
