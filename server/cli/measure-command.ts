import type { Measurement } from '../../contract/metrics.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { writeBack } from '../use-cases/write-back.ts';
import { measureFile } from '../use-cases/measure-file.ts';
import type { AddCommand } from './command.ts';
import { measurementAsCsv, measurementAsJson } from './print-measurement.ts';
import { showProgress } from './progress.ts';
import { commaList, oneOf, wholeNumber } from './arguments.ts';
import { writeAll } from './write-all.ts';

type Options = {
  metrics?: string[];
  directed?: boolean;
  cost?: string;
  layers?: string[];
  wave?: string;
  network?: string;
  workers: number;
  seed: number;
  format: 'csv' | 'json';
  timing?: boolean;
  writeBack?: boolean;
};

/** `telar measure FILE`: metrics of a graph file or bundle, nothing stored. */
export const measureCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('measure')
    .description('measure an edge list (.csv), GraphML, GEXF, Pajek, UCINET DL or bundle')
    .argument('<file>')
    .option('--metrics <ids>', 'metric ids separated by commas; all when left out', commaList)
    .option('--directed', 'read ties with their direction')
    .option('--cost <column>', 'column with the cost of each tie; without it every tie costs 1')
    .option('--layers <layers>', 'layers to read, separated by commas', commaList)
    .option('--wave <wave>', 'wave to read; the last when left out')
    .option('--network <id>', 'network to read, in a bundle of several')
    .option('--workers <n>', 'threads at most', wholeNumber, 1)
    .option('--seed <n>', 'seed of whatever is drawn at random', wholeNumber, 1)
    .option('--format <format>', 'csv or json', oneOf('csv', 'json'), 'csv')
    .option('--write-back', 'also write actor metrics as properties into Neo4j (NEO4J_URI)')
    .option('--timing', 'seconds of reading and of each metric, as one JSON line on stderr')
    .action(async (file: string, options: Options) => {
      const progress = showProgress();
      const { measured, timing, notes } = await measureFile({
        file,
        metrics: options.metrics ?? [],
        directed: options.directed === true,
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
      await writeAll(options.format === 'json' ? measurementAsJson(measured) : measurementAsCsv(measured));
      if (options.writeBack === true) await writeIntoStore(openTelar, measured);
      if (options.timing === true) process.stderr.write(`${JSON.stringify(timing)}\n`);
      exit(0);
    });
};

async function writeIntoStore(openTelar: () => Promise<Dependencies>, measured: Measurement): Promise<void> {
  const telar = await openTelar();
  try {
    for (const { metric, property, written } of await writeBack(telar, measured)) {
      process.stderr.write(`${metric}: written as ${property} on ${String(written)} actors\n`);
    }
  } finally {
    await telar.close();
  }
}
