using LitMiner.Extraction.Building;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>Whose values a row or a column holds.</summary>
/// <param name="Material">The material, or null.</param>
/// <param name="Sample">What tells it from other samples of the material, as written; parts joined by ", "; or null.</param>
/// <param name="Member">The composition of a series' member, or null.</param>
internal sealed record LineIdentity(TextSpan? Material, string? Sample, SeriesMember? Member)
{
    /// <summary>The other part of a material whose parts stand in columns of their own, with what joins them: filler to matrix, acceptor to donor; or null.</summary>
    public (string Joint, TextSpan Name)? Partner { get; init; }
}
