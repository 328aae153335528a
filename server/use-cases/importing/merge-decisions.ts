import type { Doubt, ImportDecisions } from '../../../contract/imports.ts';

type TableDecision = NonNullable<ImportDecisions['tables']>[number];
type ColumnDecision = NonNullable<TableDecision['columns']>[number];

/** Decisions together with those before them: what is decided anew stands, what is left out stays as it was. */
export function mergeDecisions(before: ImportDecisions, next: ImportDecisions): ImportDecisions {
  const merged: ImportDecisions = { ...before, ...next };
  if (before.accepted && next.tables && next.accepted === undefined)
    merged.accepted = before.accepted.filter((doubt) => !ofTables.includes(doubt));
  if (before.tables && next.tables) merged.tables = mergeBy(before.tables, next.tables, tableKey, mergeTable);
  if (before.network && next.network) merged.network = { ...before.network, ...next.network };
  if (before.matches && next.matches) merged.matches = { ...before.matches, ...next.matches };
  if (before.cells && next.cells)
    merged.cells = mergeBy(before.cells, next.cells, ({ file, row, column }) =>
      JSON.stringify([file, row, column]),
    );
  return merged;
}

/** What was accepted of a table is open again once the table is read as something else. */
const ofTables: readonly Doubt[] = ['columns', 'empty-cells'];

const tableKey = ({ file }: TableDecision): string => file;
const columnKey = ({ index }: ColumnDecision): number => index;

function mergeTable(before: TableDecision, next: TableDecision): TableDecision {
  const merged = { ...before, ...next };
  return before.columns && next.columns
    ? { ...merged, columns: mergeBy(before.columns, next.columns, columnKey) }
    : merged;
}

function mergeBy<Item extends object, Key>(
  before: readonly Item[],
  next: readonly Item[],
  keyOf: (item: Item) => Key,
  merge: (before: Item, next: Item) => Item = (earlier, later) => ({ ...earlier, ...later }),
): Item[] {
  const byKey = new Map(before.map((item) => [keyOf(item), item]));
  for (const item of next) {
    const earlier = byKey.get(keyOf(item));
    byKey.set(keyOf(item), earlier === undefined ? item : merge(earlier, item));
  }
  return [...byKey.values()];
}
