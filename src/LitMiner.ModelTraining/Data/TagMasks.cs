using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// Which tags the annotation of a passage allows for each piece: bit t stands for tag t, no bit at all for a piece that
/// teaches nothing. An unmarked piece is surely none of the labels that the corpus marks throughout; of the others it may be any.
/// </summary>
internal static class TagMasks
{
    /// <summary>One mask a piece.</summary>
    public static int[] Of(CorpusPassage passage, TokenSequence tokens)
    {
        EntityLabel[] labels = Enum.GetValues<EntityLabel>();
        int[] masks = new int[tokens.Count];
        for (int i = 0; i < masks.Length; i++)
        {
            masks[i] = 1;
            foreach (EntityLabel label in labels)
            {
                if (!passage.LabelsOf(passage.SentenceOf(tokens.Spans[i].Start)).Contains(label.ToString().ToUpperInvariant()))
                    masks[i] |= (1 << Begin(label)) | (1 << Begin(label) + 1);
            }
        }

        foreach (CorpusEntity entity in passage.Entities.Where(e => e.NestedIn is null))
        {
            (int from, int to) = tokens.PiecesOf(entity.Span);
            if (!entity.Optional && entity.Kind is null) continue;
            for (int i = from; i < to; i++)
                masks[i] = entity.Optional ? 0 : 1 << (Begin(entity.Kind!.Value) + (i == from ? 0 : 1));
        }

        return masks;
    }

    private static int Begin(EntityLabel label)
    {
        int tag = 1 + 2 * (int)label;
        System.Diagnostics.Debug.Assert(TagSet.Begins(tag) && TagSet.LabelOf(tag) == label, "the order of the tags is that of the labels");
        return tag;
    }
}
