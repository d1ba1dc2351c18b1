using System.Collections.Immutable;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Rules;
using LitMiner.Annotation.Sentences;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Extraction.Linking.Learned;
using LitMiner.ModelTraining.Data;
using LitMiner.ModelTraining.Onnx;
using LitMiner.ModelTraining.Weights;
using LitMiner.TestSupport;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.ModelTraining.Tests;

/// <summary>The whole way from a corpus to a model, with an encoder so small that it takes seconds.</summary>
public class TrainingTests
{
    private static readonly string Vocabulary = Repository.File("onnx-models", "recogniser", "vocab.txt");

    /// <summary>Fits, exports and compares what C# makes of each passage with what the trainer made of it, before any rounding.</summary>
    [Fact]
    public void Train_TinyModel_RunsTheSameInUse()
    {
        PythonScript.Require();
        using TemporaryFolder folder = new();
        WordPieceEncoder encoder = Prepare(folder.Path);
        PythonScript.Train("pretrain.py", "--data", folder.File("text.safetensors"), "--base", folder.Path, "--output", folder.File("pretrained"), "--epochs", "2", "--threads", "1");
        PythonScript.Train("train.py", "--data", folder.Path, "--base", folder.File("pretrained"), "--output", folder.File("fitted"), "--epochs", "3", "--threads", "1");
        ModelExporter.Export(folder.File("fitted"), folder.File("model"), "tiny", "0", GraphPrecision.Float32);

        ModelPackage package = ModelPackage.Load(folder.File("model"));
        Assert.Equal("lexical-24-hints-12", package.Description.Features);
        using EntityRecogniser recogniser = EntityRecogniser.Create(package);
        using LinkModel linker = LinkModel.Create(package.Linker!.Value);
        SafetensorsFile reference = SafetensorsFile.Read(Path.Combine(folder.File("fitted"), "reference.safetensors"));
        RuleRecogniser rules = new(PropertyCatalogue.Default, QuantityDrawing.MeasEval);
        int number = 0;
        foreach (CorpusPassage passage in CorpusReader.Read(folder.File("invented.jsonl")))
        {
            ScriptedText text = ScriptedText.Plain(passage.Text);
            TokenSequence tokens = encoder.Encode(passage.Text);
            ImmutableArray<QuantityMention> quantities = [.. QuantityFinder.Find(text)];
            ImmutableArray<PropertyMention> names = rules.PropertyNames(text);
            PassageHints hints = new(quantities, rules.MaterialNames(text, RuleRecogniser.Formulae(text)), names);
            float[] space = new float[tokens.Count * package.Description.Space];
            float[] logits = recogniser.Run(passage.Text, tokens, hints, -1, 0, tokens.Count, space);
            Same(reference[$"{number}.logits"].Values, logits, 2e-4);
            Same(reference[$"{number}.space"].Values, space, 2e-4);

            ImmutableArray<EntityMention> entities =
                [.. passage.Entities.OrderBy(e => e.Span).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => new EntityMention(e.Span, e.Kind!.Value, 1, EntitySource.Given))];
            Passage marked = MarkedPassage.Of(passage.Text, SentenceSplitter.Split(passage.Text), entities, quantities, names, PropertyCatalogue.Default).Passage;
            ImmutableArray<LinkScores> scores = linker.Score(marked, PassageLinker.Link(marked), new PassageVectors(tokens.Spans, space, package.Description.Space, 0));
            Same(reference[$"{number}.role"].Values, [.. scores.SelectMany(s => s.Roles)], 2e-4);
            Same(reference[$"{number}.property"].Values, [.. scores.SelectMany(s => s.Properties.Skip(1))], 2e-4);
            Same(reference[$"{number}.material_none"].Values, [.. scores.Select(s => s.Materials[0])], 2e-4);
            Same(reference[$"{number}.material"].Values, [.. scores.SelectMany(s => s.Materials.Skip(1))], 2e-4);
            number++;
        }

        Assert.Equal(InventedCorpus.Count, number);
    }

    [Fact]
    public void Train_KilledAndStartedAgain_GivesTheSameBytes()
    {
        PythonScript.Require();
        using TemporaryFolder folder = new();
        Prepare(folder.Path);
        string[] arguments = ["--data", folder.Path, "--base", folder.Path, "--epochs", "40", "--threads", "1", "--checkpoint-minutes", "0", "--told", "0.5", "--hidden", "0.1", "--average", "0.9", "--output"];
        PythonScript.Train("train.py", [.. arguments, folder.File("whole")]);
        PythonScript.TrainAndKill(TimeSpan.FromSeconds(3), "train.py", [.. arguments, folder.File("killed")]);
        PythonScript.Train("train.py", [.. arguments, folder.File("killed")]);
        foreach (string file in (string[])["model.safetensors", "linker.safetensors"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.File("whole"), file)), File.ReadAllBytes(Path.Combine(folder.File("killed"), file)));
    }

    [Fact]
    public void Train_WithConventions_FollowsTheOneThatItIsTold()
    {
        PythonScript.Require();
        using TemporaryFolder folder = new();
        Prepare(folder.Path);
        PythonScript.Train("train.py", "--data", folder.Path, "--base", folder.Path, "--output", folder.File("fitted"), "--epochs", "4", "--threads", "1", "--told", "0.5", "--average", "0.5");
        ModelExporter.Export(folder.File("fitted"), folder.File("model"), "tiny", "0", GraphPrecision.Float32);
        ModelPackage package = ModelPackage.Load(folder.File("model"));
        Assert.Equal(["invented"], package.Description.Conventions);
        Assert.Null(package.Description.Convention);
        using EntityRecogniser recogniser = EntityRecogniser.Create(package);
        SafetensorsFile reference = SafetensorsFile.Read(Path.Combine(folder.File("fitted"), "reference.safetensors"));
        CorpusPassage passage = CorpusReader.Read(folder.File("invented.jsonl")).First();
        ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(passage.Text);
        float[] Space(string? convention) => recogniser.Recognise(passage.Text, sentences, Hints(passage.Text), convention, CancellationToken.None).Vectors!.Values;
        Same(reference["0.space"].Values, Space(null), 2e-4);
        Same(reference["0.space"].Values, Space("unheard-of"), 2e-4);
        Assert.True(Space("invented").Zip(reference["0.space"].Values).Max(p => Math.Abs(p.First - p.Second)) > 1e-3);
    }

    private static PassageHints Hints(string words)
    {
        ScriptedText text = ScriptedText.Plain(words);
        RuleRecogniser rules = new(PropertyCatalogue.Default, QuantityDrawing.MeasEval);
        return new PassageHints([.. QuantityFinder.Find(text)], rules.MaterialNames(text, RuleRecogniser.Formulae(text)), rules.PropertyNames(text));
    }

    private static WordPieceEncoder Prepare(string folder)
    {
        TinyEncoder.Write(folder, Vocabulary);
        InventedCorpus.Write(Path.Combine(folder, "invented.jsonl"));
        using FileStream vocabulary = File.OpenRead(Vocabulary);
        WordPieceEncoder encoder = new(vocabulary);
        TrainingPassages passages = new(encoder, PropertyCatalogue.Default, 192);
        PretrainingText text = new(encoder, 192);
        foreach (CorpusPassage passage in CorpusReader.Read(Path.Combine(folder, "invented.jsonl")))
        {
            passages.Add(passage);
            text.Add(string.Join(' ', Enumerable.Repeat(passage.Text, 3)));
        }

        using (FileStream file = File.Create(Path.Combine(folder, "passages.safetensors"))) passages.Write(file);
        using (FileStream file = File.Create(Path.Combine(folder, "text.safetensors"))) text.Write(file);
        File.WriteAllLines(Path.Combine(folder, "corpora.txt"), passages.Corpora);
        return encoder;
    }

    private static void Same(float[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }
}
