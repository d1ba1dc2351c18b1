using LitMiner.Core.Annotations;
using LitMiner.Text;

namespace LitMiner.Pipeline.Annotate;

/// <summary>An entity of the input.</summary>
/// <param name="Id">Its id, which records refer to.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Label">MATERIAL, PROPERTY, VALUE, METHOD or DESCRIPTOR; others take no part.</param>
public sealed record InputEntity(string Id, int Start, int End, string? Label)
{
    /// <summary>The entity, or null where its label or its span makes no sense.</summary>
    internal EntityMention? Mention(string text) =>
        Start >= 0 && Start < End && End <= text.Length && Enum.TryParse(Label, ignoreCase: true, out EntityLabel label)
            ? new EntityMention(new TextSpan(Start, End), label, 1, EntitySource.Given)
            : null;
}
