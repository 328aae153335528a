import { directionWords, tieHeadings } from '../headings.ts';
import { date, readNumber, type AttributeValue, Unreadable } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { aboutGraph } from './refuse-file.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawGraph, RawTie } from './raw-graph.ts';

/** Which attribute of the ties of a file holds what; `null`: none. Names as the file has them. */
export type TieAttributes = Readonly<Record<TieField, string | null>> & {
  /** Whether Telar wrote the file: its own names stand for what they say, and no others. */
  readonly isOwn: boolean;
  /** Further attributes that say the same as the strength or the layer, and are not kept beside it. */
  readonly repeats: ReadonlySet<string>;
  /** Further attributes that hold the strength of ties on which the first says nothing. */
  readonly furtherStrengths: readonly string[];
};
const fields = [
  'strength',
  'sign',
  'layer',
  'wave',
  'depth',
  'reporter',
  'reporterRole',
  'validFrom',
  'validTo',
  'direction',
] as const;
type TieField = (typeof fields)[number];

/** The attributes of ties that are read for what they mean. */
export const tieFields = (attributes: TieAttributes): ReadonlySet<string | null> =>
  new Set(fields.map((field) => attributes[field]));

/** More words than this are names of single ties, not relations. */
const mostRelations = 30;
/** Headings that are read whatever stands below them; the others only where their values fit. */
const certain: ReadonlySet<string> = new Set(
  'strength fuerza weight peso layer capa valid_from valid_to start end'.split(' '),
);

/**
 * The attributes of ties by what they mean, from the one list of headings that all readers share. What is taken for
 * relation and what of numbers stays unread is reported.
 *
 * Cost  one pass over the values of the ties
 */
export function resolveTieAttributes(
  raw: RawGraph,
  cost: string | undefined,
  findings: LimitedFindings,
): TieAttributes {
  if (raw.facts !== null) return ownAttributes;
  const columns = valuesByName(raw.ties);
  const taken = new Set<string>();
  const chosen = Object.fromEntries(
    fields.map((field) => {
      const name = chooseColumn(columns, field, taken);
      if (name !== null) taken.add(name);
      return [field, name];
    }),
  ) as Record<TieField, string | null>;
  const repeats = repeatedColumns(raw.ties, columns, chosen);
  reportColumns({ columns, chosen, repeats, cost }, findings);
  const furtherStrengths = [...repeats].filter((name) => isSynonym(name, 'strength'));
  return { ...chosen, repeats, furtherStrengths, isOwn: false };
}

/** The names under which `graphTable` writes them. */
const ownAttributes: TieAttributes = {
  isOwn: true,
  strength: 'strength',
  sign: 'sign',
  layer: 'layer',
  wave: 'wave',
  depth: 'depth',
  reporter: 'reporter',
  reporterRole: 'reporter_role',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  direction: null,
  repeats: new Set(['weight']),
  furtherStrengths: [],
};

type ColumnValues = {
  distinct: Set<AttributeValue>;
  numeric: boolean;
  /** One number each with a decimal comma, with a point before three digits, and with any other point. */
  comma: string | null;
  thousands: string | null;
  point: string | null;
};

/** Distinct values of each attribute (as many as may be relations, and one more), and whether all are numbers. */
function valuesByName(ties: readonly RawTie[]): Map<string, ColumnValues> {
  const columns = new Map<string, ColumnValues>();
  for (const { values } of ties) {
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') continue;
      let column = columns.get(name);
      if (column === undefined) columns.set(name, (column = newColumn()));
      if (column.distinct.size <= mostRelations) column.distinct.add(value);
      column.numeric &&= isNumber(value);
      if (Number.isInteger(value)) continue;
      column.comma ??= matching(value, /,\d+$/);
      column.thousands ??= matching(value, thousandsForm);
      column.point ??= matching(value, otherPoint);
    }
  }
  return columns;
}

const newColumn = (): ColumnValues => ({
  distinct: new Set(),
  numeric: true,
  comma: null,
  thousands: null,
  point: null,
});

/** `1.234`: twelve hundred and thirty-four in Chile, a little over one elsewhere. */
export const thousandsForm = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
export const otherPoint = /^[+-]?(0\.\d+|\d+\.(\d{1,2}|\d{4,}))$/;

function matching(value: AttributeValue, form: RegExp): string | null {
  const text = String(value);
  return form.test(text) ? text : null;
}

const isNumber = (value: AttributeValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && readNumber(value) !== null);

function chooseColumn(
  columns: ReadonlyMap<string, ColumnValues>,
  field: TieField,
  taken: ReadonlySet<string>,
): string | null {
  for (const heading of tieHeadings[field]) {
    for (const [name, values] of columns) {
      if (taken.has(name) || foldedWord(name) !== heading) continue;
      if (certain.has(heading) || fits[field](values)) return name;
    }
  }
  return null;
}

const anyText = (): boolean => true;
const isDate = (value: AttributeValue): boolean => !(date.read(String(value)) instanceof Unreadable);
const isDirection = (value: AttributeValue): boolean => directionWords.has(foldedWord(String(value)));
const fits: Readonly<Record<TieField, (values: ColumnValues) => boolean>> = {
  strength: ({ distinct }) => [...distinct].some(isNumber),
  sign: anyText,
  layer: ({ distinct }) =>
    distinct.size <= mostRelations &&
    [...distinct].every((value) => typeof value === 'string' && !isNumber(value)) &&
    ![...distinct].every(isDirection),
  wave: ({ distinct }) => distinct.size <= mostRelations,
  depth: anyText,
  reporter: ({ distinct }) => [...distinct].every((value) => typeof value !== 'boolean'),
  reporterRole: anyText,
  validFrom: ({ distinct }) => [...distinct].some(isDate),
  validTo: ({ distinct }) => [...distinct].some(isDate),
  direction: ({ distinct }) => [...distinct].every(isDirection),
};

/** Cytoscape writes `interaction` twice; of two columns of strengths each may hold those of some ties. */
function repeatedColumns(
  ties: readonly RawTie[],
  columns: ReadonlyMap<string, ColumnValues>,
  chosen: Record<TieField, string | null>,
): Set<string> {
  const repeats = new Set<string>();
  for (const field of ['strength', 'layer'] as const) {
    const first = chosen[field];
    const others = [...columns.keys()].filter((name) => isSynonym(name, field) && name !== first);
    if (first === null) continue;
    for (const other of others)
      if (ties.every(({ values }) => agree(values[first], values[other]))) repeats.add(other);
  }
  return repeats;
}

export const isSynonym = (name: string, field: TieField): boolean =>
  tieHeadings[field].includes(foldedWord(name));

/** Whether two attributes of one tie do not contradict each other. */
const agree = (first: AttributeValue | undefined, other: AttributeValue | undefined): boolean =>
  (other ?? null) === null || (first ?? null) === null || String(first) === String(other);

function reportColumns(
  found: {
    columns: ReadonlyMap<string, ColumnValues>;
    chosen: Record<TieField, string | null>;
    repeats: ReadonlySet<string>;
    cost: string | undefined;
  },
  findings: LimitedFindings,
): void {
  const { columns, chosen, repeats, cost } = found;
  const layer = chosen.layer;
  if (layer !== null && !['layer', 'capa'].includes(foldedWord(layer))) {
    const words = [...columns.get(layer)!.distinct].map(String).join(', ');
    const expected = 'relations: each word is taken for a layer of its own';
    findings.report(aboutGraph('relation-column', words, expected, { column: layer }));
  }
  reportStrengths(columns, chosen.strength, findings);
  const read = new Set<string | null>([...Object.values(chosen), ...repeats]);
  for (const [name, { numeric }] of columns) {
    if (!numeric || read.has(name) || name === cost || /(^|_)(id|suid|key)$/.test(foldedWord(name))) continue;
    const expected =
      'a known heading of strengths (weight, peso, strength…): kept beside the tie, not as its strength';
    findings.report(aboutGraph('unread-numeric-column', name, expected, { column: name, outcome: 'kept' }));
  }
}

/** What a column of strengths leaves open: whether a point is one of thousands, and words that are no numbers. */
function reportStrengths(
  columns: ReadonlyMap<string, ColumnValues>,
  strength: string | null,
  findings: LimitedFindings,
): void {
  const { comma = null, thousands = null, point = null } = columns.get(strength ?? '') ?? {};
  if (thousands !== null && (comma !== null || point === null)) {
    const found = comma === null ? thousands : `${thousands} · ${comma}`;
    const expected =
      'numbers of one form: this point is read as a decimal one; write thousands without a point';
    const more = { column: strength, outcome: 'kept' as const };
    findings.report(aboutGraph('point-of-thousands', found, expected, more));
  }
  for (const [name, { distinct }] of columns) {
    if (strength !== null || !isSynonym(name, 'strength')) continue;
    const words = [...distinct].slice(0, 8).map(String).join(', ');
    const expected =
      'numbers: the words are kept beside the ties, whose strength is unknown; each row is a tie, also where its word means none';
    findings.report(aboutGraph('strength-in-words', words, expected, { column: name, outcome: 'kept' }));
  }
}
