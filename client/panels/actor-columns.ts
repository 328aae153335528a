import type { GraphActor } from '../../contract/graphs.ts';
import type { Words } from '../i18n/use-words.ts';

/** A column of the table: what it reads, how it is written, how it is ordered. */
export type Column = {
  id: string;
  numeric: boolean;
  name: string;
  /** The metric it shows, where it shows one. */
  metric?: string;
  value: (actor: GraphActor) => string | number | null;
  text: (actor: GraphActor) => string;
};

/** The twin of the picture: every attribute and measure it can show, each a column; empty ones are left out. */
export function actorColumns(
  {
    t,
    term,
    format,
    nameOf,
  }: Pick<Words, 't' | 'term' | 'format'> & {
    nameOf: (measure: string) => string;
  },
  actors: readonly GraphActor[],
  tieCounts: ReadonlyMap<string, number>,
  metrics: ReadonlyMap<string, ReadonlyMap<string, number>>,
  communities: ReadonlyMap<string, string>,
): Column[] {
  const word = (id: string, value: Column['value'], text: Column['text']): Column => ({
    id,
    numeric: false,
    name: nameOf(id),
    value,
    text,
  });
  const number = (id: string, read: (actor: GraphActor) => number | null, digits: number): Column => ({
    id,
    numeric: true,
    name: nameOf(id),
    value: read,
    text: (actor) => {
      const value = read(actor);
      return value === null ? '—' : format.number(value, digits);
    },
  });
  const coded = (id: string, group: string, read: (actor: GraphActor) => string | null): Column =>
    word(
      id,
      (actor) => {
        const code = read(actor);
        return code === null ? null : term(group, code);
      },
      (actor) => {
        const code = read(actor);
        return code === null ? '—' : term(group, code);
      },
    );
  const columns: Column[] = [
    {
      ...word(
        'name',
        (actor) => actor.name,
        (actor) => actor.name,
      ),
      name: t('table.name'),
    },
    coded('kind', 'kind', (actor) => actor.kind),
    word(
      'comuna',
      (actor) => actor.comunaName,
      (actor) => actor.comunaName ?? '—',
    ),
    coded('dependency', 'dependency', (actor) => actor.dependency),
    coded('state', 'state', (actor) => actor.state),
    coded('rural', 'setting', (actor) => (actor.rural === null ? null : actor.rural ? 'rural' : 'urban')),
    coded('role', 'role', (actor) => actor.role),
    coded('responded', 'answer', (actor) =>
      actor.responded === null ? null : actor.responded ? 'yes' : 'no',
    ),
    word(
      'group',
      (actor) => actor.group,
      (actor) => actor.group ?? '—',
    ),
    word(
      'community',
      (actor) => communities.get(actor.id) ?? null,
      (actor) => communities.get(actor.id) ?? '—',
    ),
    number('enrolment', (actor) => actor.enrolment, 0),
    number('ties', (actor) => tieCounts.get(actor.id) ?? 0, 0),
    ...[...metrics].map(([id, values]) => ({
      ...number(id, (actor) => values.get(actor.id) ?? null, 3),
      metric: id,
    })),
  ];
  return columns.filter(({ value }) => actors.some((actor) => value(actor) !== null));
}

/** Orders actors by a column; unknown values come last either way, equal ones by name and id. */
export function sortActors(
  actors: readonly GraphActor[],
  columns: readonly Column[],
  sort: string,
  compare: (a: string, b: string) => number,
): GraphActor[] {
  const down = sort.startsWith('-');
  const column = columns.find(({ id }) => id === sort.replace(/^-/, '')) ?? columns[0];
  if (column === undefined) return [...actors];
  const order = (a: GraphActor, b: GraphActor): number => {
    const x = column.value(a);
    const y = column.value(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    const by = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
    return down ? -by : by;
  };
  return [...actors].sort((a, b) => order(a, b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Whether a text is found in a name, accents and case aside. */
export function matches(name: string, wanted: string): boolean {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return fold(wanted)
    .split(/\s+/)
    .every((part) => fold(name).includes(part));
}
