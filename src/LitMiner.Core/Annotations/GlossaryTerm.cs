using LitMiner.Core.Properties;

namespace LitMiner.Core.Annotations;

/// <summary>A short form that a document itself gives to a property: "thermal conductivity (TC)", "where fd is the resonance frequency".</summary>
/// <param name="ShortForm">As written where it is defined.</param>
/// <param name="LongForm">What it stands for, in the document's words.</param>
/// <param name="Entry">The property in the catalogue; null for one that the catalogue lacks.</param>
public sealed record GlossaryTerm(string ShortForm, string LongForm, PropertyEntry? Entry);
