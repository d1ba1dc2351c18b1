using LitMiner.Benchmarks;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: LitMiner.Benchmarks FOLDER-OF-PAPERS [MODEL-FOLDER | --reading]\n       LitMiner.Benchmarks formulae TEXT-FILE\n       LitMiner.Benchmarks accuracy FOLDER-OF-CORPORA [MODEL-FOLDER [PAGE]]");
    return 2;
}

if (args is [_, "--reading"])
{
    ReadingBenchmark.Run(args[0]);
    return 0;
}

if (args[0] == "formulae" && args.Length > 1)
{
    FormulaBenchmark.Run(args[1]);
    return 0;
}

if (args[0] == "accuracy" && args.Length > 1)
{
    AccuracyTables.Write(args[1], args.Length > 2 ? args[2] : Path.Combine("onnx-models", "recogniser"), args.Length > 3 ? args[3] : Path.Combine("docs", "accuracy.md"));
    return 0;
}

QuantityBenchmark.Run(args[0]);
string model = args.Length > 1 ? args[1] : Path.Combine("onnx-models", "recogniser");
EncoderBenchmark.Run(args[0], model);
ReadingBenchmark.Run(args[0]);
return 0;
