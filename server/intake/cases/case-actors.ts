import type { Bilingual } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { Attributes } from '../bundle/sheet.ts';
import { isGroup, slug } from './case-actor-ids.ts';
import type { CaseSource } from './case-source.ts';
import { cell, numberIn, parsedFrom, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { asWritten, englishOnly, inBoth, sourced, worded } from './case-texts.ts';

/** Bodies that the source names in the singular though they are many: supervision has professionals in every province. */
const many = new Set(['supervision']);

/** An actor of a case table. Sets are organisations whatever they are sets of, so that they count as no school. */
export function caseActor(source: CaseSource, line: CaseLine): Parsed<'actor'> {
  const key = cell(line, 'actor_id')!;
  const isSet = isGroup(line) || many.has(key);
  const kind = cell(line, 'kind');
  return parsedFrom(line, {
    ...bareActor(source.actorId(key), false),
    ...named(textIn(line, 'name')!, {
      ...sourced(source, line),
      ...inBoth('qualifier', countQualifier(source, line)),
      ...worded(source, line, { kind_basis: 'basis', place: 'place' }),
      ...asWritten(line, 'year_first', 'year_last'),
    }),
    subKind: kind === null ? null : slug(kind),
    isSet,
    setSize: isSet ? numberIn(line, 'count') : null,
  });
}

/** How exact the size of a set is, where that is worth saying. */
function countQualifier(source: CaseSource, line: CaseLine): Bilingual | null {
  const code = cell(line, 'count_qualifier');
  return code === null || code === 'exact' ? null : source.word('qualifier', code);
}

/** An actor that a table names only in passing. */
export const namedActor = (
  source: CaseSource,
  line: CaseLine,
  {
    id,
    name,
    ...rest
  }: { id: string; name: Bilingual } & Partial<Pick<RecordOf<'actor'>, 'subKind' | 'isSet' | 'setSize'>>,
): Parsed<'actor'> =>
  parsedFrom(line, { ...bareActor(id, false), ...rest, ...named(name, sourced(source, line)) });

export const named = (
  name: Bilingual,
  attributes: Attributes,
): Pick<RecordOf<'actor'>, 'name' | 'attributes'> => ({
  name: name.es,
  attributes: { ...englishOnly('name', name), ...attributes },
});
