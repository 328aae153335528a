import type { z } from 'zod';
import type { PersonalKind } from '../../../contract/table-readings.ts';
import { personalKindOf } from '../personal/personal-columns.ts';
import { holdsPersonalContent } from '../personal/personal-content.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';
import { aboutGraph } from './refuse-file.ts';

/** Actors or ties by which it is seen which attributes are of persons. */
const mostSampled = 20_000;
/** Values of an attribute that are looked at for it. */
const mostCells = 500;

type Kind = z.infer<typeof PersonalKind>;
type Carrier = { values: RawValues; line: number | null };

/**
 * Takes out of a graph what is of persons, before anything of it is read: attributes that hold RUNs, e-mail addresses,
 * telephones or names of persons, and every other value with a RUN, an address or a telephone in it. Each is reported
 * without being repeated.
 *
 * @param known attributes of ties that are read for what they mean; they are no columns of persons by their heading
 * Cost  one pass over all values
 */
export function dropPersonalValues(
  raw: RawGraph,
  known: ReadonlySet<string | null>,
  findings: LimitedFindings,
): void {
  dropFrom(raw.actors, personalNames(raw.actors, { besideSchool: false }), findings);
  const ofTies = personalNames(raw.ties, { besideSchool: true });
  for (const name of known) if (name !== null) ofTies.delete(name);
  dropFrom(raw.ties, ofTies, findings);
}

/** Attributes that hold data of persons, by their names and values. */
function personalNames(carriers: readonly Carrier[], options: { besideSchool: boolean }): Map<string, Kind> {
  const cells = new Map<string, string[]>();
  for (const { values } of carriers.slice(0, mostSampled))
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') continue;
      const found = cells.get(name);
      if (found === undefined) cells.set(name, [String(value)]);
      else if (found.length < mostCells) found.push(String(value));
    }
  return new Map(
    [...cells].flatMap(([name, found]) => {
      const kind = personalKindOf(name, found, options);
      return kind === null ? [] : [[name, kind] as const];
    }),
  );
}

function dropFrom(
  carriers: readonly Carrier[],
  personal: ReadonlyMap<string, Kind>,
  findings: LimitedFindings,
): void {
  for (const [name, kind] of personal) {
    const expected = 'no data of persons: nothing of this column is read';
    const more = { column: name, outcome: 'corrected' as const };
    findings.report(aboutGraph('personal-column-dropped', kind, expected, more));
  }
  for (const { values, line } of carriers)
    for (const [name, value] of Object.entries(values)) {
      if (personal.has(name)) delete values[name];
      else if (typeof value === 'string' && holdsPersonalContent(value)) {
        delete values[name];
        findings.report({
          row: line,
          column: name,
          found: '…',
          code: 'personal-content-dropped',
          expected: 'no RUN, e-mail address or telephone of a person: the cell is not read',
          outcome: 'corrected',
        });
      }
    }
}
