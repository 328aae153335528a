import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('contrived collegiality', () => {
  const members = letters(8);
  const all = { mandated: true, came: members };
  const meetings = [
    { wave: 1, ...all },
    { wave: 2, ...all },
    { wave: 2, ...all },
  ];
  const shallow = everyPair('joint-work', members, { depth: 'informative' }).filter((_, k) => k % 4 === 0);
  const read = (ties: readonly TieLine[], more: Partial<SmallNetwork> = {}) =>
    reading({ members, waves: [{ ties: shallow }, { ties }], meetings, ...more }, 'contrived-collegiality');

  it('sees full mandated meetings and nothing but information', () => {
    expect(read(shallow)).toMatchObject({
      state: 'flagged',
      p: 1 / 256,
      grade: 'finding',
      evidenceKinds: ['ties', 'attendance'],
    });
  });

  it('is silent in the first wave, without meetings, and on a network that tells of no joint work at all', () => {
    expect(
      reading({ members, waves: [{ ties: shallow }], meetings }, 'contrived-collegiality'),
    ).toMatchObject({ reason: 'first-wave' });
    expect(read(shallow, { meetings: [] })).toMatchObject({ reason: 'layer-not-asked' });
    const none = { ties: [], layers: ['joint-work'] };
    expect(
      reading({ members, waves: [{ ties: shallow }, none], meetings }, 'contrived-collegiality'),
    ).toMatchObject({ reason: 'too-sparse-to-tell' });
  });

  it('is not flagged by deep work in most schools, or where few come', () => {
    const deep = everyPair('joint-work', members, { depth: 'cooperative' }).filter((_, k) => k % 4 === 0);
    expect(read(deep).state).toBe('not-flagged');
    const few = meetings.map((meeting) => ({ ...meeting, came: ['a', 'b'] }));
    expect(read(shallow, { meetings: few })).toMatchObject({ state: 'not-flagged', p: null });
  });
});
