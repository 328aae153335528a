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
});
