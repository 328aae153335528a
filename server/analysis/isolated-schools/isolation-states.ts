import { farKilometres, type IsolationState } from '../../../contract/isolated-schools.ts';
import type { IsolationGroup } from './isolated-schools.ts';
import type { Remoteness } from './remoteness.ts';

/** Which state a school is given that stands in several groups: what it said itself first, where it lies last. */
const mostTelling: readonly IsolationState[] = [
  'silent',
  'named-but-silent',
  'unnamed',
  'remote',
  'register',
  'did-not-answer',
];

/** One state a school: from the groups of the surveys, and by the register where its nearest school is far. */
export function statesOfIsolation(
  groups: readonly IsolationGroup[],
  remoteness: readonly Remoteness[],
): Map<string, IsolationState> {
  const found = [
    ...groups.flatMap(({ id, schools }) => schools.map((school) => ({ state: id, school: school.id }))),
    ...remoteness.flatMap(({ id, nearest }) =>
      (nearest[0]?.km ?? 0) > farKilometres ? [{ state: 'register' as const, school: id }] : [],
    ),
  ];
  const byUrgency = found.toSorted((a, b) => mostTelling.indexOf(b.state) - mostTelling.indexOf(a.state));
  // The last that is put in stays.
  return new Map(byUrgency.map(({ school, state }) => [school, state]));
}
