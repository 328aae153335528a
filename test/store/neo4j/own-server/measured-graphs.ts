import type { StoredRecord } from '../../../../contract/records.ts';
import { createRandom } from '../../../../server/analysis/random.ts';
import { actor, territory, tie } from '../../records.ts';

type Tie = { from: number; to: number; layer?: string; strength?: number; sign?: 1 | -1 };

/** Schools of a fictional comuna by number, and the ties among them. */
export type DrawnGraph = { name: string; schools: number; ties: Tie[] };

const random = createRandom('gds');

/** Ties at random among some of the schools: of several strengths and layers, some reported twice, both ways, or as tension. */
const drawn = (
  name: string,
  { schools, alone, ties }: { schools: number; alone: number; ties: number },
): DrawnGraph => ({
  name,
  schools,
  ties: Array.from({ length: ties }, (_, i) => ({
    from: alone + random.integer(schools - alone),
    to: alone + random.integer(schools - alone),
    layer: i % 9 === 0 ? 'tension' : i % 2 === 0 ? 'trust' : 'knowledge',
    strength: 1 + (i % 4),
    sign: i % 9 === 0 ? (-1 as const) : (1 as const),
  })).filter(({ from, to }) => from !== to),
});

/** Groups in which everybody is tied with everybody, one tie from each to the next; two by themselves. */
const groups: DrawnGraph = {
  name: 'grupos',
  schools: 36,
  ties: Array.from({ length: 6 }, (_, group) => {
    const members = Array.from({ length: 6 }, (__, at) => group * 6 + at);
    const inside = members.flatMap((from, at) => members.slice(at + 1).map((to) => ({ from, to })));
    return group < 3 ? [...inside, { from: group * 6, to: group * 6 + 7 }] : inside;
  }).flat(),
};

/** A row of ties in one direction that all but closes. */
const row: DrawnGraph = {
  name: 'fila',
  schools: 9,
  ties: Array.from({ length: 7 }, (_, at) => ({ from: at, to: at + 1 })),
};

export const graphs: DrawnGraph[] = [
  drawn('azar', { schools: 120, alone: 15, ties: 330 }),
  drawn('ralo', { schools: 90, alone: 0, ties: 70 }),
  groups,
  row,
  { name: 'sin-lazos', schools: 4, ties: [] },
  { name: 'par', schools: 2, ties: [{ from: 0, to: 1 }] },
  { name: 'una', schools: 1, ties: [] },
];

/** So many squares, one behind the other: the shortest routes from end to end double with each. */
export const squares = (count: number): DrawnGraph => ({
  name: 'rombos',
  schools: 3 * count + 1,
  ties: Array.from({ length: count }, (_, at) => {
    const [from, one, other, to] = [3 * at, 3 * at + 1, 3 * at + 2, 3 * at + 3];
    return [
      { from, to: one },
      { from, to: other },
      { from: one, to },
      { from: other, to },
    ];
  }).flat(),
});

/** What takes the library seconds. */
export const slow = (): DrawnGraph => drawn('lento', { schools: 2_500, alone: 0, ties: 15_000 });

export const territoryOf = ({ name }: DrawnGraph): string => `comuna:${name}`;

/** The graph as records of a fictional comuna. */
export function recordsOf(graph: DrawnGraph): StoredRecord[] {
  const { name, schools, ties } = graph;
  const id = (at: number) => `school:${name}-${String(at).padStart(4, '0')}`;
  const place = { kind: 'comuna', name, parentId: 'region:demo', simulated: true } as const;
  return [
    territory({ id: territoryOf(graph), ...place }),
    ...Array.from({ length: schools }, (_, at) =>
      actor({
        ...{ id: id(at), kind: 'school', name: id(at), comunaId: territoryOf(graph), simulated: true },
        ...{ state: 'working', dependency: 'municipal-daem' },
      }),
    ),
    ...ties.map(({ from, to, layer = 'knowledge', ...more }, i) =>
      tie({ layer, from: id(from), to: id(to), reporter: id(from), reporterRole: `${i % 3}`, ...more }),
    ),
  ];
}
