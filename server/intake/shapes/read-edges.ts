import { layerById } from '../../../contract/layers.ts';
import { idUnder } from '../bundle/actor-ids.ts';
import { date, identifier, readNumber, Unreadable, valueOf } from '../bundle/cell-formats.ts';
import type { CellFormat } from '../bundle/cell-formats.ts';
import { signFormat } from '../bundle/code-formats.ts';
import { PLAIN_LAYER, depthWords, foldedWord } from '../bundle/vocabulary.ts';
import type { ColumnReading, ColumnRole } from '../../../contract/table-readings.ts';
import type { RowSource } from '../bundle/sheet.ts';
import { layerOf } from '../formats/parse-graph-ties.ts';
import { cellsOf, columnsWith, shareOf } from './column-readings.ts';
import { isUndirectedCell } from './edge-words.ts';
import type { GridRow } from './grid.ts';
import { readAttribute } from './read-attribute.ts';
import { bodyRows, cellAt, rowSource } from './shape-content.ts';
import type { DraftTie, ShapeContent, ShapeTable } from './shape-content.ts';

/** Of the columns of a list of ties, those that each give a strength, and the layer that the column stands for. */
type Amount = { strength: number | null; sign: 1 | -1; layer: string | null };

/**
 * Reads a list of ties, one or, with several columns of ties, several a row. `isDirected`: the network has directions, so
 * that a tie which its row calls undirected runs both ways.
 */
export function readEdges(
  table: ShapeTable,
  content: ShapeContent,
  { isDirected }: { isDirected: boolean },
): void {
  const { reading } = table;
  const columns = columnsByRole(reading.columns);
  if (!columns.has('from') || !columns.has('to')) return reportEnds(table, content);
  const headings = new Map(reading.columns.map(({ role, heading }) => [role as string, heading]));
  const amounts = columnsWith(reading, 'strength');
  const attributes = columnsWith(reading, 'attribute');
  const zeros: string[] = [];
  let bothWays = 0;
  for (const row of bodyRows(table)) {
    const source = rowSource(table, row, headings);
    const ends = endsOf(row, columns, source, content);
    if (ends === null) continue;
    const shared = { ...ends, ...detailsOf(row, columns, source, content), row: source };
    const found = amountsOf(row, amounts, source, content, zeros);
    const own = Object.fromEntries(
      attributes.flatMap((column) => {
        const value = readAttribute(cellAt(row, column));
        return value === null ? [] : [[column.heading, value] as const];
      }),
    );
    const undirected =
      columns.get('tie-direction') !== undefined &&
      isUndirectedCell(cellAt(row, columns.get('tie-direction')!));
    for (const amount of found) {
      const layer =
        amount.layer ?? layerOf(cellAt(row, columns.get('layer') ?? null)) ?? reading.layer ?? PLAIN_LAYER;
      const sign = shared.sign ?? (amount.sign === -1 ? -1 : layerById(layer).sign);
      const tie: DraftTie = { ...shared, layer, sign, strength: amount.strength, attributes: own };
      content.ties.push(tie);
      if (!undirected || !isDirected) continue;
      bothWays += 1;
      content.ties.push({ ...tie, from: tie.to, to: tie.from });
    }
  }
  reportEdges(table, { zeros, bothWays }, content);
}

function reportEnds({ grid }: ShapeTable, { log }: ShapeContent): void {
  log.aboutFile(grid.file, {
    code: 'ends-missing',
    expected: 'a column for each end of a tie, such as origen and destino',
    outcome: 'refused',
  });
}

/** What was left out of a list of ties, or added to it, and columns of numbers that stand as attributes. */
function reportEdges(
  { grid, reading }: ShapeTable,
  { zeros, bothWays }: { zeros: readonly string[]; bothWays: number },
  { log }: ShapeContent,
): void {
  if (zeros.length > 0) {
    log.aboutFile(grid.file, {
      column: zeros[0]!,
      found: String(zeros.length),
      code: 'zero-is-no-tie',
      expected: 'strengths above 0: where a 0 stands there is no tie',
      outcome: 'info',
    });
  }
  if (bothWays > 0) {
    log.aboutFile(grid.file, {
      found: `${String(bothWays)} undirected`,
      code: 'undirected-both-ways',
      expected: 'ties with a direction: one without runs from each end to the other',
      outcome: 'info',
    });
  }
  for (const { heading, index } of columnsWith(reading, 'attribute')) {
    if (shareOf(cellsOf(grid, index, reading.headingRows), (cell) => readNumber(cell) !== null) < 1) continue;
    log.aboutFile(grid.file, {
      column: heading,
      code: 'unread-numeric-column',
      expected:
        'strength, fuerza, weight, peso or valor, if it is the strength of the ties: it is kept as an attribute',
      outcome: 'kept',
    });
  }
}

type Columns = ReadonlyMap<ColumnRole, ColumnReading>;
const columnsByRole = (columns: readonly ColumnReading[]): Columns =>
  new Map(columns.toReversed().map((column) => [column.role, column]));

const endRoles = ['from', 'to'] as const;

/** Both ends of a row by their ids; `null` where the row cannot stand, which is reported. */
function endsOf(row: GridRow, columns: Columns, source: RowSource, { log, known }: ShapeContent) {
  const ends: string[] = [];
  // A row that lacks an end names nobody: a note below the table is no actor.
  const empty = endRoles.find((role) => cellAt(row, columns.get(role)!) === '');
  if (empty !== undefined) {
    log.aboutRow(source, {
      field: empty,
      found: '',
      code: 'empty-cell',
      expected: `a value for ${columns.get(empty)!.heading}`,
      outcome: 'refused',
    });
    return null;
  }
  for (const role of endRoles) {
    const column = columns.get(role)!;
    const cell = cellAt(row, column);
    const actor = known.resolve(idUnder(column.heading, cell), { row: source, column: column.heading });
    if (actor === null) return null;
    ends.push(actor.id);
  }
  const [from, to] = [ends[0]!, ends[1]!];
  if (from !== to) return { from, to };
  log.aboutRow(source, {
    field: 'to',
    found: to,
    code: 'self-tie',
    expected: 'another actor than the one it comes from',
    outcome: 'corrected',
  });
  return null;
}

function detailsOf(row: GridRow, columns: Columns, source: RowSource, content: ShapeContent) {
  const cell = (role: ColumnRole): string => cellAt(row, columns.get(role) ?? null);
  const read = <T>(role: ColumnRole, format: CellFormat<T>): T | null => {
    const found = cell(role);
    if (found === '') return null;
    const reading = format.read(found);
    if (reading instanceof Unreadable) {
      const { code, expected } = reading;
      content.log.aboutRow(source, { field: role, found, code, expected, outcome: 'kept' });
    }
    return valueOf(reading);
  };
  const reporter = cell('reporter');
  const heading = columns.get('reporter')?.heading ?? '';
  return {
    sign: read('sign', signFormat),
    depth: depthWords.get(foldedWord(cell('depth'))) ?? null,
    reporter:
      reporter === ''
        ? null
        : (content.known.resolve(reporter, { row: source, column: heading })?.id ?? null),
    reporterRole: null,
    waveId: cell('wave') === '' ? null : read('wave', waveFormat),
    validFrom: read('valid-from', date),
    validTo: read('valid-to', date),
  };
}

/** A wave by its id or its words: "Ola 1" is `Ola-1`. */
const waveFormat: CellFormat<string> = {
  read: (cell) => identifier.read(cell.replaceAll(/\s+/g, '-')),
  write: (value) => value,
};

/** The strengths of a row: of its one column, or of each column of ties; a 0 there is no tie. */
function amountsOf(
  row: GridRow,
  columns: readonly ColumnReading[],
  source: RowSource,
  { log }: ShapeContent,
  zeros: string[],
): Amount[] {
  const layered = columns.filter(({ layer }) => layer !== null);
  const plain = columns.find(({ layer }) => layer === null);
  const read = (column: ColumnReading): Amount[] => {
    const cell = cellAt(row, column);
    if (cell === '') return column.layer === null ? [{ strength: null, sign: 1, layer: null }] : [];
    const number = readNumber(cell);
    if (number === null) {
      log.aboutRow(source, {
        field: column.heading,
        found: cell,
        code: 'unreadable-number',
        expected: 'a number',
        outcome: 'refused',
      });
      return [];
    }
    if (number === 0) {
      zeros.push(column.heading);
      return [];
    }
    return [{ strength: Math.abs(number), sign: number < 0 ? -1 : 1, layer: column.layer }];
  };
  if (layered.length > 0) return (plain === undefined ? layered : [...layered, plain]).flatMap(read);
  return plain === undefined ? [{ strength: null, sign: 1, layer: null }] : read(plain);
}
