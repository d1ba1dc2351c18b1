using System.Collections.Immutable;
using LitMiner.Annotation.Rules;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;
