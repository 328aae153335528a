import { fold } from '../../../contract/fold.ts';
import type { GraphActor } from '../../../contract/graphs.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import {
  nameInFile,
  ownAttributes,
  readAttribute,
  typeOfAttribute,
  type OwnAttribute,
} from '../../appearance/attributes.ts';
import type { Translations } from '../../i18n/use-translations.ts';

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

/** Columns of the table: every attribute and measure that the picture can show; empty ones are left out. */
export function actorColumns(
  {
    t,
    termLabel,
    format,
    nameOf,
  }: Pick<Translations, 't' | 'termLabel' | 'format'> & {
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
  const plain = (id: string, read: (actor: GraphActor) => string | null): Column =>
    word(id, read, (actor) => read(actor) ?? '—');
  const coded = (id: string, group: string, read: (actor: GraphActor) => string | null): Column =>
    word(
      id,
      (actor) => {
        const code = read(actor);
        return code === null ? null : termLabel(group, code);
      },
      (actor) => {
        const code = read(actor);
        return code === null ? '—' : termLabel(group, code);
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
    number('ties', (actor) => tieCounts.get(actor.id) ?? 0, 0),
    ...[...metrics].map(([id, values]) => ({
      ...number(id, (actor) => values.get(actor.id) ?? null, 3),
      metric: id,
    })),
    number('enrolment', (actor) => actor.enrolment, 0),
    coded('kind', 'kind', (actor) => actor.kind),
    plain('comuna', (actor) => actor.comunaName),
    coded('dependency', 'dependency', (actor) => actor.dependency),
    coded('state', 'state', (actor) => actor.state),
    coded('rural', 'setting', (actor) => (actor.rural === null ? null : actor.rural ? 'rural' : 'urban')),
    coded('role', 'role', (actor) => actor.role),
    coded('responded', 'answer', (actor) =>
      actor.responded === null ? null : actor.responded ? 'yes' : 'no',
    ),
    plain('group', (actor) => actor.group),
    plain('community', (actor) => communities.get(actor.id) ?? null),
    ...ownAttributes(actors).map((name) => ownColumn(name, actors, format)),
  ];
  return columns.filter(({ value }) => actors.some((actor) => value(actor) !== null));
}

/** A fact that the source gives under a name of its own, as it stands there. */
function ownColumn(
  name: OwnAttribute,
  actors: readonly GraphActor[],
  format: Translations['format'],
): Column {
  const read = readAttribute(name);
  return {
    id: name,
    numeric: typeOfAttribute(name, actors) === 'number',
    name: nameInFile(name),
    value: read,
    text: (actor) => {
      const value = read(actor);
      return value === null ? '—' : typeof value === 'number' ? format.number(value) : value;
    },
  };
}

/**
 * The columns worth their room: those in which actors differ. Numbers and the name stay; `same`: words that are the same
 * for all, as one line says better than a column.
 */
export function varyingColumns(
  columns: readonly Column[],
  actors: readonly GraphActor[],
): { shown: Column[]; same: Column[] } {
  const [first] = actors;
  const isSame = ({ id, numeric, value }: Column) =>
    id !== 'name' &&
    !numeric &&
    first !== undefined &&
    actors.length > 1 &&
    actors.every((actor) => value(actor) === value(first));
  return {
    shown: columns.filter((column) => !isSame(column)),
    same: columns.filter(isSame),
  };
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
  return [...actors].sort((a, b) => order(a, b) || compare(a.name, b.name) || byCodeUnit(a.id, b.id));
}

/** Whether the words of a text are found in a name, accents, case and punctuation aside. */
export function matches(name: string, wanted: string): boolean {
  const folded = fold(name);
  return fold(wanted)
    .split(' ')
    .every((part) => folded.includes(part));
}
