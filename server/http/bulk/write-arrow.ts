import type { RecordBatch, Schema } from 'apache-arrow';
import type { Cell, CellType, Columns, Row } from '../../../contract/bulk.ts';

/** Rows of one record batch at least, where there are as many: a batch of few rows is mostly its own description. */
const rowsPerBatch = 2_000;

/**
 * Rows as an Arrow IPC stream: the schema first, then a record batch for every so many rows. Arrow is loaded when the
 * first such stream is asked for.
 */
export async function* writeArrow(
  columns: Columns,
  rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const arrow = await import('apache-arrow');
  const table = tableOf(arrow, columns);
  const written = new (writtenBytes(arrow))();
  const writer = new arrow.RecordBatchStreamWriter();
  writer.reset(written, table.schema);
  yield written.take();
  for await (const some of inBatches(rows)) {
    writer.write(table.batchOf(some));
    yield written.take();
  }
  writer.finish();
  yield written.take();
}

type Arrow = typeof import('apache-arrow');

/** A sink that gives what was written since it was last emptied. */
const writtenBytes = ({ AsyncByteQueue }: Arrow) =>
  class extends AsyncByteQueue {
    #chunks: Uint8Array[] = [];
    override write(chunk: Uint8Array): void {
      this.#chunks.push(Uint8Array.from(chunk));
    }
    take(): Uint8Array {
      const bytes = Buffer.concat(this.#chunks);
      this.#chunks = [];
      return bytes;
    }
  };

async function* inBatches(rows: AsyncIterable<readonly Row[]>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const some of rows) {
    for (const row of some) batch.push(row);
    if (batch.length < rowsPerBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function tableOf(arrow: Arrow, columns: Columns): { schema: Schema; batchOf(rows: Row[]): RecordBatch } {
  const types = { text: arrow.Utf8, number: arrow.Float64, integer: arrow.Int32, flag: arrow.Bool };
  const named = Object.entries(columns);
  const typeOf = (type: CellType) => new types[type]();
  const fields = named.map(([name, { type }]) => new arrow.Field(name, typeOf(type), true));
  const schema = new arrow.Schema(fields);
  const cells = (rows: Row[], name: string): Cell[] => rows.map((row) => row[name] ?? null);
  const batchOf = (rows: Row[]) => {
    const children = named.map(
      ([name, { type }]) => arrow.vectorFromArray(cells(rows, name), typeOf(type)).data[0]!,
    );
    const length = rows.length;
    const data = arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children });
    return new arrow.RecordBatch(schema, data);
  };
  return { schema, batchOf };
}
