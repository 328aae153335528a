import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type SmallNetwork } from '../small-network.ts';

const members = letters(6);
const read = (more: Partial<SmallNetwork>) => reading({ members, ...more }, 'contrived-collegiality');
const meeting = (attributes: Record<string, string>) => ({
  wave: 1,
  mandated: true,
  came: members,
  attributes,
});

describe('who sets the agenda and who convenes', () => {
  it('is read of each activity, from ids, names and words, and what is not said stays apart', () => {
    const meetings = [
      meeting({ agenda: 'Mineduc', convened_by: 'organisation:x' }),
      meeting({ agenda: 'Escuela A', convened_by: 'organisation:x' }),
      meeting({ agenda: 'a|DEPROV' }),
      meeting({ agenda: 'quién sabe' }),
    ];
    const actors = { 'organisation:x': { kind: 'organisation' as const, name: 'Equis' } };
    const { evidence, facts } = read({ meetings, actors });
    expect(evidence['agenda']).toEqual({
      byActivity: { outside: 1, members: 1, both: 1, unclear: 1, unsaid: 0 },
      ofNetwork: null,
    });
    expect(evidence['convened']).toMatchObject({ byActivity: { outside: 2, members: 0, unsaid: 2 } });
    expect(facts.map(({ text }) => text.es)).toEqual([
      'Agenda de 4 actividades: en 1 la fijó alguien de fuera; en 1, los miembros; en 1, juntos; en 1 no se entiende quién.',
      'Convocatoria de 4 actividades: en 2 convocó alguien de fuera; en 0, los miembros; en 2 no consta.',
    ]);
  });

  it('is read of the network where it says it once', () => {
    const { evidence, facts } = read({
      network: { attributes: { agenda: 'SLEP', convenes: 'coordinadora' } },
    });
    expect(evidence).toMatchObject({
      agenda: { ofNetwork: { text: 'SLEP', who: 'outside' } },
      convened: { ofNetwork: { text: 'coordinadora', who: null } },
    });
    expect(facts.map(({ text }) => text.en)).toEqual([
      'The record of the network says that the agenda is set by somebody outside (“SLEP”).',
      'The record of the network says that it is convened by somebody (“coordinadora”).',
    ]);
    const led = read({
      network: { attributes: { convenes: 'Coordinadora' } },
      memberships: { a: { role: 'coordinator' } },
    });
    expect(led.evidence['convened']).toMatchObject({ ofNetwork: { who: 'members' } });
  });

  it('is not made up, and changes no state or p', () => {
    const { facts, evidence, ...plain } = read({ meetings: [meeting({})] });
    expect([facts, evidence['agenda'], evidence['convened']]).toEqual([[], undefined, undefined]);
    const { facts: _, evidence: __, ...outside } = read({ meetings: [meeting({ agenda: 'Mineduc' })] });
    expect(outside).toEqual(plain);
  });
});
