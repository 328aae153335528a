import type { ActorMatch, Doubt, ImportDecisions, ImportPreview } from '../../../contract/imports.ts';
import type { TableReading } from '../../../contract/table-readings.ts';

/**
 * A preview as it looks once decisions are taken, until the service has read the files again and answers: what somebody
 * chose stands at once, what follows from it is not guessed.
 */
export function withDecisions(preview: ImportPreview, decisions: ImportDecisions): ImportPreview {
  const { recognised } = preview;
  return {
    ...preview,
    recognised: {
      ...recognised,
      direction: decisions.direction ?? recognised.direction,
      network: recognised.network && { ...recognised.network, ...given(decisions.network ?? {}) },
      tables: recognised.tables.map((table) => decidedTable(table, decisions)),
      matches: recognised.matches.map((match) => decidedMatch(match, decisions)),
      accepted: decisions.accepted ?? recognised.accepted,
      doubts: recognised.doubts.filter((doubt) => !isSettled(doubt, decisions)),
    },
  };
}

/** Doubts that one choice settles. */
const isSettled = (doubt: Doubt, { direction, network }: ImportDecisions): boolean =>
  (doubt === 'direction' && direction !== undefined) ||
  (doubt === 'same-network' && network?.id !== undefined);

function decidedTable(table: TableReading, { tables = [] }: ImportDecisions): TableReading {
  const decision = tables.find(({ file }) => file === table.file);
  if (decision === undefined) return table;
  const { columns = [], ...rest } = decision;
  return {
    ...table,
    ...given(rest),
    columns: table.columns.map((column) => ({
      ...column,
      ...given(columns.find(({ index }) => index === column.index) ?? {}),
    })),
  };
}

function decidedMatch(match: ActorMatch, { matches = {} }: ImportDecisions): ActorMatch {
  const actorId = Object.hasOwn(matches, match.id) ? matches[match.id] : undefined;
  if (actorId === undefined) return match;
  return { ...match, actorId, state: actorId === null ? 'own' : 'chosen' };
}

/** An object without what was left out. */
const given = <Given extends object>(object: Given) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    // `fromEntries` forgets which names it was given.
    [Name in keyof Given]?: Exclude<Given[Name], undefined>;
  };
