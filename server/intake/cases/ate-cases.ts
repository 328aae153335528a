import type { Attributes } from '../bundle/sheet.ts';
import { caseActor } from './case-actors.ts';
import { caseMember, caseNetwork, caseWave, citations } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { cell, numberIn, sourced } from './case-tables.ts';
import type { CaseLine, CaseTables } from './case-tables.ts';
import { caseTie } from './case-ties.ts';

/** Ties that the law allows, that were planned or only recommended may not have happened: they are described, not stored as ties. */
const happened = (line: CaseLine): boolean => cell(line, 'status') === 'happened';
const ofCritical = (line: CaseLine): boolean => cell(line, 'programme_id') === 'escuelas_criticas';

/** Escuelas Críticas before, during and after the advice, and the market of ATE under the SEP law. */
export function ateCases(table: CaseTables): Case[] {
  const ties = table('ate_ties.csv');
  const partOfRegion = ties.filter((line) => cell(line, 'tie_id') === 'A15');
  return [
    criticalSchools(table, [...ties.filter(ofCritical), ...partOfRegion]),
    market(
      table,
      ties.filter((line) => !ofCritical(line) && cell(line, 'tie_id') !== 'A15'),
    ),
  ];
}

function criticalSchools(table: CaseTables, ties: readonly CaseLine[]): Case {
  const id = 'case-escuelas-criticas';
  const first = ties[0]!;
  const { actors, members, ties: parsed } = actorsAndTies(table, id, ties);
  const basis = { date_basis: 'calculated from the start in 2002 and the four years of advice' };
  return {
    networks: [
      caseNetwork(first, id, {
        name: 'Escuelas Críticas',
        kind: 'ate-programme',
        citation: citations.ate,
        validFrom: '2002',
        description: [
          'Seven institutions advised 66 basic schools of the Región Metropolitana for four years from 2002; who advised which school is not in the sources.',
          'Two evaluations give two answers: gains against a control group (MINEDUC 2006) and gains attributed by an outside evaluation (Fuentes 2006); both are kept.',
          'The gains of 2005 did not hold once support left; averages went back to about where they began. The label was strongly resented by staff.',
        ].join(' '),
        attributes: { ...sourced(first), ...results(table) },
      }),
    ],
    actors,
    members,
    waves: [
      caseWave(first, id, [1, 'before', '2001'], { ...basis, state: 'before the advice' }),
      caseWave(first, id, [2, 'during', '2002'], { ...basis, state: 'the four years of advice begin' }),
      caseWave(first, id, [3, 'after', '2007'], { ...basis, state: 'after the advice' }),
    ],
    ties: parsed,
  };
}

/** Only what the text states; the candidates read off the chart are left in the table. */
function results(table: CaseTables): Attributes {
  const stated = table('escuelas_criticas_simce.csv').filter((line) => cell(line, 'status') === 'stated');
  return Object.fromEntries(
    stated.map((line) => [
      ['simce', cell(line, 'series'), cell(line, 'group'), cell(line, 'subject')].join('.'),
      numberIn(line, 'value'),
    ]),
  );
}

function market(table: CaseTables, ties: readonly CaseLine[]): Case {
  const id = 'case-ate-sep';
  const first = ties[0]!;
  const registry = table('ate_registry.csv').map((line) => {
    const value = [cell(line, 'qualifier'), cell(line, 'value'), cell(line, 'unit'), cell(line, 'year')];
    return [`registry.${cell(line, 'measure')}`, value.filter((part) => part !== null).join(' ')];
  });
  const untied = ties.filter((line) => !happened(line));
  return {
    networks: [
      caseNetwork(first, id, {
        name: 'ATE y Subvención Escolar Preferencial',
        kind: 'ate-programme',
        citation: citations.ate,
        validFrom: '2008',
        description: [
          'External assistance to schools under Ley 20.248: the sostenedor chooses between the Ministry and a registered provider.',
          'Actors are sets: the source names no school, sostenedor or provider. Relations that the law allows, that were planned or that the authors recommend are listed among the attributes and are no ties.',
        ].join(' '),
        attributes: {
          ...sourced(first),
          ...Object.fromEntries(registry),
          ...Object.fromEntries(untied.map((line) => [`not-tied.${cell(line, 'tie_id')}`, untiedText(line)])),
        },
      }),
    ],
    ...actorsAndTies(table, id, ties),
    waves: [],
  };
}

const untiedText = (line: CaseLine): string =>
  [cell(line, 'source'), cell(line, 'tie_type'), cell(line, 'target'), `(${cell(line, 'status')})`].join(' ');

function actorsAndTies(
  table: CaseTables,
  id: string,
  ties: readonly CaseLine[],
): Pick<Case, 'actors' | 'members' | 'ties'> {
  const named = new Set(ties.flatMap((line) => [cell(line, 'source'), cell(line, 'target')]));
  const lines = table('ate_actors.csv').filter((line) => named.has(cell(line, 'actor_id')));
  const actors = lines.map((line) => asSet(line, caseActor(line, 'ate')));
  const ids = new Map(lines.map((line, index) => [cell(line, 'actor_id')!, actors[index]!.record.id]));
  return {
    actors,
    members: actors.map(({ record }, index) => caseMember(lines[index]!, id, record.id)),
    ties: ties.filter(happened).map((line) => caseTie(line, id, ids)),
  };
}

/** Supervision is a body of professionals in every province: one name for many offices. */
const asSet = (line: CaseLine, parsed: ReturnType<typeof caseActor>): ReturnType<typeof caseActor> =>
  cell(line, 'actor_id') === 'supervision'
    ? { ...parsed, record: { ...parsed.record, isSet: true } }
    : parsed;
