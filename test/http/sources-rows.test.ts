import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { casesAbroad } from '../../contract/cases-abroad.ts';
import { fold } from '../../contract/fold.ts';
import type { StoredRecord } from '../../contract/records.ts';
import { cases, rowsOf, tableNames, type TableRow } from '../intake/cases/shipped-cases.ts';
import { shippedTelar } from './shipped-telar.ts';

/** Tables that explain others: they hold no fact of their own. */
const explaining = new Set(['case_documents.csv', 'case_words.csv', 'rows_left_out.csv']);
/** Rows that stand together in events: of the study of 2016, or of the diagnosis of each of the four territories. */
const togetherIn: Readonly<Record<string, RegExp>> = {
  'slep_participants.csv': /^slep-diagnosis-/,
  'foci_principles.csv': /^slep-diagnosis-/,
  'rme_informants.csv': /^study-2016$/,
  'rme_processes.csv': /^study-2016$/,
};
/** Cells that must be in an answer as they are; a count of one is an actor, and no size of a set. */
const exact = /^(?:value|schools|institutions|planned_years|year_\w+|date|date_to|interviews_\w+)$/;

const rows = tableNames.filter((name) => !explaining.has(name)).flatMap(rowsOf);
const leftOut = rowsOf('rows_left_out.csv');

/** What names a row in the table of rows left out. */
const namesOf = ({ file, cells }: TableRow): string[] =>
  file === 'escuelas_criticas_simce.csv'
    ? [['series', 'group', 'subject', 'year'].map((column) => cells[column]!).join('/')]
    : ['actor_id', 'id', 'case_id'].flatMap((column) => cells[column] ?? []);
const isLeftOut = (row: TableRow): boolean =>
  leftOut.some(({ cells }) => cells['table'] === row.file && namesOf(row).includes(cells['row']!));

/** Sections that are put into words; others stand as they are. */
const sections = new Map(
  rowsOf('case_words.csv').flatMap(({ cells }) =>
    cells['group'] === 'section' ? [[cells['code']!, [cells['es']!, cells['en']!]] as const] : [],
  ),
);

/** Texts in both languages, numbers and the section of a row: what a reader of the answers must find. */
const factsOf = ({ cells }: TableRow): string[] =>
  Object.entries(cells).flatMap(([column, value]) => {
    if (value === '') return [];
    if (column === 'section') return sections.get(value) ?? [value];
    return /_(?:es|en)$/.test(column) || exact.test(column) ? [value] : [];
  });

describe('every row of the documented cases', () => {
  const telar = shippedTelar();
  /** What the service answers of a record, by a key of the record. */
  const answered = new Map<string, string>();
  beforeAll(async () => {
    await readNetworks();
    for (const { record } of cases.records) {
      if (record.type === 'actor') {
        keep(['actor', record.id], await telar.query(api.showActor, { id: record.id }));
      }
      if (record.type === 'event' && record.territoryId !== null) {
        const { documents } = await telar.query(api.showTerritory, { id: record.territoryId });
        keep(keyOf(record), documents.find(({ eventId }) => eventId === record.eventId) ?? '');
      }
    }
  });

  const keep = (key: readonly unknown[], answer: unknown) => {
    answered.set(JSON.stringify(key), JSON.stringify(answer));
  };

  function keyOf(record: StoredRecord): unknown[] {
    switch (record.type) {
      case 'network':
      case 'actor':
        return [record.type, record.id];
      case 'membership':
        return ['membership', record.networkId, record.actorId, record.role];
      case 'wave':
        return ['wave', record.networkId, record.waveId];
      case 'tie':
        return tieKey(record.networkId!, record);
      case 'event':
        return ['event', record.eventId];
      default:
        return [record.type];
    }
  }

  type End = { from: string; to: string; layer: string; validFrom: string | null; validTo: string | null };
  const tieKey = (network: string, { from, to, layer, validFrom, validTo }: End) => [
    'tie',
    network,
    layer,
    ...[from, to].toSorted(),
    validFrom,
    validTo,
  ];

  async function readNetworks(): Promise<void> {
    const { items } = await telar.query(api.listNetworks, { query: { limit: '500' } });
    for (const { id } of items.filter((network) => network.id.startsWith('case-'))) {
      const { memberships, waves, ...network } = await telar.query(api.showNetwork, { id });
      keep(['network', id], network);
      for (const member of memberships) keep(['membership', id, member.actorId, member.role], member);
      for (const wave of waves) keep(['wave', id, wave.waveId], wave);
      const events = await telar.query(api.listNetworkEvents, { id, query: { limit: '500' } });
      for (const event of events.items) keep(['event', event.eventId], event);
      const slices = waves.length === 0 ? [{}] : waves.map(({ waveId }) => ({ wave: waveId }));
      for (const query of slices) {
        const { ties } = await telar.query(api.showNetworkGraph, { id, query });
        for (const tie of ties) keep(tieKey(id, tie), tie);
      }
    }
  }

  /** What is answered of all that the row became: each text has all of its facts. */
  function answersTo(row: TableRow): string[] {
    const events = togetherIn[row.file];
    const records = cases.records.filter(({ record, file, row: line }) =>
      events === undefined
        ? file === row.file && line === row.line
        : record.type === 'event' && events.test(record.eventId),
    );
    const answers = records.map(({ record }) => answered.get(JSON.stringify(keyOf(record))) ?? '');
    if (events !== undefined) return answers;
    return answers.length === 0 || answers.includes('') ? [''] : [answers.join(' ')];
  }

  it('Is every row of every table answered, with its texts and numbers, or left out for a reason?', () => {
    expect(rows.length).toBeGreaterThan(250);
    const lost = rows.flatMap((row) => {
      if (isLeftOut(row)) return [];
      const answers = answersTo(row).map(fold);
      const missing = factsOf(row).filter((fact) => answers.some((answer) => !answer.includes(fold(fact))));
      return answers.includes('') || missing.length > 0
        ? [`${row.file}:${String(row.line)} ${missing.join(' | ')}`]
        : [];
    });
    expect(lost).toEqual([]);
  });

  it('Which rows are left out, and where do they stand instead?', async () => {
    const tables = Map.groupBy(leftOut, ({ cells }) => cells['table']!);
    expect([...tables.keys()].toSorted()).toEqual([
      'ate_actors.csv',
      'characteristics.csv',
      'escuelas_criticas_simce.csv',
      'harmful_effects.csv',
      'international_cases.csv',
    ]);
    for (const { cells } of leftOut) expect([cells['reason_es'], cells['reason_en']]).not.toContain('');
    const characteristics = await telar.query(api.listCharacteristics);
    for (const { cells } of rowsOf('characteristics.csv'))
      expect(characteristics.items.find(({ id }) => id === cells['id'])!.name.es).toContain(
        cells['name_es']!,
      );
    expect(casesAbroad.map(({ id }) => id)).toEqual(
      rowsOf('international_cases.csv').map(({ cells }) => cells['case_id']),
    );
    // A value that is only a likely reading of a chart is in no answer.
    const everything = [...answered.values()].join(' ');
    for (const { cells } of rowsOf('escuelas_criticas_simce.csv'))
      if (cells['status'] !== 'stated')
        expect(everything).not.toContain(`"value":${cells['value_candidate']!}`);
  });
});
