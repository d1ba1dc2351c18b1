using System.Collections.Immutable;
using LitMiner.Core.Annotations;

namespace LitMiner.Annotation.Recognition;

/// <summary>What one pass of the encoder gives.</summary>
/// <param name="Entities">Entities in order, not overlapping; confidence is the geometric mean of the tags' probabilities.</param>
/// <param name="Vectors">Vectors for the linker; null where the model has none.</param>
public sealed record RecognisedPassage(ImmutableArray<EntityMention> Entities, PassageVectors? Vectors);
