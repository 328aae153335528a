import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { runProgram } from './cli/program.ts';
import { type Config, readConfig } from './config.ts';
import { builtClient, createApp } from './http/app.ts';
import { type RunningServer, listen } from './http/listen.ts';
import { createAnalysisPool } from './jobs/analysis-pool.ts';
import { loadKernels } from './jobs/kernel-bytes.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { openNeo4jStore } from './store/neo4j/neo4j-store.ts';
import type { NetworkStore } from './store/network-store.ts';
import type { Dependencies } from './use-cases/dependencies.ts';
import { Jobs } from './use-cases/jobs.ts';
import { Memory } from './use-cases/memory.ts';
import { prepareDataFolder, readOwnerKey } from './use-cases/owner-key.ts';

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
  const store = await openStore(config);
  const threads = Math.max(1, availableParallelism() - 1);
  const [analysis, longAnalysis] = [createAnalysisPool(threads + 1), createAnalysisPool(threads)];
  const now = () => new Date();
  const close = async () => {
    await Promise.all([analysis.close(), longAnalysis.close()]);
    await store.close();
  };
  return {
    store,
    analysis,
    longAnalysis,
    jobs: new Jobs(now),
    memory: new Memory(),
    now,
    ownerKey,
    close,
  };
}

/** Neo4j where the environment names one, the embedded store otherwise. */
function openStore({ neo4j, dataFolder }: Config): Promise<NetworkStore> {
  return neo4j === null ? openEmbeddedStore(dataFolder) : openNeo4jStore(neo4j);
}

export function serve(telar: Dependencies, config: Config): Promise<RunningServer> {
  const app = createApp({
    telar,
    log: pino({ level: config.logLevel, base: null }, pino.destination(2)),
    version: packageVersion(),
    rateLimit: config.rateLimit,
    uploadBytes: config.uploadBytes,
    clientFolder: builtClient,
  });
  return listen(app, config);
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
