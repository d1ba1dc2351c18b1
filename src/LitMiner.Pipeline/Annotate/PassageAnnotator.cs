using System.Collections.Immutable;
using System.Text.Json;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Sentences;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction.Linking;
using LitMiner.Extraction.Linking.Learned;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Pipeline.Annotate;

/// <summary>
/// Annotates passages one by one, JSON Lines in and out (docs/contract.md). A line's id is passed through and decides nothing.
/// </summary>
public sealed class PassageAnnotator
{
    private const int BatchSize = 256;
    private readonly PropertyCatalogue catalogue;
    private readonly DocumentAnnotator annotator;
    private readonly LinkModel? linker;
    private readonly bool entitiesGiven;
    private readonly string? convention;

    /// <summary>Prepares an annotator.</summary>
    /// <param name="catalogue">Properties that are known.</param>
    /// <param name="mode">Who looks for entities.</param>
    /// <param name="models">The trained models, or null for rules alone.</param>
    /// <param name="entitiesGiven">Whether the input's entities are taken as they are.</param>
    /// <param name="values">What the spans of values cover where rules alone draw them; null for the usual way.</param>
    /// <param name="convention">The convention by which the transformer draws entities, "none" for no such advice; null for that of each line's corpus.</param>
    public PassageAnnotator(
        PropertyCatalogue catalogue, RecogniserMode mode, LanguageModels? models, bool entitiesGiven, QuantityDrawing? values = null, string? convention = null)
    {
        this.convention = convention;
        this.catalogue = catalogue;
        this.entitiesGiven = entitiesGiven;
        annotator = new DocumentAnnotator(
            new AnnotationOptions { Properties = catalogue, Recogniser = mode, OnlyPassagesWithQuantities = false, Values = values ?? QuantityDrawing.MeasEval }, models?.Recogniser);
        linker = models?.Linker;
    }

    /// <summary>Annotates all lines; output is in the order of the input.</summary>
    /// <exception cref="FormatException">A line is not what the contract says; the message names it.</exception>
    public async Task RunAsync(TextReader input, TextWriter output, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        List<(int Number, string Line)> batch = [];
        int number = 0;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            batch.Add((number, line));
            if (batch.Count == BatchSize) await FlushAsync(batch, output, jobs, cancellation);
        }

        await FlushAsync(batch, output, jobs, cancellation);
    }

    /// <summary>Annotates one passage.</summary>
    public PassageOutput Annotate(PassageInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ScriptedText text = ScriptedText.Plain(input.Text);
        ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(input.Text);
        if (sentences.IsEmpty) return new PassageOutput(input.Id, [], []);
        AnnotatedPassage passage = annotator.Annotate(text, sentences, cancellation, convention: convention ?? (input.Corpus.ValueKind == JsonValueKind.String ? input.Corpus.GetString() : null));
        (string Id, EntityMention Entity)[] entities = entitiesGiven
            ? [.. input.Entities.Select(e => (e.Id, e.Mention(input.Text))).Where(e => e.Item2 is not null).Select(e => (e.Id, e.Item2!)).OrderBy(e => e.Item2.Span)]
            : [.. passage.Entities.Select((e, i) => ($"e{i + 1}", e))];
        return new PassageOutput(input.Id, [.. entities.Select(e => OutputEntity.Of(e.Id, e.Entity))], Link(input.Text, sentences, passage, entities));
    }

    private async Task FlushAsync(List<(int Number, string Line)> batch, TextWriter output, int jobs, CancellationToken cancellation)
    {
        string[] results = new string[batch.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellation };
        try
        {
            Parallel.For(0, batch.Count, options, i => results[i] = JsonSerializer.Serialize(Annotate(Parse(batch[i]), cancellation), RecordJson.Compact));
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<FormatException>().FirstOrDefault() is { } first)
        {
            throw new FormatException(first.Message, exception);
        }

        foreach (string result in results) await output.WriteLineAsync(result.AsMemory(), cancellation);
        batch.Clear();
    }

    private static PassageInput Parse((int Number, string Line) line)
    {
        try
        {
            PassageInput? input = JsonSerializer.Deserialize<PassageInput>(line.Line, RecordJson.Compact);
            return input is { Id: not null, Text: not null } ? input : throw new FormatException($"line {line.Number} lacks an id or a text");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"line {line.Number} is not the JSON of a passage: {exception.Message}", exception);
        }
    }

    private ImmutableArray<OutputRecord> Link(
        string text, ImmutableArray<TextSpan> sentences, AnnotatedPassage passage, (string Id, EntityMention Entity)[] entities)
    {
        MarkedPassage marked = MarkedPassage.Of(text, sentences, [.. entities.Select(e => e.Entity)], passage.Quantities, passage.PropertyNames, catalogue);
        return
        [
            .. LearnedLinker.Link(marked.Passage, passage.Vectors, linker).Where(l => l.Role != LinkRole.Rejected).Select(l => new OutputRecord(
                l.Material is { } m ? entities[marked.Materials[m]].Id : null,
                l.Property is { } p ? entities[marked.Properties[p]].Id : null,
                entities[marked.Values[l.Value]].Id,
                l.Role == LinkRole.Result ? "result" : "condition")),
        ];
    }
}
