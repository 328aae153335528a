import type { Measurement } from '../../contract/metrics.ts';
import { fewestDraws, mostDraws, type NullModel, nullModels } from '../../contract/null-models.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { nothingStored, writeBack } from '../use-cases/measuring/write-back.ts';
import { measureFile } from '../use-cases/measuring/measure-file.ts';
import type { AddCommand } from './command.ts';
import { measurementAsJson } from './print-measurement.ts';
import { measurementTable, metricsOutside, type Table, tables } from './print-tables.ts';
import { showProgress } from './progress.ts';
import { commaList, oneMore, oneOf, wholeNumber, wholeNumberFrom } from './arguments.ts';
import { writeAll } from './write-all.ts';

type Options = {
  metrics?: string[];
  parameter: string[];
  null?: NullModel;
  draws: number;
  directed?: boolean;
  undirected?: boolean;
  cost?: string;
  layers?: string[];
  wave?: string;
  network?: string;
  workers: number;
  seed: number;
  format: 'csv' | 'json';
  table?: Table;
  timing?: boolean;
  writeBack?: boolean;
};

/** `telar measure FILE`: metrics of a graph file, table or bundle, nothing stored. */
export const measureCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('measure')
    .description(
      'measure an edge list or matrix (.csv, .xlsx), GraphML, GEXF, GML, Pajek, UCINET DL, GDF, VNA, CX2 or bundle',
    )
    .argument('<file>')
    .option('--metrics <ids>', 'metric ids separated by commas; all when left out', commaList)
    .option(
      '--parameter <name=value>',
      'parameter of the metrics, or metric:name=value of one; may be repeated',
      oneMore,
      [],
    )
    .option(
      '--null <model>',
      `set metrics of the whole network beside random networks: ${nullModels.join(', ')}`,
      oneOf(...nullModels),
    )
    .option('--draws <n>', 'random networks to draw', wholeNumberFrom(fewestDraws, mostDraws), 999)
    .option('--directed', 'read ties with their direction; those without run both ways')
    .option('--undirected', 'read ties without direction, as files of other programs when nothing is said')
    .option('--cost <column>', 'column with the cost of each tie; without it every tie costs 1')
    .option(
      '--layers <layers>',
      'layers to read, separated by commas; unless given, those that a file of Telar was written of, else all but nominations and tension',
      commaList,
    )
    .option('--wave <wave>', 'wave to read; when left out that of the file, else the last')
    .option('--network <id>', 'network to read, in a bundle of several')
    .option('--workers <n>', 'threads at most', wholeNumber, 1)
    .option('--seed <n>', 'seed of whatever is drawn at random', wholeNumber, 1)
    .option('--format <format>', 'csv or json', oneOf('csv', 'json'), 'csv')
    .option(
      '--table <table>',
      'rows of the csv: actors (unless given), ties, network (a row a number, with its passport), or all numbers',
      oneOf(...tables),
    )
    .option('--write-back', 'also write actor metrics into Neo4j (NEO4J_URI)')
    .option('--timing', 'seconds of reading and of each metric, as one JSON line on stderr')
    .action(async (file: string, options: Options) => {
      checkFormat(options);
      const progress = showProgress();
      const { measured, timing, notes } = await measureFile({
        file,
        metrics: options.metrics ?? [],
        parameters: options.parameter,
        nullModel: options.null === undefined ? null : { model: options.null, draws: options.draws },
        directed: directionOf(options),
        cost: options.cost ?? null,
        layers: options.layers ?? [],
        wave: options.wave ?? null,
        network: options.network ?? null,
        workers: options.workers,
        seed: options.seed,
        onProgress: progress.report,
      });
      progress.end();
      for (const note of notes) process.stderr.write(`${note}\n`);
      const { format, table = 'actors' } = options;
      const printed = format === 'json' ? measurementAsJson(measured) : measurementTable(measured, table);
      for (const piece of printed) await writeAll(piece);
      if (format === 'csv') reportOutside(measured, table, options.metrics ?? []);
      if (options.writeBack === true) await writeIntoStore(openTelar, measured);
      if (options.timing === true) process.stderr.write(`${JSON.stringify(timing)}\n`);
      exit(0);
    });
};

/** `null`: not said. */
function directionOf({ directed, undirected }: Options): boolean | null {
  if (directed === true && undirected === true)
    throw new TelarProblem('invalid-request', 'Choose one of --directed and --undirected.');
  return directed === true ? true : undirected === true ? false : null;
}

/** A metric that was named and stands in another table is not passed over in silence. */
function reportOutside(measured: Measurement, table: Table, metrics: readonly string[]): void {
  const outside = metricsOutside(measured, table).filter((metric) => metrics.includes(metric));
  if (outside.length > 0)
    process.stderr.write(`not in this table: ${outside.join(', ')} (--table ${tables.join(' | ')})\n`);
}

/** A table has no place for what random networks give. */
function checkFormat(options: Options): void {
  if (options.format === 'json' && options.table !== undefined)
    throw new TelarProblem('invalid-request', 'JSON holds all tables: leave out --table, or --format json.');
  if (options.null === undefined || options.format === 'json') return;
  throw new TelarProblem(
    'invalid-request',
    'A comparison with random networks is of the whole network: add --format json.',
  );
}

async function writeIntoStore(openTelar: () => Promise<Dependencies>, measured: Measurement): Promise<void> {
  const telar = await openTelar();
  try {
    for (const { metric, id, written } of await writeBack(telar, measured, { scope: nothingStored })) {
      process.stderr.write(`${metric}: written as the result ${id} of ${String(written)} actors\n`);
    }
  } finally {
    await telar.close();
  }
}
