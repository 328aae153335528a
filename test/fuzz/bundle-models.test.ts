import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordKey } from '../../contract/record-key.ts';
import type { StoredRecord } from '../../contract/records.ts';
import { readBundle } from '../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../server/intake/bundle/write-bundle.ts';
import type { ImportFile } from '../../server/intake/intake-result.ts';
import { readTable } from '../../server/intake/table.ts';
import { network } from '../intake/bundle/arbitrary-network.ts';
import { fuzzSeed, fuzzTimeoutMs, untilTimeIsUp } from './fuzz-plan.ts';

/** How somebody's program writes a table: none of this may change what it means. */
const habits = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  recordDelimiter: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  quoted: fc.boolean(),
  upperCase: fc.boolean(),
  order: fc.infiniteStream(fc.nat(1_000)),
});
/** Headings that are Telar's: capitals in that of an attribute are part of its name. */
const ownHeadings = new Set([
  'network_id',
  'wave_id',
  'actor_id',
  'activity_id',
  'commitment_id',
  'event_id',
]);
const isOwn = (file: string, heading: string): boolean =>
  ownHeadings.has(heading) ||
  (['from', 'to'].includes(heading) && /^(ties|members|networks)\.csv$/.test(file));

type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

function rewritten(file: ImportFile, { order, upperCase, recordDelimiter, ...writing }: Habits): ImportFile {
  const { columns, rows } = readTable(file);
  const places = shuffled([...columns.keys()], order);
  const heading = places.map((at) => {
    const name = columns[at]!;
    return upperCase && isOwn(file.name, name) ? name.toUpperCase() : name;
  });
  const lines = rows.map(({ cells }) => places.map((at) => cells[at]!));
  const text = stringify([heading, ...shuffled(lines, order)], {
    ...writing,
    record_delimiter: recordDelimiter,
  });
  return { name: file.name, bytes: new TextEncoder().encode(text) };
}

function shuffled<T>(items: readonly T[], order: Habits['order']): T[] {
  const draws = items.map((item) => ({ item, draw: Number(order.next().value) }));
  return draws.toSorted((a, b) => a.draw - b.draw).map(({ item }) => item);
}

const facts = (files: readonly ImportFile[]) => {
  const { result } = readBundle(files);
  expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  // Whoever answers for a commitment, or took part in an event, stands in the order of its lines.
  const inOneOrder = (record: StoredRecord): StoredRecord =>
    record.type === 'commitment' || record.type === 'event'
      ? { ...record, actorIds: record.actorIds.toSorted() }
      : record;
  return new Map(result.records.map(({ record }) => [recordKey(record), inOneOrder(record)]));
};

test(
  `a bundle means the same however its tables are written (seed ${String(fuzzSeed)})`,
  () => {
    process.stderr.write(`fuzzing bundles with seed ${String(fuzzSeed)}\n`);
    fc.assert(
      fc.property(network('n1'), habits, (data, habit) => {
        const written = writeBundle([data]);
        expect(facts(written.map((file) => rewritten(file, habit)))).toEqual(facts(written));
      }),
      untilTimeIsUp,
    );
  },
  fuzzTimeoutMs,
);
