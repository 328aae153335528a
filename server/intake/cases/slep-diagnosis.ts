import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { Attributes } from '../bundle/sheet.ts';
import { slug } from './case-actor-ids.ts';
import { newEvent } from './case-events.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell, numberIn, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { cited, inBoth, joined, numbered, properName } from './case-texts.ts';

const interviews = ['individual', 'group_2_3', 'focus_4_8', 'total'].map((size) => `interviews_${size}`);

/** The diagnosis of networks in the first four SLEPs: a document about each territory. No network or tie is in it. */
export function slepDiagnosis(source: CaseSource): Parsed<'event'>[] {
  const shared = { ...voices(source), ...findings(source, 'focus'), ...findings(source, 'principle') };
  return source.table('slep_pilot.csv').map((line) =>
    newEvent(source, line, {
      eventId: `slep-diagnosis-${slug(cell(line, 'slep_id')!)}`,
      territoryId: cell(line, 'territory_id')!,
      kind: 'document',
      note: textIn(line, 'event')!,
      attributes: {
        ...inBoth('name', source.document(cell(line, 'document')!).short),
        ...inBoth('date_note', source.word('phrase', 'undated_slides')),
        ...Object.fromEntries(interviews.map((name) => [name, numberIn(line, name)])),
        ...shared,
      },
    }),
  );
}

/** Who or what was heard, in the four together. */
function voices(source: CaseSource): Attributes {
  const heard = source.table('slep_participants.csv').map((line) => {
    const count = cell(line, 'count');
    const role = [textIn(line, 'role')!, ...(count === null ? [] : [properName(count)])];
    const voice = joined([wordIn(source, line, 'group', 'voice_group')!, joined(role, ': ')], ' · ');
    return cited(source, line, voice);
  });
  return numbered('voice', heard);
}

/** What was found by focus or by principle; where the slides give no result, that is said. */
function findings(source: CaseSource, kind: 'focus' | 'principle'): Attributes {
  const lines = source.table('foci_principles.csv').filter((line) => cell(line, 'kind') === kind);
  return numbered(
    kind,
    lines.map((line) => cited(source, line, finding(source, line))),
  );
}

const finding = (source: CaseSource, line: CaseLine): Bilingual =>
  joined([textIn(line, 'name')!, textIn(line, 'result') ?? source.word('phrase', 'no_result')], ': ');
