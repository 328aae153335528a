import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { groupingsOf, levelOf, levelsOf } from '../../../server/analysis/survey-wave/groupings.ts';

const school = (id: string, known: Partial<RecordOf<'actor'>> = {}) =>
  newRecord('actor', { id, name: id, kind: 'school', ...known });

describe('what distinguishes members', () => {
  it('is a declared group, a sostenedor or a comuna, where two of a kind are known', () => {
    const groupings = groupingsOf([
      school('a', { group: 'norte', comunaId: 'comuna:1', sostenedorId: 'sostenedor:1' }),
      school('b', { group: 'sur', comunaId: 'comuna:1', sostenedorId: 'sostenedor:2' }),
      school('c', { group: null, comunaId: 'comuna:1', sostenedorId: 'sostenedor:1' }),
      null,
    ]);
    expect(groupings.map(({ by, of, labels }) => [by, [...of], labels])).toEqual([
      ['group', [0, 1, -1, -1], ['norte', 'sur']],
      ['sostenedor', [0, 1, 0, -1], ['sostenedor:1', 'sostenedor:2']],
    ]);
  });

  it('takes the level from the register, else from a file in either language', () => {
    const members = [
      school('a', { subKind: 'basic' }),
      school('b', { attributes: { nivel: 'secondary' } }),
      school('c', { attributes: { level: 'basic' } }),
      school('d'),
    ];
    expect(members.map(levelOf)).toEqual(['basic', 'secondary', 'basic', '']);
    expect([...levelsOf([...members, null])]).toEqual([0, 1, 0, -1, -1]);
  });
});
