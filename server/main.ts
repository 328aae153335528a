import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { runProgram } from './cli/program.ts';
import { TelarProblem } from '../contract/problems.ts';
import { type Config, readConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { type RunningServer, listen } from './http/listen.ts';
import { builtClient } from './http/serve-explorer.ts';
import { loadKernels } from './runtime/kernel-bytes.ts';
import { closePools, createPools, warmPools } from './runtime/pools.ts';
import { PreviewFolder } from './runtime/preview-folder.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { openNeo4jStore } from './store/neo4j/neo4j-store.ts';
import type { NetworkStore } from './store/network-store.ts';
import type { Dependencies } from './use-cases/dependencies.ts';
import { eraseDue } from './use-cases/protection/retention.ts';
import { protectedStore } from './use-cases/protection/protected-store.ts';
import type { PreviewState } from './use-cases/importing/preview-state.ts';
import { Jobs } from './runtime/jobs.ts';
import { ResultCache } from './runtime/result-cache.ts';
import { prepareDataFolder, readOwnerKey } from './runtime/owner-key.ts';

const dayMs = 86_400_000;

/** Runs one `telar` command; this file is the only place where parts are chosen and put together. */
export function runTelar(args: string[]): Promise<number> {
  loadKernels();
  return runProgram(args, {
    version: packageVersion(),
    openTelar: () => openTelar(readConfig(process.env)),
    serve: (telar) => serve(telar, readConfig(process.env)),
  });
}

/** Opens the store and starts the workers. Whoever opens, closes. */
export async function openTelar(config: Config): Promise<Dependencies> {
  await prepareDataFolder(config.dataFolder);
  const ownerKey = await readOwnerKey(config.dataFolder);
  const store = protectedStore(await openStore(config), config.minRespondents);
  const pools = createPools(availableParallelism());
  const now = () => new Date();
  const previews = new PreviewFolder<PreviewState>(join(config.dataFolder, 'previews'), config.previews, now);
  const close = async () => {
    await closePools(pools);
    await store.close();
  };
  return { store, pools, jobs: new Jobs(now), cache: new ResultCache(), previews, now, ownerKey, close };
}

/** Neo4j where the environment names one, the embedded store otherwise. */
function openStore({ neo4j, dataFolder }: Config): Promise<NetworkStore> {
  return neo4j === null ? openEmbeddedStore(dataFolder) : openNeo4jStore(neo4j);
}

export async function serve(telar: Dependencies, config: Config): Promise<RunningServer> {
  await telar.previews.sweep();
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const app = createApp({
    telar,
    log,
    version: packageVersion(),
    rateLimit: config.rateLimit,
    uploads: config.uploads,
    clientFolder: builtClient,
  });
  const running = await listen(app, config);
  // Uploads hold personal data, and answers are kept for a time: what is too old goes, whether or not anybody comes.
  const sweep = () => {
    telar.previews.sweep().catch(() => undefined);
    eraseDue(telar).then(
      (erased) => {
        if (erased.networks + erased.answers > 0) log.info(erased, 'Erased what was kept until today');
      },
      (error: unknown) =>
        log.warn(
          { kind: error instanceof TelarProblem ? error.kind : 'fault' },
          'Erasing what is due failed',
        ),
    );
  };
  sweep();
  const sweeping = setInterval(sweep, Math.min(config.previews.ageMs, dayMs));
  // What fails here is reported by the first task that needs the thread.
  warmPools(telar.pools).catch(() => undefined);
  const close = async () => {
    clearInterval(sweeping);
    await running.close();
  };
  return { ...running, close };
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
