import type { Finding } from '../../../contract/findings.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { RawValues } from './raw-graph.ts';
import { aboutGraph } from './refuse-file.ts';

/** A time at which something held, as dates of the file; `null`: open. */
export type Period = { start: string | null; end: string | null };

/** The times that an element of GEXF names: `start` and `end`, one `timestamp`, or a list of them. */
export function periodsOf(values: Readonly<Record<string, string>>): Period[] {
  const moments = [values['timestamp'] ?? '', values['timestamps'] ?? '']
    .flatMap((list) => list.split(/[<>[\],;\s]+/))
    .map(dayOf)
    .filter((each) => each !== null);
  if (moments.length > 0) return moments.map((moment) => ({ start: moment, end: moment }));
  const [start, end] = [
    dayOf(values['start'] ?? values['startopen'] ?? ''),
    dayOf(values['end'] ?? values['endopen'] ?? ''),
  ];
  return start === null && end === null ? [] : [{ start, end }];
}

/** The day of a moment (a time of day says more than Telar keeps); whole years may be written as `2021.0`. */
function dayOf(text: string): string | null {
  const moment = text.trim();
  if (moment === '' || /^[+-]?inf(inity)?$/i.test(moment)) return null;
  return moment.replace(/T.*$/, '').replace(/^(\d{4})\.0+$/, '$1');
}

/** The values of one node or edge, some of which may hold at some times only. */
export class DatedValues {
  readonly #values = new Map<string, { value: AttributeValue; when: string }[]>();

  add(name: string, value: AttributeValue, periods: readonly Period[]): void {
    const when = periods
      .map(({ start, end }) => (start === end ? start : `${start ?? '…'}–${end ?? '…'}`))
      .join(' ');
    const earlier = this.#values.get(name);
    if (earlier === undefined) this.#values.set(name, [{ value, when }]);
    else earlier.push({ value, when });
  }

  /** One value stands as it is; of several that differ in time none does: each is kept under its time, and reported. */
  writeInto(
    { values, line }: { values: RawValues; line: number | null },
    report: (finding: Omit<Finding, 'file'>) => void,
  ): void {
    for (const [name, dated] of this.#values) {
      const isOne = dated.every(({ value }) => value === dated[0]!.value);
      if (isOne || dated.every(({ when }) => when === '')) {
        values[name] = dated.at(-1)!.value;
        continue;
      }
      for (const { value, when } of dated) values[`${name} ${when}`.trim()] = value;
      const found = dated.map(({ value, when }) => `${String(value)} (${when})`).join('; ');
      const expected = 'one value: each is kept under its time, and none is taken for the value';
      report(aboutGraph('values-by-time', found, expected, { row: line, column: name, outcome: 'kept' }));
    }
  }
}
