using System.Text.Json;
using System.Text.Json.Serialization;
using LitMiner.Core.Documents;
using LitMiner.Core.Records;
using LitMiner.Text;

namespace LitMiner.Pipeline.Isolation;

/// <summary>Read documents as JSON: for <c>litminer read</c>, and between the reading process and its parent. Spans are [start, end], boxes [left, bottom, right, top].</summary>
public static class DocumentJson
{
    /// <summary>One line.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(RecordJson.Compact);

    /// <summary>Indented, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(RecordJson.Indented);

    private static JsonSerializerOptions Make(JsonSerializerOptions basis)
    {
        JsonSerializerOptions options = new(basis);
        options.Converters.Insert(0, new SpanConverter());
        options.Converters.Insert(0, new BoxConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Expect(ref reader, JsonTokenType.StartArray);
            reader.Read();
            int start = reader.GetInt32();
            reader.Read();
            int end = reader.GetInt32();
            reader.Read();
            Expect(ref reader, JsonTokenType.EndArray);
            return new TextSpan(start, end);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    private sealed class BoxConverter : JsonConverter<Box>
    {
        public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Expect(ref reader, JsonTokenType.StartArray);
            Span<double> sides = stackalloc double[4];
            foreach (ref double side in sides)
            {
                reader.Read();
                side = reader.GetDouble();
            }

            reader.Read();
            Expect(ref reader, JsonTokenType.EndArray);
            return new Box(sides[0], sides[1], sides[2], sides[3]);
        }

        public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Math.Round(value.Left, 2));
            writer.WriteNumberValue(Math.Round(value.Bottom, 2));
            writer.WriteNumberValue(Math.Round(value.Right, 2));
            writer.WriteNumberValue(Math.Round(value.Top, 2));
            writer.WriteEndArray();
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type) throw new JsonException($"expected {type}, found {reader.TokenType}");
    }
}
