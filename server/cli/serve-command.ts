import { api, apiRoot } from '../../contract/api.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { newFirstCode } from '../use-cases/accounts/first-administrator.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { loadShippedData } from '../use-cases/importing/load-shipped-data.ts';
import type { AddCommand, Listening, Served } from './command.ts';
import { showProgress } from './progress.ts';

/** `telar serve`: loads what ships the first time, then serves until it is stopped. */
export const serveCommand: AddCommand = (program, { openTelar, checkAccounts, listen }, exit) => {
  program
    .command('serve')
    .description('serve the API and the explorer')
    .option('--empty', 'start without loading the shipped data')
    .action(async ({ empty }: { empty?: boolean }) => {
      const listening = await listen();
      const probe = `${listening.address}${apiRoot}${api.ready.path}`;
      process.stderr.write(`Starting: ${probe} says how far it is.\n`);
      try {
        const telar = await openTelar();
        try {
          await checkAccounts(telar);
          if (empty !== true) await loadWithProgress(telar, listening);
          await serveUntilStopped(telar, await listening.serve(telar));
          exit(0);
        } finally {
          await telar.close();
        }
      } finally {
        await listening.close();
      }
    });
};

async function serveUntilStopped(telar: Dependencies, running: Served): Promise<void> {
  process.stderr.write(`${whatListeningMeans(running.address, telar.signIn)}\n`);
  process.stderr.write(await firstCodeLines(telar, running.address));
  process.stdout.write(`Telar: ${running.address}\n`);
  await stopSignal();
  process.stderr.write('Stopping: answers under way are ended first. A second signal stops at once.\n');
  const cut = await running.close();
  if (cut > 0) process.stderr.write(`Not ended in time, and cut: ${String(cut)}.\n`);
}

async function loadWithProgress(telar: Dependencies, listening: Listening): Promise<void> {
  const progress = showProgress();
  try {
    await loadShippedData(telar, (done, total, label) => {
      progress.report(done, total, label);
      listening.report(done / total, label);
    });
  } finally {
    progress.end();
  }
}

function whatListeningMeans(address: string, { openMode }: Dependencies['signIn']): string {
  const { hostname } = new URL(address);
  const local = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  if (local) return 'Only this machine can open it. Set HOST to let others in.';
  return openMode === 'open'
    ? 'Others on the network can open it, and TELAR_OPEN=1 lets each of them see and change everything.'
    : 'Others on the network can open it, and sign in.';
}

/** While there is no administrator: how to create one. */
async function firstCodeLines(telar: Dependencies, address: string): Promise<string> {
  let code: string | null;
  try {
    code = await newFirstCode(telar);
  } catch (error) {
    // A full disk is served from all the same; there is no code until it takes something again.
    if (!(error instanceof TelarProblem && error.kind === 'store-unavailable')) throw error;
    return `${error.message}\n`;
  }
  if (code === null) return '';
  return `No accounts yet. To create the administrator, open ${address}/first-account and copy this code, which works once: ${code}\n`;
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Exit codes of a shell for a process that a signal has ended. */
const signalExit = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Resolves at the first signal; the next one ends the process. It is heeded from the start, for a second signal may come
 * at once. What is being stored is stored whole or not at all, also when the process ends in the middle of it.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    for (const signal of stopSignals)
      process.on(signal, () => {
        if (isStopping) process.exit(signalExit[signal]);
        isStopping = true;
        resolve();
      });
  });
}
