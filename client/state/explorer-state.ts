import { actorKinds, type ActorKind } from '../../contract/identifiers.ts';

/** Everything that decides what an explorer screen shows, and nothing else: the address holds the whole of it. */
export type ExplorerState = {
  /** The chosen actor, and a second one when a route between two is asked for. */
  selected: string | null;
  target: string | null;
  /** Layers shown; `null`: all that the answer holds. */
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
  view: 'picture' | 'table' | 'matrix' | null;
  /** Column of the table, with `-` before it for descending. */
  sort: string | null;
  filter: string;
};

export const initialState: ExplorerState = {
  selected: null,
  target: null,
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
  view: null,
  sort: null,
  filter: '',
};

const oneOf = <Value extends string>(text: string | null, values: readonly Value[]): Value | null =>
  values.find((value) => value === text) ?? null;

const listOf = (text: string | null): string[] | null =>
  text === null ? null : text.split(',').filter((part) => part !== '');

function numberIn(text: string | null, low: number, high: number): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : null;
}

/** Reads the query of an address; what cannot be read falls back to `defaults`, never to an error. */
export function readState(search: string, defaults: Partial<ExplorerState> = {}): ExplorerState {
  const query = new URLSearchParams(search);
  const base = { ...initialState, ...defaults };
  const kinds = listOf(query.get('kinds'));
  return {
    selected: query.get('selected') || base.selected,
    target: query.get('target') || base.target,
    layers: listOf(query.get('layers')) ?? base.layers,
    kinds: kinds === null ? base.kinds : actorKinds.filter((kind) => kinds.includes(kind)),
    minStrength: numberIn(query.get('strength'), 0, 1e9) ?? base.minStrength,
    colour: query.get('colour') || base.colour,
    size: query.get('size') || base.size,
    labels: Math.round(numberIn(query.get('labels'), 0, 200) ?? base.labels),
    year: numberIn(query.get('year'), 1800, 2200) ?? base.year,
    wave: query.get('wave') || base.wave,
    otherWave: query.get('other') || base.otherWave,
    layout: oneOf(query.get('layout'), ['organic', 'geographic']) ?? base.layout,
    scope: oneOf(query.get('scope'), ['public', 'all']) ?? base.scope,
    depth: query.get('depth') === '2' ? 2 : query.get('depth') === '1' ? 1 : base.depth,
    view: oneOf(query.get('view'), ['picture', 'table', 'matrix']) ?? base.view,
    sort: query.get('sort') || base.sort,
    filter: query.get('filter') ?? base.filter,
  };
}

const writers: { [Key in keyof ExplorerState]: [name: string, write: (value: never) => string] } = {
  selected: ['selected', String],
  target: ['target', String],
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
  view: ['view', String],
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
    if (value === null || String(value) === String(base[key])) continue;
    query.set(name, write(value as never));
  }
  // Colons and commas need no escape in a query, and ids stay readable.
  return query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}
