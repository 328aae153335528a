import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableShapes } from '../../../../client/features/imports/column-roles.ts';
import en from '../../../../client/i18n/en/imports.ts';
import es from '../../../../client/i18n/es/imports.ts';
import { canBeAccepted, hinderingDoubts } from '../../../../contract/import-doubts.ts';
import { doubts, matchStates } from '../../../../contract/imports.ts';
import {
  columnRoles,
  columnRolesBySubject,
  directions,
  importShapes,
  personalKinds,
  tieDirections,
} from '../../../../contract/table-readings.ts';
import { StoredRecord } from '../../../../contract/records.ts';

const keys: Record<string, readonly string[]> = {
  what: importShapes,
  shape: tableShapes,
  role: columnRoles,
  roles: Object.keys(columnRolesBySubject),
  personal: personalKinds,
  tieDirection: tieDirections,
  direction: directions,
  match: matchStates,
  record: StoredRecord.options.map(({ shape }) => shape.type.value),
  matrix: ['no-tie', 'unknown'],
  changes: ['new', 'same', 'changed', 'gone'],
};

describe.each([
  ['Spanish', es],
  ['English', en],
])('words of the import in %s', (_language, words) => {
  it('name every code of the contract', () => {
    const imports: Record<string, unknown> = words.import;
    const missing = Object.entries(keys).flatMap(([group, codes]) =>
      codes.map((code) => [group, code]).filter(([, code]) => !(code! in Object(imports[group]))),
    );
    expect(missing).toEqual([]);
  });

  it('say of every doubt that hinders what is to be done, and what is accepted where it can be', () => {
    const hindering = hinderingDoubts({ doubts: [...doubts], matchCounts: { near: 1 } });
    for (const doubt of doubts) {
      const said: string[] = Object.keys(words.import.doubt[doubt]);
      expect(said.includes('short'), doubt).toBe(hindering.includes(doubt));
      // Which network it is, is chosen: one of the choices is that it is new.
      const isAccepted = hindering.includes(doubt) && canBeAccepted(doubt) && doubt !== 'same-network';
      expect(said.includes('accept'), doubt).toBe(isAccepted);
    }
  });

  it('give each observation and each problem a title and an advice', () => {
    for (const said of [...Object.values(words.observation), ...Object.values(words.importProblem)])
      expect(Object.keys(said).sort()).toEqual(['advice', 'title']);
  });
});

const intake = new URL('../../../../server/intake/', import.meta.url);
/** Codes as they are written where files are read: `code: 'self-tie'`. */
const codesInIntake = new Set(
  readdirSync(intake, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, intake), 'utf8').matchAll(/\bcode: '([a-z-]+)'/g)])
    .map(([, code]) => code!),
);

describe('what reading files notices or refuses', () => {
  it('has words of its own in the interface, whatever its code', () => {
    expect(codesInIntake.size).toBeGreaterThan(60);
    const known = new Set([...Object.keys(es.observation), ...Object.keys(es.importProblem)]);
    expect([...codesInIntake].filter((code) => !known.has(code))).toEqual([]);
  });
});
