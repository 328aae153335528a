import { expect, it } from 'vitest';
import { reportRows } from '../../../../client/features/territory-report/report-csv.ts';
import { csvOf } from '../../../../client/ui/csv.ts';
import type { SupportBoard, SupportedSchool } from '../../../../contract/support-board.ts';
import { actor } from '../../fixture.ts';
import { answer, apart, far } from '../isolation/isolated-answer.ts';

const t = ((key: string) => key.replace(/^(territoryReport|isolated)\./, '')) as Parameters<
  typeof reportRows
>[1];
const actors = [
  actor('school:645', {
    name: 'Escuela de El Tangue',
    comunaName: 'Coquimbo',
    sostenedorId: 'sostenedor:1',
    dependency: 'slep',
    rural: true,
    enrolment: 20,
  }),
  actor('school:617', { name: 'Liceo' }),
  actor('sostenedor:1', { kind: 'sostenedor', name: 'SLEP Puerto Cordillera' }),
];
const support = (kind: string, name: string) =>
  ({ kind, by: { id: name, name } }) as SupportedSchool['supports'][number];
const board = (known: boolean) =>
  ({
    known,
    schools: [
      { id: 'school:645', supports: [support('network', 'Red Costa'), support('ate', 'ATE Uno')] },
      { id: 'school:617', supports: [] },
    ],
  }) as unknown as SupportBoard;
const lines = (known = true) => {
  const isolated = answer({ unnamed: [apart('school:645', 'r')] }, [
    far('school:645', 28.1),
    far('school:617', 2),
  ]);
  return csvOf(reportRows({ actors, isolated, board: board(known), km: 15 }, t))
    .trimEnd()
    .split('\r\n');
};

it('has every school once, with its RBD, who runs it, its networks, how it stands apart and who supports it', () => {
  expect(lines()).toEqual([
    expect.stringContaining('column.rbd;column.id;column.name'),
    '645;school:645;' +
      'Escuela de El Tangue;Coquimbo;SLEP Puerto Cordillera;dependency.slep;20;setting.rural;Red Costa;group.unnamed | group.register;28,1;ATE Uno',
    '617;school:617;Liceo;;;;;;;;2;',
  ]);
});

it('leaves supports empty where nothing is known of them', () => {
  expect(lines(false)[1]).toMatch(/28,1;$/);
});
