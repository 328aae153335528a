import { codedProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { idUnderRbd } from '../bundle/actor-ids.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { readActorsBeside } from './actors-beside.ts';
import type { ActorsBeside } from './actors-beside.ts';
import { CsvCells } from './csv-cells.ts';
import { EdgeListRow } from './edge-list-row.ts';
import { delimiterOf, readEdgeListHeading } from './edge-list-heading.ts';
import { oneSpelling } from './one-spelling.ts';
import { sampleBytes, sampleEdgeList } from './edge-list-sample.ts';
import type { GraphColumns } from './graph-columns.ts';
import { IdTable } from './id-table.ts';
import { checkNoRuns } from './graph-actor-ids.ts';
import { LimitedFindings } from './limited-findings.ts';
import { mergeParallels } from './merge-parallels.ts';
import { layerOf } from './parse-graph-ties.ts';
import { mostRecordBytes } from '../parse-csv.ts';
import { expectedEnds } from './read-edge-list.ts';
import { checkLayers, reportEncodings } from './edge-list-whole.ts';
import { aboutGraph, isBinary, refuseBinary, refuseFile } from './refuse-file.ts';
import { PlainRows } from './plain-rows.ts';
import { TieColumnsBuilder } from './tie-columns-builder.ts';

export type EdgeListOptions = {
  /** `undefined`: nobody says; ties are read as undirected, with a finding. */
  directed?: boolean | undefined;
  /** Heading of the column with the cost of each tie. */
  cost?: string;
  /** Only ties of these layers are read. */
  layers?: readonly string[];
  /** The sheet of actors beside the list: ids, groups, kinds. Ties of others are then refused. */
  actors?: ImportFile;
};

/** Reads an edge list that comes in pieces of any length; a cell may lie across two of them. */
export class EdgeListReader {
  readonly #file: string;
  readonly #options: EdgeListOptions;
  readonly #ids = new IdTable();
  readonly #beside: ActorsBeside | null;
  readonly #layers: ReadonlySet<string> | null;
  readonly #layersFound = new Set<string>();
  #findings: LimitedFindings;
  #stated: boolean | null = null;
  #cells: CsvCells | null = null;
  #row: EdgeListRow | null = null;
  #plain: PlainRows | null = null;
  #ties: TieColumnsBuilder | null = null;
  #head: Uint8Array[] = [];
  #headBytes = 0;

  readonly #readsPlain: boolean;

  /** @param readsPlain false: every row is read by what reads any row, to compare with */
  constructor(file: string, options: EdgeListOptions, readsPlain = true) {
    this.#readsPlain = readsPlain;
    this.#file = file;
    this.#options = options;
    this.#findings = new LimitedFindings(file);
    const layers = (options.layers ?? []).map((layer) => foldedWord(layerOf(layer) ?? ''));
    this.#layers = layers.length === 0 ? null : new Set(layers);
    this.#beside = options.actors === undefined ? null : readActorsBeside(options.actors);
    for (const id of this.#beside?.ids ?? []) {
      const bytes = encoder.encode(id);
      this.#ids.position(bytes, 0, bytes.length);
    }
  }

  /** @throws TelarProblem `refused-import` for bytes that no text has */
  push(chunk: Uint8Array): void {
    if (isBinary({ bytes: chunk })) throw refuseBinary({ name: this.#file, bytes: chunk });
    if (this.#cells !== null) {
      this.#cells.push(chunk);
      this.#readAll(false);
      return;
    }
    this.#head.push(chunk);
    this.#headBytes += chunk.length;
    if (this.#headBytes >= sampleBytes) this.#begin();
  }

  /** @throws TelarProblem `invalid-request` for a layer that no row names */
  finish(): GraphColumns {
    if (this.#cells === null) this.#begin();
    this.#readAll(true);
    if (this.#row === null) throw refuseFile(this.#file, 1, 'nothing', expectedEnds);
    if (this.#layers !== null) checkLayers(this.#file, this.#layers, this.#layersFound);
    const directed = this.#options.directed ?? false;
    if (this.#options.directed === undefined && this.#stated === null) {
      const expected = 'whether ties have a direction: they are read as undirected';
      this.#findings.report(aboutGraph('direction-assumed', 'undirected', expected));
    }
    const found = this.#ids.takeIds();
    checkNoRuns(found.ids, this.#file);
    const isMixed = reportEncodings(found, this.#findings);
    const { ids, columns } = oneSpelling(found.ids, this.#ties!.columns(), isMixed, (finding) =>
      this.#findings.report(finding),
    );
    // Ids that the actors beside do not have come after them, and only refused ties name them.
    const known = this.#beside?.ids.length ?? ids.length;
    const { ties, merged } = mergeParallels(known, columns, directed);
    // A tie without a strength counts 1, as every tie of a list without strengths.
    ties.strength?.forEach((value, index, all) => {
      if (Number.isNaN(value)) all[index] = 1;
    });
    if (merged > 0) {
      const expected = 'one tie between two actors: the largest strength and the smallest cost stand';
      this.#findings.report(aboutGraph('parallel-ties', String(merged), expected, { outcome: 'corrected' }));
    }
    const actors = ids.slice(0, known);
    return {
      directed,
      stated: this.#stated,
      layers: [...this.#layersFound].sort(),
      actors,
      attributes: this.#beside?.attributesOf(actors) ?? {},
      ...ties,
      findings: [...(this.#beside?.findings ?? []), ...this.#findings.all],
    };
  }

  /** The columns are known by the first lines, which are then read like all others. */
  #begin(): void {
    const head = new Uint8Array(this.#headBytes);
    let at = 0;
    for (const chunk of this.#head) {
      head.set(chunk, at);
      at += chunk.length;
    }
    const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    const end = head.indexOf(0x0a);
    const line = decoder.decode(head.subarray(start, end < 0 ? Math.min(head.length, sampleBytes) : end));
    this.#cells = new CsvCells(delimiterOf(line));
    this.#cells.push(head.subarray(start));
    this.#head = [];
    this.#openHeading(head.slice(0, sampleBytes));
    this.#readAll(false);
  }

  #openHeading(head: Uint8Array): void {
    const cells = this.#cells!;
    do {
      if (!cells.next(head.length < sampleBytes)) throw refuseFile(this.#file, 1, 'nothing', expectedEnds);
    } while (cells.count === 1 && cells.starts[0] === cells.ends[0]);
    const names = cells.texts();
    const { cost } = this.#options;
    const heading = readEdgeListHeading(names, cost);
    if (heading === null) {
      throw refuseFile(this.#file, 1, names.slice(0, 20).join(', ') || 'nothing', expectedEnds);
    }
    if (cost !== undefined && heading.cost === null) {
      const values = { file: this.#file, columns: names.join(', '), cost };
      throw codedProblem('cost-column-missing', values, 'cost');
    }
    const { attributes, findings } = sampleEdgeList(this.#file, head, cost);
    this.#findings = findings;
    this.#row = new EdgeListRow(cells, heading, attributes, (finding) => findings.report(finding));
    const plain = this.#readsPlain && this.#beside === null ? this.#row.plainColumns() : null;
    if (plain !== null) this.#plain = new PlainRows(cells.delimiter, heading, plain);
    this.#ties = new TieColumnsBuilder({
      strength: attributes.strength !== null,
      cost: heading.cost !== null,
    });
  }

  #readAll(last: boolean): void {
    const cells = this.#cells!;
    // Where rows in a row are not plain, it is seen less and less often whether the next are.
    let [fruitless, left] = [0, 0];
    for (;;) {
      if (left-- === 0) {
        fruitless = this.#readPlain() ? 0 : Math.min(fruitless + 1, 64);
        left = fruitless;
      }
      if (!cells.next(last)) break;
      if (cells.count === 1 && cells.starts[0] === cells.ends[0]) continue;
      this.#readTie(this.#row!);
    }
    if (cells.waiting > mostRecordBytes)
      throw refuseFile(
        this.#file,
        cells.nextLine,
        `one row of more than ${String(mostRecordBytes)} bytes`,
        'rows of a table: a quote that nothing closes takes the rest of the file',
      );
  }

  /** Adds the ties of the plain rows that come next; false where there is none. */
  #readPlain(): boolean {
    if (this.#plain === null) return false;
    const into = { cells: this.#cells!, ids: this.#ids, ties: this.#ties! };
    return this.#plain.addTies(into, () => this.#row!.reportSelfTie());
  }

  #readTie(row: EdgeListRow): void {
    if (!row.isWhole()) return;
    const layer = row.layer();
    if (layer !== null && this.#layersFound.size <= 1_000) this.#layersFound.add(layer);
    if (this.#layers !== null && layer !== null && !this.#layers.has(foldedWord(layer))) return;
    const amounts = row.amounts();
    if (amounts === null || !row.hasEnds()) return;
    const [from, to] = [this.#end(row, row.heading.from), this.#end(row, row.heading.to)];
    if (from < 0 || to < 0) return;
    if (from === to) {
      row.reportSelfTie();
      return;
    }
    const oneWay = row.oneWay();
    if (oneWay !== null) this.#stated = this.#stated === true || oneWay;
    this.#ties!.add(from, to, amounts.strength, amounts.cost, amounts.sign);
    if (this.#options.directed === true && oneWay === false)
      this.#ties!.add(to, from, amounts.strength, amounts.cost, amounts.sign);
  }

  /** The position of an end, −1 where it names nobody of the actors beside. */
  #end(row: EdgeListRow, column: number): number {
    const position = this.#positionOf(row, column);
    if (this.#beside === null || position < this.#beside.ids.length) return position;
    row.refuse('unknown-actor', column, `an actor of ${this.#beside.file}`);
    return -1;
  }

  /** Under a heading that says RBD a number is one, as everywhere. */
  #positionOf(row: EdgeListRow, column: number): number {
    const cells = this.#cells!;
    if (!row.isRbd(column))
      return this.#ids.position(cells.bytes, cells.starts[column]!, cells.ends[column]!);
    const id = encoder.encode(idUnderRbd(cells.text(column).trim()));
    return this.#ids.position(id, 0, id.length);
  }
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
