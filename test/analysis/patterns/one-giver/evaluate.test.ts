import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type SmallWave, type TieLine } from '../small-network.ts';

describe('one gives to all', () => {
  const members = letters(8);
  const star = members.slice(1).map((to): TieLine => ['knowledge', `a>${to}`]);
  const read = (wave: SmallWave, pattern = 'one-giver') => reading({ members, waves: [wave] }, pattern);

  it('names who gives to all, where the test of reciprocity cannot speak', () => {
    const found = read({ ties: [...star, ['knowledge', 'b>c']] });
    expect(found).toMatchObject({ state: 'flagged', kind: 'fact', subjects: ['a'] });
    expect(found.evidence).toMatchObject({ giver: 'a', arcs: 8, given: 7, alsoGive: 1 });
    expect(found.evidence.text.es).toBe(
      'Escuela A entrega conocimiento a todas las demás: 7 de 8 entregas son suyas; 1 más entrega.',
    );
    expect(read({ ties: star }, 'one-way-knowledge')).toMatchObject({ reason: 'too-sparse-to-tell' });
  });

  it('is not who leaves one out, nor one of many that give', () => {
    expect(read({ ties: star.slice(1) }).state).toBe('not-flagged');
    const others = members.slice(1).map((to, i): TieLine => ['knowledge', `${members[7 - i]!}>${to}`]);
    expect(read({ ties: [...star, ...others, ['knowledge', 'b>a'], ['knowledge', 'c>a']] }).state).toBe(
      'not-flagged',
    );
  });

  it('leaves open what a missing answer could add', () => {
    expect(read({ ties: star, silent: ['h'] })).toMatchObject({ reason: 'depends-on-missing' });
    expect(read({ ties: star, silent: ['h'] }).evidence.text.es).toContain(
      'La que no respondió también podría entregar.',
    );
    expect(read({ ties: [['trust', 'a>b']], layers: ['trust'] })).toMatchObject({
      reason: 'layer-not-asked',
    });
  });

  it('is not absent where the missing answers could make a giver', () => {
    // a gives to all that answered; whether to h too is known to h alone.
    const open = read({ ties: star.slice(0, 6), silent: ['h'] });
    expect(open).toMatchObject({ reason: 'depends-on-missing' });
    expect(open.evidence.text.es).toMatch(
      /^Según lo que se respondió, ninguna .* Con la respuesta que falta podría haber una\.$/,
    );
    // b to f give to the next two: even with h named, a would give 7 of 17.
    const others = members.slice(1, 6).flatMap((from, i): TieLine[] => [
      ['knowledge', `${from}>${members[i + 2]!}`],
      ['knowledge', `${from}>${members[i === 4 ? 0 : i + 3]!}`],
    ]);
    expect(read({ ties: [...star.slice(0, 6), ...others], silent: ['h'] }).state).toBe('not-flagged');
  });

  it('says that it may be the task of who coordinates', () => {
    const found = reading(
      { members, waves: [{ ties: star }], memberships: { a: { role: 'coordinator' } } },
      'one-giver',
    );
    expect(found.lookAlikes).toContainEqual(
      expect.objectContaining({ id: 'agreed-coordinator', checked: 'possible' }),
    );
  });
});
