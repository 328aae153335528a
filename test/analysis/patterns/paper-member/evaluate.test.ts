import { describe, expect, it } from 'vitest';
import { reading, readingOf } from '../read.ts';
import { letters, smallNetwork, type SmallNetwork, type SmallWave } from '../small-network.ts';

describe('member on paper only', () => {
  const members = letters(8);
  const ties: SmallWave['ties'] = members
    .slice(0, 6)
    .map((a, i) => ['knowledge', `${a}>${members[(i + 1) % 7]!}`]);
  const wave: SmallWave = { ties, silent: ['h'] };
  const others = members.filter((id) => id !== 'h');
  const meetings = [1, 2, 3].map((k) => ({ wave: k, mandated: false, came: others }));
  const read = (more: Partial<SmallNetwork> = {}) =>
    reading({ members, waves: [wave, wave, wave], meetings, ...more }, 'paper-member');

  it('names who never answered, never came and is named by nobody in three waves', () => {
    const found = read();
    expect(found).toMatchObject({ state: 'flagged', kind: 'fact', subjects: ['h'], p: null });
    expect(found.evidence).toMatchObject({ waves: 3, onPaper: [{ actor: 'h', held: 3 }], unlisted: [] });
    expect(found.evidence.text).toEqual({
      es: 'Escuela H: en 3 encuestas no respondió, no fue a ninguna reunión y nadie la nombra.',
      en: 'Escuela H: in 3 surveys it did not answer, came to no meeting, and nobody names it.',
    });
  });

  it.each<[string, Partial<SmallNetwork>]>([
    ['answered once', { waves: [wave, { ...wave, silent: [] }, wave] }],
    ['was named once', { waves: [wave, { ...wave, ties: [...ties, ['trust', 'a>h']] }, wave] }],
    ['is somebody’s tension', { waves: [{ ...wave, ties: [...ties, ['tension', 'a>h']] }, wave, wave] }],
    ['came once', { meetings: [...meetings.slice(1), { wave: 1, mandated: false, came: members }] }],
    ['answers for a commitment', { commitments: [{ owners: ['h'] }] }],
  ])('is nobody who %s', (_, more) => {
    expect(read(more)).toMatchObject({ state: 'not-flagged', subjects: [] });
  });

  it('does not take what is not known for none', () => {
    expect(read({ waves: [wave, wave], meetings: meetings.slice(0, 2) })).toMatchObject({
      reason: 'few-waves',
    });
    expect(read({ meetings: [] })).toMatchObject({ reason: 'layer-not-asked' });
    // A wave that hardly anybody answered cannot show that nobody names it.
    const quiet = { ties: [], silent: members.slice(2) };
    expect(read({ waves: [wave, quiet, wave] })).toMatchObject({ reason: 'few-waves' });
  });

  it('leaves open who is on no list of attendance', () => {
    const data = smallNetwork({ members, waves: [wave, wave, wave], meetings });
    const attendance = data.attendance.filter(({ actorId }) => actorId !== 'h');
    const found = readingOf({ ...data, attendance }, 'paper-member');
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing' });
    expect(found.evidence).toMatchObject({ onPaper: [], unlisted: ['h'] });
    expect(found.evidence.text.en).toContain('on no list of attendance');
  });

  it('says what it may be taken for: a school that closed', () => {
    const closed = read({ actors: { h: { state: 'closed' } } });
    const checks = Object.fromEntries(closed.lookAlikes.map(({ id, checked }) => [id, checked]));
    expect(checks).toMatchObject({ 'closed-or-merged': 'possible', 'never-reached': 'cannot-tell' });
  });
});
