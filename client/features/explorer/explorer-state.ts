import { isOwnAttribute, type OwnAttribute } from '../../appearance/attributes.ts';
import { actorKinds, type ActorKind } from '../../../contract/identifiers.ts';
import { readSelection, writeSelection } from './selection.ts';

/** Everything that decides what an explorer screen shows, and nothing else: the address holds the whole of it. */
export type ExplorerState = {
  /** The chosen actor, and a second one when a route between two is shown. */
  selected: string | null;
  target: string | null;
  /** Many actors selected together, ids in order. In the address: `picked`. */
  selection: readonly string[];
  /** The tie that is looked at, by its ends and layer. In the address: `tie=from~to~layer`. */
  tie: { from: string; to: string; layer: string } | null;
  /** The finding that led here (a pattern), and whom it is about: they are ringed and named, the rest pales. */
  finding: string | null;
  marked: readonly string[];
  /** Draw only who is within so many ties of the chosen actor; 0: everybody. */
  near: 0 | 1 | 2 | 3;
  /** Layers shown; `null`: those that are read unless others are chosen (`scope.defaultLayers`). */
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  /** Ties weaker than this are filtered out (a tie without strength stays). */
  minStrength: number | null;
  colour: string;
  size: string;
  /** How many labels are shown, the largest actors first. */
  labels: number;
  year: number | null;
  wave: string | null;
  otherWave: string | null;
  layout: 'organic' | 'geographic';
  scope: 'public' | 'all' | null;
  depth: 1 | 2;
  /** Draw one point a group instead of its members. In the address: `roll`. */
  aggregation: 'none' | 'comuna' | 'sostenedor' | 'community' | OwnAttribute;
  view: 'picture' | 'table' | 'matrix' | null;
  /** Only actors that have one of these values in an attribute of their own. In the address: `where=name:value,value;name:…`. */
  where: readonly { attribute: string; values: readonly string[] }[];
  /** Tab of the panel beside the picture. */
  tab: string | null;
  /** Column of the table, with `-` before it for descending. */
  sort: string | null;
  filter: string;
};

export const initialState: ExplorerState = {
  selected: null,
  target: null,
  selection: [],
  tie: null,
  finding: null,
  marked: [],
  near: 0,
  layers: null,
  kinds: null,
  minStrength: null,
  colour: 'kind',
  size: 'same',
  labels: 12,
  year: null,
  wave: null,
  otherWave: null,
  layout: 'organic',
  scope: null,
  depth: 1,
  aggregation: 'none',
  view: null,
  where: [],
  tab: null,
  sort: null,
  filter: '',
};

const oneOf = <Value extends string>(text: string, values: readonly Value[]): Value | null =>
  values.find((value) => value === text) ?? null;

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');

function numberIn(text: string, low: number, high: number): number | null {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : null;
}

/** Written where a screen has a default and the reader wants none: no chosen actor, all kinds. */
const none = '-';

/** Reads the query of an address; what cannot be read falls back to `defaults`, never to an error. */
export function readState(search: string, defaults: Partial<ExplorerState> = {}): ExplorerState {
  const query = new URLSearchParams(search);
  const base = { ...initialState, ...defaults };
  /** What is written under a name, read by `read`; unreadable and absent alike leave the default. */
  const value = <Value>(name: string, fallback: Value, read: (text: string) => Value | null): Value => {
    const text = query.get(name);
    return text === null ? fallback : (read(text) ?? fallback);
  };
  const orNone = <Value>(name: string, fallback: Value | null, read: (text: string) => Value | null) =>
    query.get(name) === none ? null : value<Value | null>(name, fallback, read);
  const word = (text: string) => text || null;
  const kindsIn = (text: string) => actorKinds.filter((kind) => listOf(text).includes(kind));
  return {
    selected: orNone('selected', base.selected, word),
    target: orNone('target', base.target, word),
    selection: value<readonly string[]>('picked', base.selection, readSelection),
    tie: orNone('tie', base.tie, tieIn),
    finding: orNone('finding', base.finding, word),
    marked: value<readonly string[]>('marked', base.marked, readSelection),
    near: value(
      'near',
      base.near,
      (text) => ([1, 2, 3] as const).find((steps) => String(steps) === text) ?? null,
    ),
    layers: orNone<readonly string[]>('layers', base.layers, listOf),
    kinds: orNone<readonly ActorKind[]>('kinds', base.kinds, kindsIn),
    minStrength: orNone('strength', base.minStrength, (text) => numberIn(text, 0, 1e9)),
    colour: value('colour', base.colour, word),
    size: value('size', base.size, word),
    labels: Math.round(value('labels', base.labels, (text) => numberIn(text, 0, 200))),
    year: orNone('year', base.year, (text) => numberIn(text, 1800, 2200)),
    wave: orNone('wave', base.wave, word),
    otherWave: orNone('other', base.otherWave, word),
    layout: value('layout', base.layout, (text) => oneOf(text, ['organic', 'geographic'])),
    scope: orNone('scope', base.scope, (text) => oneOf(text, ['public', 'all'])),
    depth: value('depth', base.depth, (text) => (text === '2' ? 2 : text === '1' ? 1 : null)),
    aggregation: value('roll', base.aggregation, (text) =>
      isOwnAttribute(text) ? text : oneOf(text, ['none', 'comuna', 'sostenedor', 'community']),
    ),
    view: orNone('view', base.view, (text) => oneOf(text, ['picture', 'table', 'matrix'])),
    where: value('where', base.where, whereIn),
    tab: orNone('tab', base.tab, word),
    sort: orNone('sort', base.sort, word),
    filter: value('filter', base.filter, (text) => text),
  };
}

function tieIn(text: string): ExplorerState['tie'] {
  const [from, to, layer, ...more] = text.split('~');
  return from && to && layer && more.length === 0 ? { from, to, layer } : null;
}

/** Names and values are words of files, which may hold any sign. */
const escaped = (text: string) =>
  encodeURIComponent(text).replaceAll(/[;,:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const writeWhere = (where: ExplorerState['where']): string =>
  where.map(({ attribute, values }) => `${escaped(attribute)}:${values.map(escaped).join(',')}`).join(';');

function whereIn(text: string): ExplorerState['where'] | null {
  try {
    return text.split(';').flatMap((part) => {
      const [attribute, values] = part.split(':');
      return attribute && values !== undefined
        ? [
            {
              attribute: decodeURIComponent(attribute),
              values: values.split(',').map((value) => decodeURIComponent(value)),
            },
          ]
        : [];
    });
  } catch {
    return null;
  }
}

const writers: { [Key in keyof ExplorerState]: [name: string, write: (value: never) => string] } = {
  selected: ['selected', String],
  target: ['target', String],
  selection: ['picked', writeSelection],
  tie: ['tie', ({ from, to, layer }: NonNullable<ExplorerState['tie']>) => [from, to, layer].join('~')],
  finding: ['finding', String],
  marked: ['marked', writeSelection],
  near: ['near', String],
  layers: ['layers', (value: readonly string[]) => value.join(',')],
  kinds: ['kinds', (value: readonly string[]) => value.join(',')],
  minStrength: ['strength', String],
  colour: ['colour', String],
  size: ['size', String],
  labels: ['labels', String],
  year: ['year', String],
  wave: ['wave', String],
  otherWave: ['other', String],
  layout: ['layout', String],
  scope: ['scope', String],
  depth: ['depth', String],
  aggregation: ['roll', String],
  view: ['view', String],
  where: ['where', writeWhere],
  tab: ['tab', String],
  sort: ['sort', String],
  filter: ['filter', String],
};

/** Writes a state as a query, shortest form: what equals the defaults is left out. Empty when nothing differs. */
export function writeState(state: ExplorerState, defaults: Partial<ExplorerState> = {}): string {
  const base = { ...initialState, ...defaults };
  const query = new URLSearchParams();
  for (const key of Object.keys(writers) as (keyof ExplorerState)[]) {
    const [name, write] = writers[key];
    const value = state[key];
    if (JSON.stringify(value) === JSON.stringify(base[key])) continue;
    // `write` is the writer of this key, so it takes the values of this key: the compiler does not follow the pair.
    query.set(name, value === null ? none : write(value as never));
  }
  return readable(query);
}

/** Colons and commas need no escape in a query, and ids stay readable. */
export const readable = (query: URLSearchParams): string =>
  query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
