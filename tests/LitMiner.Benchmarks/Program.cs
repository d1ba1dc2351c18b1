using LitMiner.Benchmarks;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: LitMiner.Benchmarks FOLDER-OF-PAPERS [MODEL-FOLDER]\n       LitMiner.Benchmarks formulae TEXT-FILE");
    return 2;
}

if (args[0] == "formulae" && args.Length > 1)
{
    FormulaBenchmark.Run(args[1]);
    return 0;
}

string model = args.Length > 1 ? args[1] : Path.Combine("onnx-models", "recogniser");
EncoderBenchmark.Run(args[0], model);
ReadingBenchmark.Run(args[0]);
return 0;
