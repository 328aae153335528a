import { expect, it } from 'vitest';
import { readFiles } from '../../server/intake/read-files.ts';
import { summariseIntake } from '../../server/intake/summarise-intake.ts';
import { textFile } from './bundle/text-file.ts';

const read = (...lines: string[]) => readFiles([textFile('ties.csv', ...lines)], new Uint8Array(32));

it('names the networks and counts findings by code, without records', () => {
  const intake = read('from,to', 'a,b', 'b,');
  const summary = summariseIntake(intake);
  expect(summary).toMatchObject({ title: intake.title, counts: intake.counts, refused: 1 });
  expect(summary.networks).toHaveLength(1);
  const codes = Object.keys(summary.findingCounts);
  expect(codes).toEqual(codes.toSorted());
  expect(Object.values(summary.findingCounts).reduce((sum, count) => sum + count, 0)).toBe(
    intake.findings.length,
  );
  expect(summary).not.toHaveProperty('records');
});

it('refuses nothing where nothing is refused', () => {
  expect(summariseIntake(read('from,to', 'a,b')).refused).toBe(0);
});
