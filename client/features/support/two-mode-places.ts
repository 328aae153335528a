import {
  isFromOutside,
  supportKinds,
  type Support,
  type SupportedSchool,
  type SupportKind,
} from '../../../contract/support-board.ts';

/** In CSS pixels: a line of a school, a line of a supporter, and the two columns. */
export const twoMode = { width: 720, row: 15, supporterRow: 30, left: 300, right: 440, margin: 12 } as const;

type Place = { id: string; name: string; y: number };
export type TwoModePlaces = {
  height: number;
  schools: Place[];
  supporters: (Place & { kind: SupportKind })[];
  ties: { school: string; supporter: string; kind: SupportKind; from: number; to: number }[];
};

type Row = Pick<SupportedSchool, 'id' | 'name'> & { supports: readonly Support[] };

/**
 * Schools on one side, those who support them on the other: schools by whom they have in common, so that few lines cross,
 * those without support last; each supporter beside the middle of its schools.
 */
export function twoModePlaces(schools: readonly SupportedSchool[]): TwoModePlaces {
  // A network is the work of the schools themselves: it would be a supporter to almost all.
  const rows = schools.map((school): Row => ({
    ...school,
    supports: school.supports.filter(isFromOutside),
  }));
  const supporters = supportersOf(rows);
  const order = new Map(supporters.map(({ id }, at) => [id, at]));
  const middle = ({ supports }: Row): number => meanOf(supports.map(({ by }) => order.get(by.id)!));
  const ordered = rows.toSorted((a, b) => middle(a) - middle(b));
  const height = Math.max(ordered.length * twoMode.row, supporters.length * twoMode.supporterRow);
  const placed = spreadOver(ordered, height);
  const heights = new Map(placed.map(({ id, y }) => [id, y]));
  const beside = placeBeside(supporters, ordered, heights, height);
  const sides = new Map(beside.map(({ id, y }) => [id, y]));
  return {
    height: height + 2 * twoMode.margin,
    schools: placed,
    supporters: beside,
    ties: ordered.flatMap(({ id, supports }) =>
      supports.map(({ by, kind }) => ({
        ...{ school: id, supporter: by.id, kind },
        ...{ from: heights.get(id)!, to: sides.get(by.id)! },
      })),
    ),
  };
}

type Supporter = { id: string; name: string; kind: SupportKind };

/** Each once, as the table lists them: by kind. */
function supportersOf(rows: readonly Row[]): Supporter[] {
  const found = new Map<string, Supporter>();
  for (const { supports } of rows)
    for (const { by, kind } of supports) if (!found.has(by.id)) found.set(by.id, { ...by, kind });
  return supportKinds.flatMap((kind) => [...found.values()].filter((one) => one.kind === kind));
}

/** Nothing to be in the middle of comes last. */
const meanOf = (values: readonly number[]): number =>
  values.length === 0
    ? Number.MAX_SAFE_INTEGER
    : values.reduce((sum, value) => sum + value, 0) / values.length;

const spreadOver = (rows: readonly Row[], height: number): Place[] =>
  rows.map(({ id, name }, at) => ({ id, name, y: twoMode.margin + (height * (at + 0.5)) / rows.length }));

/** As near as may be to the middle of its schools, a line apart from each other and within the picture. */
function placeBeside(
  supporters: readonly Supporter[],
  rows: readonly Row[],
  heights: ReadonlyMap<string, number>,
  height: number,
) {
  const wanted = supporters
    .map((supporter) => {
      const own = rows.filter(({ supports }) => supports.some(({ by }) => by.id === supporter.id));
      return { ...supporter, y: meanOf(own.map(({ id }) => heights.get(id)!)) };
    })
    .toSorted((a, b) => a.y - b.y);
  const { margin, supporterRow } = twoMode;
  let least = margin + supporterRow / 2;
  const down = wanted.map((supporter) => {
    const y = Math.max(supporter.y, least);
    least = y + supporterRow;
    return { ...supporter, y };
  });
  let most = margin + height - supporterRow / 2;
  const up = down.toReversed().map((supporter) => {
    const y = Math.min(supporter.y, most);
    most = y - supporterRow;
    return { ...supporter, y };
  });
  return up.toReversed();
}
