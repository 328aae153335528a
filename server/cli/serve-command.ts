import { loadShippedData } from '../use-cases/importing/load-shipped-data.ts';
import type { AddCommand } from './command.ts';
import { showProgress } from './progress.ts';

/** `telar serve`: loads what ships the first time, then serves until it is stopped. */
export const serveCommand: AddCommand = (program, { openTelar, serve }, exit) => {
  program
    .command('serve')
    .description('serve the API and the explorer')
    .option('--empty', 'start without loading the shipped data')
    .action(async ({ empty }: { empty?: boolean }) => {
      const telar = await openTelar();
      try {
        if (empty !== true) await loadWithProgress(telar);
        const running = await serve(telar);
        process.stderr.write(`${whatListeningMeans(running.address)}\n`);
        process.stdout.write(`Telar: ${running.address}\n`);
        await stopSignal();
        process.stderr.write('Stopping…\n');
        await running.close();
        exit(0);
      } finally {
        await telar.close();
      }
    });
};

async function loadWithProgress(telar: Parameters<typeof loadShippedData>[0]): Promise<void> {
  const progress = showProgress();
  try {
    await loadShippedData(telar, (done, total, label) => {
      progress.report(done, total, label);
    });
  } finally {
    progress.end();
  }
}

function whatListeningMeans(address: string): string {
  const { hostname } = new URL(address);
  const local = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return local
    ? 'Only this machine can open it. Set HOST to let others in.'
    : 'Others on the network can open it: whoever reaches this address sees the data and can import. Put a proxy with sign-in before it.';
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
