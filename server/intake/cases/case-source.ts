import type { Bilingual } from '../../../contract/identifiers.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { actorIdsOf } from './case-actor-ids.ts';
import { cell, textIn } from './case-tables.ts';
import type { CaseLine, CaseTables } from './case-tables.ts';

/** The tables of the documented cases, with what is looked up in them. */
export type CaseSource = {
  table: CaseTables;
  /** A code of the tables in words: its group is the column, or what the column holds. */
  word: (group: string, code: string) => Bilingual;
  /** The document that a line comes from: in short, and as it is cited. */
  document: (key: string) => { short: Bilingual; citation: Bilingual };
  /** The id of an actor by its key in any table of actors. */
  actorId: (key: string) => string;
};

/** @throws TelarProblem `refused-import` where a table uses a code, a document or an actor that no table explains */
export function caseSource(table: CaseTables): CaseSource {
  const words = byKey(table('case_words.csv'), ({ cells }) => `${cells['group']!}/${cells['code']!}`);
  const documents = byKey(table('case_documents.csv'), ({ cells }) => cells['document']!);
  const actorIds = actorIdsOf(table);
  return {
    table,
    word: (group, code) => {
      const { cells } = known(words, `${group}/${code}`, 'case_words.csv');
      return { es: cells['es']!, en: cells['en']! };
    },
    document: (key) => {
      const line = known(documents, key, 'case_documents.csv');
      return { short: textIn(line, 'source')!, citation: textIn(line, 'citation')! };
    },
    actorId: (key) => known(actorIds, key, 'the tables of actors'),
  };
}

const byKey = (lines: readonly CaseLine[], keyOf: (line: CaseLine) => string): Map<string, CaseLine> =>
  new Map(lines.map((line) => [keyOf(line), line]));

function known<T>(map: ReadonlyMap<string, T>, key: string, where: string): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  throw new TelarProblem('refused-import', `Found ${key}; expected it to be explained in ${where}.`);
}

/** The word of a cell, by the name of its group; `null` where the cell is empty. */
export function wordIn(source: CaseSource, line: CaseLine, column: string, group = column): Bilingual | null {
  const code = cell(line, column);
  return code === null ? null : source.word(group, code);
}
