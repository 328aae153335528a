import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TelarProblem } from '../../contract/problems.ts';
import { recordKey } from '../../contract/record-key.ts';
import { type SourcedRecord, StoredRecord } from '../../contract/records.ts';
import { unpack } from '../../server/intake/bundle/open-import.ts';
import { readImport } from '../../server/intake/decisions/read-import.ts';
import type { ImportFile } from '../../server/intake/intake-result.ts';
import { zipFiles } from '../../server/intake/zip-files.ts';
import { realFiles } from './corpus.ts';
import { fuzzSeed, fuzzTimeoutMs, untilTimeIsUp } from './fuzz-plan.ts';
import { mutate, mutation } from './mutations.ts';

/** Seconds of computing that no small file may take. */
const mostSeconds = 2;
const files = realFiles();

/** What an import makes of a file, as on its way into the store: records, or the problem that refuses it. */
async function readWhole(file: ImportFile): Promise<SourcedRecord[] | TelarProblem> {
  try {
    const { result } = readImport(await unpack(file), {
      ...{ ownerKey: new Uint8Array(32), decisions: { direction: 'directed' }, actors: [], comunas: null },
      ...{ storedRegister: [], name: null },
    });
    return [...result.records];
  } catch (error) {
    if (error instanceof TelarProblem) return error;
    throw error;
  }
}

/** Records that a store takes: each of its form, each once, and no tie between actors that are not there. */
function checkStorable(records: readonly SourcedRecord[]): void {
  const keys = new Set<string>();
  const known = new Set<string>();
  for (const { record } of records) {
    expect(StoredRecord.safeParse(record).error).toBeUndefined();
    keys.add(recordKey(record));
    if (record.type === 'actor' || record.type === 'network') known.add(record.id);
  }
  expect(keys.size).toBe(records.length);
  const ends = records.flatMap(({ record }) => (record.type === 'tie' ? [record.from, record.to] : []));
  expect(ends.filter((end) => !known.has(end))).toEqual([]);
}

test(
  `mutated files are refused in words or read whole, without a crash and in time (seed ${String(fuzzSeed)})`,
  async () => {
    process.stderr.write(`fuzzing files with seed ${String(fuzzSeed)}\n`);
    const runs = { all: 0, refused: 0 };
    // By its number, which a counterexample can show.
    const someFile = fc.nat(files.length - 1);
    await fc.assert(
      fc.asyncProperty(
        someFile,
        someFile,
        fc.array(mutation, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (at, otherAt, mutations, packed) => {
          const { name, bytes } = files[at]!;
          const mutated = { name, bytes: mutate(bytes, mutations, files[otherAt]!.bytes) };
          const file = packed ? { name: 'red.zip', bytes: zipFiles([mutated]) } : mutated;
          const begun = process.cpuUsage();
          const read = await readWhole(file);
          const { user } = process.cpuUsage(begun);
          expect(user / 1e6, `seconds for ${name}`).toBeLessThan(mostSeconds);
          runs.all += 1;
          if (!(read instanceof TelarProblem)) return checkStorable(read);
          runs.refused += 1;
          // A simulated network with a real school is a question about the network, not about the file.
          if (read.code !== 'simulated-real-school') expect(read.kind, read.message).toBe('refused-import');
          expect(read.message.length).toBeLessThan(2_000);
        },
      ),
      untilTimeIsUp,
    );
    process.stderr.write(`${String(runs.all)} files, ${String(runs.refused)} refused as a whole\n`);
    // Mutations that no reader lets in, or that change nothing, would prove nothing.
    expect(runs.refused).toBeGreaterThan(0);
    expect(runs.refused).toBeLessThan(runs.all);
  },
  fuzzTimeoutMs,
);
