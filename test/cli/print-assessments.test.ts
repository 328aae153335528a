import { expect, it } from 'vitest';
import { printAssessments } from '../../server/cli/print-assessments.ts';
import { lastWave } from '../analysis/patterns/read.ts';
import { everyPair, letters } from '../analysis/patterns/small-network.ts';

it('calls patterns and grades by the names of the screens, with the ids that scripts know', () => {
  const members = letters(8);
  const wave = lastWave({ members, waves: [{ ties: everyPair('knowledge', members.slice(1)) }] });
  const lines = printAssessments({ networks: [{ id: 'n', waves: [wave] }] }).split('\n');
  expect(lines[0]).toMatch(/^n {2}wave .+ {2}8 members, 100 % answered$/);
  expect(lines[1]).toMatch(
    /^ {2}Little visible participation \(sleeping-partner\) +flagged +p \S+ {2}to be confirmed {2}a$/,
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}School isolated .+ \(isolated-school\) +flagged +worth a visit {2}a$/),
  );
});
