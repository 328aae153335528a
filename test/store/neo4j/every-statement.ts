import { readdirSync } from 'node:fs';
import {
  cypherFile,
  cypherFor,
  recordLabels,
  statementsOf,
} from '../../../server/store/neo4j/cypher-files.ts';
import { relationshipTypes } from '../../../server/store/neo4j/relationship-types.ts';
import { choicesOf, queryText, queryVariant } from '../../../server/store/query-text.ts';

export type Text = { name: string; text: string };

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => name.replace('.cypher', ''));

export const queries: Text[] = namesIn('graph-queries')
  .filter((name) => !/^(schema|fragments)\//.test(name))
  .map((name) => ({ name, text: queryText(name, 'cypher') }));
export const commands: Text[] = namesIn('server/store/neo4j/commands').map((name) => ({
  name,
  text: cypherFile(name),
}));

/** The statements of a text, for each of the labels or types where it is written for all of them. */
function statementsIn({ name, text }: Text): string[] {
  const places = /:Record\b/.test(text) ? recordLabels : /:RECORD\b/.test(text) ? relationshipTypes : [null];
  return places.flatMap((place) => statementsOf(place === null ? text : cypherFor(name, place)));
}

/** A query's texts, one for each set of parameters that may be given. */
export function variants({ name, text }: Text): Text[] {
  const sets = choicesOf(text).reduce<Record<string, unknown>[]>(
    (some, parameter) => some.flatMap((set) => [set, { ...set, [parameter]: '' }]),
    [{}],
  );
  return sets.map((given) => ({ name, text: queryVariant(name, 'cypher', given) }));
}

/** Each statement that the store sends, as it is sent; those of Graph Data Science are run where it is. */
export const statements: Text[] = [
  ...queries.flatMap(variants),
  ...commands.filter(({ name }) => !name.startsWith('gds-')),
].flatMap((text) => statementsIn(text).map((statement) => ({ name: text.name, text: statement })));

/** Schema commands and procedures of the administration have no plan. */
export const hasPlan = ({ text }: Text): boolean => !/^(SHOW|CALL db\.await)/.test(text);
