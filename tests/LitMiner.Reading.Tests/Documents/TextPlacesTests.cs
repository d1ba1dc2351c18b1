using System.Text.Json;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Documents;

public class TextPlacesTests
{
    [Fact]
    public void Create_PlacesOfAllKinds_GivesThemBack()
    {
        List<TextPlace> places = Made(1000, seed: 7);
        TextPlaces packed = [.. places];
        Assert.Equal(places.Count, packed.Count);
        Assert.Equal(places, packed);
        Assert.Equal(places, Enumerable.Range(0, places.Count).Select(i => packed[i]));
    }

    [Fact]
    public void Create_WordsOnLines_TakesLessThanTenBytesAWord()
    {
        TextPlacesBuilder builder = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int line = 0; line < 1000; line++)
        {
            for (int word = 0; word < 16; word++)
                builder.Add(new TextPlace(TextSpan.OfLength((line * 96) + (word * 6), 5), 1 + (line / 50), new Box(60 + (word * 25), 700 - (line % 50 * 12), 82.5 + (word * 25), 709.7 - (line % 50 * 12))));
        }

        TextPlaces places = builder.ToPlaces();
        Assert.Equal(16_000, places.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 10 * 16_000);
    }

    [Fact]
    public void EndingAfter_AnyOffset_BeginsWithTheFirstThatEndsBehindIt()
    {
        List<TextPlace> places = Made(300, seed: 11);
        TextPlaces packed = [.. places];
        for (int offset = 0; offset <= places[^1].Span.End + 1; offset++)
            Assert.Equal(places.SkipWhile(p => p.Span.End <= offset).Take(3), packed.EndingAfter(offset).Take(3));
        Assert.Empty(TextPlaces.Empty.EndingAfter(0));
    }

    [Fact]
    public void Add_BeforeTheEndOfTheLast_IsRefused()
    {
        TextPlacesBuilder builder = new();
        builder.Add(new TextPlace(new TextSpan(4, 9), 1, new Box(1, 2, 3, 4)));
        Assert.Throws<ArgumentException>(() => builder.Add(new TextPlace(new TextSpan(8, 12), 1, new Box(1, 2, 3, 4))));
    }

    [Fact]
    public void Indexer_OutsideThePlaces_IsRefused()
    {
        TextPlaces places = [new TextPlace(new TextSpan(0, 3), 1, new Box(0, 0, 1, 1))];
        Assert.Throws<ArgumentOutOfRangeException>(() => places[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => places[-1]);
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        TextPlaces places = [.. Made(200, seed: 3)];
        string json = JsonSerializer.Serialize(places);
        Assert.Equal(JsonSerializer.Serialize(places.ToArray()), json);
        Assert.Equal(places, JsonSerializer.Deserialize<TextPlaces>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TextPlaces>("[{\"Span\":{\"Start\":5,\"End\":9}},{\"Span\":{\"Start\":5,\"End\":9}}]"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TextPlaces>("{}"));
    }

    /// <summary>Places on lines, in scripts, on turned and on huge pages, with gaps and long words.</summary>
    private static List<TextPlace> Made(int count, int seed)
    {
        Random random = new(seed);
        List<TextPlace> places = [];
        int at = 0, page = 1;
        double bottom = 700, left = 50;
        for (int i = 0; i < count; i++)
        {
            int start = at + random.Next(random.Next(12) == 0 ? 400 : 2);
            at = start + 1 + random.Next(random.Next(30) == 0 ? 300 : 9);
            if (random.Next(40) == 0) page += random.Next(3);
            if (random.Next(8) == 0) (bottom, left) = (random.Next(0, 1_500_000) / 100.0, random.Next(0, 60_000) / 100.0);
            double right = left + (random.Next(0, 6000) / 100.0);
            places.Add(new TextPlace(new TextSpan(start, at), page, new Box(Math.Round(left, 2), Math.Round(bottom, 2), Math.Round(right, 2), Math.Round(bottom + 9.7, 2))));
            left = right + 2.5;
        }

        return places;
    }
}
