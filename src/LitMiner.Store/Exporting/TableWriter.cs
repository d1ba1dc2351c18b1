using System.Collections.Immutable;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace LitMiner.Store.Exporting;

/// <summary>Writes tables as CSV (RFC 4180, UTF-8) or Apache Parquet.</summary>
public static class TableWriter
{
    /// <summary>Writes CSV with a head line. Cells that a spreadsheet would take for formulae are disarmed.</summary>
    public static void WriteCsv<T>(TextWriter writer, ImmutableArray<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        WriteLine(writer, columns.Select(c => c.Name));
        foreach (T row in rows) WriteLine(writer, columns.Select(c => c.Number is { } number ? RecordTable.Write(number(row)) : c.Text!(row)));
    }

    /// <summary>Writes a Parquet file: nullable columns of strings and doubles, in row groups.</summary>
    public static async Task WriteParquetAsync<T>(
        Stream stream, ImmutableArray<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        const int GroupSize = 50_000;
        DataField[] fields = [.. columns.Select(c => c.IsNumber ? (DataField)new DataField<double?>(c.Name) : new DataField<string>(c.Name))];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellation);
        bool any = false;
        foreach (T[] group in rows.Chunk(GroupSize).DefaultIfEmpty([]))
        {
            if (group.Length == 0 && any) break;
            any = true;
            using ParquetRowGroupWriter groupWriter = writer.CreateRowGroup();
            for (int i = 0; i < fields.Length; i++)
            {
                TableColumn<T> column = columns[i];
                if (column.Number is { } number) await groupWriter.WriteAsync<double>(fields[i], new ReadOnlyMemory<double?>([.. group.Select(number)]), null, null, cancellation);
                else await groupWriter.WriteAsync(fields[i], (IReadOnlyCollection<string>)[.. group.Select(r => Cell(column.Text!(r))!)], null);
            }
        }
    }

    private static string? Cell(string? text) => text is null ? null : SafeText.Plain(text);

    private static void WriteLine(TextWriter writer, IEnumerable<string?> cells)
    {
        bool first = true;
        foreach (string cell in cells.Select(SafeText.Cell))
        {
            if (!first) writer.Write(',');
            first = false;
            writer.Write(cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell);
        }

        writer.Write('\n');
    }
}
