using LitMiner.Cli;

return await CommandLine.RunAsync(args);
