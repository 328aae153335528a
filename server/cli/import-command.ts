import { canBeAccepted } from '../../contract/import-doubts.ts';
import { doubts, type ImportDecisions } from '../../contract/imports.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { importPaths } from '../use-cases/importing/import-files.ts';
import type { AddCommand } from './command.ts';
import { printDoubts } from './print-doubts.ts';
import { printReport } from './print-report.ts';
import { showProgress } from './progress.ts';
import { oneOf } from './arguments.ts';

type Options = {
  directed?: boolean;
  undirected?: boolean;
  replace?: boolean;
  dryRun?: boolean;
  network?: string;
  wave?: string;
  acceptRejects?: boolean;
  acceptDoubts?: boolean;
  format: 'text' | 'json';
};

/** `telar import PATH…`: all or nothing; exit 1 when refused. */
export const importCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('import')
    .description('import directories, lists, network bundles (folder, .zip, .xlsx) or graph files')
    .argument('<path...>')
    .option('--directed', 'ties have a direction, where the files do not say')
    .option('--undirected', 'ties have no direction, where the files do not say')
    .option('--network <id>', 'the network that the files are of; one that is stored is added to')
    .option('--wave <id>', 'the survey that the files are of, where they do not say')
    .option('--replace', 'replace the whole waves that the files hold, also layers that they do not name')
    .option('--dry-run', 'print what would be stored, changed and removed, and store nothing')
    .option('--accept-rejects', 'store the rest although some rows could not be read')
    .option('--accept-doubts', 'store although something is in doubt, as it is proposed')
    .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
    .action(async (paths: string[], options: Options) => {
      const telar = await openTelar();
      const progress = showProgress();
      try {
        const { report, examples, recognised } = await importPaths(telar, {
          paths,
          decisions: decisionsOf(options),
          acceptRejects: options.acceptRejects === true,
          dryRun: options.dryRun === true,
          onProgress: progress.report,
        });
        progress.end();
        process.stderr.write(printDoubts(recognised));
        if (options.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else process.stdout.write(printReport(report, { examples, dryRun: options.dryRun === true }));
        exit(report.stored || report.alreadyStored || options.dryRun === true ? 0 : 1);
      } finally {
        progress.end();
        await telar.close();
      }
    });
};

function decisionsOf({
  directed,
  undirected,
  replace,
  network,
  wave,
  acceptDoubts,
}: Options): ImportDecisions {
  if (directed === true && undirected === true)
    throw new TelarProblem('invalid-request', 'Choose --directed or --undirected, not both.');
  return {
    ...(directed === true && { direction: 'directed' }),
    ...(undirected === true && { direction: 'undirected' }),
    ...(acceptDoubts === true && { accepted: doubts.filter(canBeAccepted) }),
    ...(replace === true && { replaceWaves: true }),
    ...((network !== undefined || wave !== undefined) && {
      network: { ...(network !== undefined && { id: network }), ...(wave !== undefined && { waveId: wave }) },
    }),
  };
}
