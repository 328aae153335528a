import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type TieLine } from '../small-network.ts';

describe('isolated school', () => {
  const members = letters(6);
  const path = members.slice(0, 4).map((a, i): TieLine => ['joint-work', `${a}>${members[i + 1]!}`]);

  it('tells apart who did not answer, who is silent, who is named and who only names', () => {
    const found = reading({ members, waves: [{ ties: path, silent: ['e'] }] }, 'isolated-school');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['f'], p: null });
    expect(found.evidence).toMatchObject({
      silent: ['f'],
      unnamed: ['a'],
      didNotAnswer: ['e'],
      namedButSilent: [],
    });
  });

  it('does not take a silent answer for a silent school', () => {
    const found = reading({ members, waves: [{ ties: path, silent: ['f'] }] }, 'isolated-school');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing', subjects: [] });
  });

  it('is a fact, and takes nobody who answered for one that did not', () => {
    const of = (silent: readonly string[]) =>
      reading({ members, waves: [{ ties: path, silent }] }, 'isolated-school');
    const checkedIn = ({ lookAlikes }: ReturnType<typeof of>) =>
      Object.fromEntries(lookAlikes.map(({ id, checked }) => [id, checked]));
    expect(of([])).toMatchObject({ grade: null, bounds: { low: 1, high: 1 }, plain: { missing: null } });
    expect(checkedIn(of([]))).toMatchObject({
      'unanswered-survey': 'ruled-out',
      'named-by-missing': 'ruled-out',
    });
    // f answered and stands alone; e, which did not, might name it, or stand alone too.
    expect(of(['e'])).toMatchObject({ grade: null, bounds: { low: 0, high: 2 } });
    expect(of(['e']).plain.missing!.es).toBe(
      'Si la que falta respondiera, podría no haber ninguna escuela así, o haber hasta 2.',
    );
    expect(checkedIn(of(['e']))).toMatchObject({
      'unanswered-survey': 'ruled-out',
      'named-by-missing': 'possible',
    });
    // Nobody stands alone, unless it is f, of which nothing is known.
    expect(checkedIn(of(['f']))).toMatchObject({ 'unanswered-survey': 'possible' });
  });
});
