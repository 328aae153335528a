import type { Plain } from './connection.ts';

export type Statement = { readonly text: string; readonly parameters: Plain };

/**
 * Several queries in one statement: one way to the server and back, and one state that they are read in. Each row says
 * of which query it is; within a query they come in its own order.
 */
export function combinedQuery(queries: readonly Statement[]): Statement {
  const parameters: Plain = {};
  const parts = queries.map(({ text, parameters: own }, part) => {
    for (const [name, value] of Object.entries(own)) parameters[`p${part}_${name}`] = value;
    const columns = columnsOf(text).map((column) => `\`${column}\`: \`${column}\``);
    const inner = withoutComments(text).replace(/\$(\w+)/g, (whole, name: string) =>
      name in own ? `$p${part}_${name}` : whole,
    );
    return `CALL () {\n${inner}\n}\nRETURN ${part} AS part, {${columns.join(', ')}} AS row`;
  });
  return { text: parts.join('\nUNION ALL\n'), parameters };
}

/** The rows of each of the combined queries. */
export function rowsOfParts(rows: readonly Plain[], parts: number): Plain[][] {
  const byPart: Plain[][] = Array.from({ length: parts }, () => []);
  for (const { part, row } of rows) byPart[Number(part)]!.push(row as Plain);
  return byPart;
}

/** The columns that a query returns, by its last RETURN, which stands at the beginning of a line. */
export function columnsOf(text: string): string[] {
  const known = columns.get(text);
  if (known !== undefined) return known;
  const clause = withoutComments(text)
    .split(/^RETURN (?:DISTINCT )?/m)
    .at(-1)!;
  const [returned = ''] = clause.split(/^(?:ORDER BY|LIMIT)/m);
  const found = atTopLevel(returned).map(
    (column) => /(?:AS\s+)?`?(\w+)`?\s*$/.exec(column.trim())?.[1] ?? column.trim(),
  );
  columns.set(text, found);
  return found;
}

const columns = new Map<string, string[]>();

/** The parts of a list between its commas, those within brackets apart. */
function atTopLevel(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*\n?/gm, '').trim();
