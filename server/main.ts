import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { createTelar } from '../clients/typescript/telar.ts';
import type { CliContext, Listening } from './cli/command.ts';
import { TelarProblem } from '../contract/problems.ts';
import { type Config, readConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { type RunningServer, listen } from './http/listen.ts';
import { startingDoor, type StartingDoor } from './http/starting-door.ts';
import { builtClient } from './http/serve-explorer.ts';
import { ownApi } from './mcp/own-api.ts';
import { packageVersion } from './runtime/package-version.ts';
import { providerClient } from './http/oidc-client.ts';
import type { Provider } from './http/oidc-routes.ts';
import { closePools, createPools, jobsAtOnce, warmPools } from './runtime/pools.ts';
import { PreviewFolder } from './runtime/preview-folder.ts';
import type { UpgradeCopy } from './store/embedded/copy-before-upgrade.ts';
import { openAccountStore } from './store/accounts/account-store.ts';
import { openPreparedResults } from './store/prepared/prepared-results.ts';
import { openRepeatLog } from './store/repeats/repeat-log.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { openNeo4jStore } from './store/neo4j/neo4j-store.ts';
import type { NetworkStore } from './store/network-store.ts';
import { AuditLog } from './use-cases/accounts/audit-log.ts';
import { FailedSignIns } from './use-cases/accounts/failed-sign-ins.ts';
import { readRoles } from './use-cases/accounts/provider-roles.ts';
import { refuseOpenService } from './use-cases/accounts/refuse-open-service.ts';
import { clearExpired } from './use-cases/accounts/clear-expired.ts';
import type { Dependencies } from './use-cases/dependencies.ts';
import { eraseDue } from './use-cases/protection/retention.ts';
import {
  inBothLanguages,
  type KeyedStore,
  ownerKeyOfStore,
} from './use-cases/transfer/owner-key-of-store.ts';
import { Preparation } from './use-cases/preparing/preparation.ts';
import { clearedStore } from './use-cases/preparing/cleared-store.ts';
import { clearKeptAnswers } from './use-cases/repeats/kept-answers.ts';
import { deleteUnusedViews } from './use-cases/views/delete-views.ts';
import { ownerKeyFingerprint } from './use-cases/transfer/owner-key-fingerprint.ts';
import { replaceOwnerKey } from './use-cases/transfer/replace-owner-key.ts';
import { protectedStore } from './use-cases/protection/protected-store.ts';
import type { PreviewState } from './use-cases/importing/preview-state.ts';
import { Jobs } from './runtime/jobs.ts';
import { ResultCache } from './runtime/result-cache.ts';
import { prepareDataFolder } from './runtime/data-folder.ts';
import { findOwnerKey, makeOwnerKey } from './runtime/owner-key.ts';

const dayMs = 86_400_000;
/** The name under which this process reaches its own API. */
const ownAddress = 'http://localhost';

/** What commands need of the rest; this file is the only place where parts are chosen and put together. */
export const cliContext: Omit<CliContext, 'version'> = {
  openTelar: () => openTelar(readConfig(process.env)),
  replaceOwnerKey: (key) => replaceOwnerKey(readConfig(process.env).dataFolder, key),
  checkAccounts: (telar) => checkAccounts(telar, readConfig(process.env)),
  listen: () => listenFirst(readConfig(process.env)),
  serveMcp: (open, mostCharacters) => serveAssistant(open, mostCharacters, readConfig(process.env)),
};

/** Opens the store and starts the workers. Whoever opens, closes. */
export async function openTelar(config: Config): Promise<Dependencies> {
  for (const sentence of config.misspelt) logTo(config.logLevel).warn(sentence);
  await prepareDataFolder(config.dataFolder);
  const known = await findOwnerKey(config.dataFolder);
  const { key: ownerKey, store: opened } = await keyed(await openStore(config), known, config);
  const { minRespondents, preparedBytes } = config;
  const decisive = [minRespondents, ownerKeyFingerprint(ownerKey)];
  const prepared = openPreparedResults(config.dataFolder, preparedBytes, decisive);
  const store = protectedStore(clearedStore(opened, prepared), minRespondents);
  const cores = availableParallelism();
  const pools = createPools(cores);
  const now = () => new Date();
  const previews = new PreviewFolder<PreviewState>(join(config.dataFolder, 'previews'), config.previews, now);
  const accounts = openAccountStore(config.dataFolder);
  const repeats = openRepeatLog(config.dataFolder);
  const audit = new AuditLog(accounts, now, reportAuditFailure(config.logLevel));
  const { idleMs, lifetimeMs, openMode, provider } = config.signIn;
  const signIn = { idleMs, lifetimeMs, openMode, provider: provider?.name ?? null };
  const close = async () => {
    await closePools(pools);
    await audit.changesEnded();
    await audit.flush();
    await accounts.close();
    await repeats.close();
    await prepared.close();
    await store.close();
  };
  const identity = { accounts, audit, signIn, failures: new FailedSignIns(now) };
  const cache = new ResultCache();
  const jobs = new Jobs(now, { running: jobsAtOnce(cores) });
  const preparation = new Preparation({ store, pools, jobs, cache, prepared }, (error) => {
    logTo(config.logLevel).warn({ err: error }, 'Working out assessments ahead failed');
  });
  const parts = { store, pools, jobs, cache, prepared, preparation };
  return { ...identity, ...parts, previews, repeats, now, ownerKey, close };
}

/** The store tied to its key; where that cannot be, the store is closed again. */
async function keyed(
  store: NetworkStore,
  known: Uint8Array | null,
  { dataFolder, newOwnerKey: acceptsNew }: Config,
): Promise<KeyedStore<NetworkStore>> {
  try {
    return await ownerKeyOfStore(store, { known, make: () => makeOwnerKey(dataFolder), acceptsNew });
  } catch (error) {
    await store.close();
    throw inBothLanguages(error);
  }
}

/** Neo4j where the environment names one, the embedded store otherwise. */
function openStore({ neo4j, dataFolder, logLevel }: Config): Promise<NetworkStore> {
  const logUpgrade = (upgrade: UpgradeCopy) =>
    logTo(logLevel).warn(upgrade, 'The store was copied, then brought to the present schema');
  if (neo4j === null) return openEmbeddedStore(dataFolder, undefined, logUpgrade);
  const log = logTo(logLevel);
  return openNeo4jStore({
    ...neo4j,
    onFailure: ({ sentence, ...why }) => {
      log.warn({ neo4j: why }, sentence);
    },
  });
}

/** Where Telar is reached, before there is anything to answer. */
type OpenDoor = StartingDoor & { readonly running: RunningServer };

async function openDoor(config: Config): Promise<OpenDoor> {
  const engine = config.neo4j === null ? 'embedded' : 'neo4j';
  const log = logTo(config.logLevel);
  const starting = startingDoor({ doors: config, version: packageVersion(), engine, log });
  return { ...starting, running: await listen(starting.listener, config) };
}

async function listenFirst(config: Config): Promise<Listening> {
  const starting = await openDoor(config);
  const { report, running } = starting;
  return {
    address: running.address,
    report,
    serve: (telar) => serve(telar, config, starting),
    close: running.close,
  };
}

/** @param opened where it listens already; it listens when all is ready where this is not given */
export async function serve(
  telar: Dependencies,
  config: Config,
  opened?: Pick<OpenDoor, 'open' | 'running'>,
): Promise<RunningServer> {
  await checkAccounts(telar, config);
  await telar.previews.sweep();
  const log = logTo(config.logLevel);
  const app = createApp({ ...appOptions(telar, config), log, provider: await openProvider(config) });
  const { running, open } = opened ?? (await openDoor(config));
  open(app);
  // Uploads hold personal data, and answers are kept for a time: what is too old goes, whether or not anybody comes.
  const sweep = () => {
    telar.previews.sweep().catch(() => undefined);
    // A store that takes no writes keeps them until it does.
    deleteUnusedViews(telar, config.viewDays).catch(() => undefined);
    clearExpired(telar, config.signIn.audit).catch((error: unknown) => {
      log.warn({ err: error }, 'Shortening the audit failed');
    });
    clearKeptAnswers(telar).catch(() => undefined);
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
  telar.preparation.start();
  const close = async () => {
    clearInterval(sweeping);
    const stopping = telar.preparation.stop();
    const closing = running.close();
    // Whoever follows a job hears of its end, and its stream ends with it.
    telar.jobs.cancelAll();
    await stopping;
    return closing;
  };
  return { ...running, close };
}

const appOptions = (telar: Dependencies, config: Config) => ({
  telar,
  version: packageVersion(),
  doors: config,
  rateLimit: config.rateLimit,
  uploads: config.uploads,
  metricsOpen: config.metricsOpen,
  minRespondents: config.minRespondents,
  clientFolder: builtClient,
});

/** Over a running Telar where the environment names one, else over the store of this machine, as whoever has its folder. */
async function serveAssistant(
  open: () => Promise<Dependencies>,
  mostCharacters: number,
  config: Config,
): Promise<void> {
  // What speaks with assistants takes a while to load, and no other command needs it.
  const { serveMcp } = await import('./mcp/mcp-server.ts');
  const { address, key } = config.mcp;
  const asWhom = key === undefined ? {} : { key };
  const settings = { version: packageVersion(), mostCharacters, now: () => new Date() };
  const streams = { in: process.stdin, out: process.stdout };
  if (address !== undefined) {
    await serveMcp({ ...settings, telar: createTelar({ address, ...asWhom }), from: address }, streams);
    return;
  }
  const telar = await open();
  const given: Dependencies = { ...telar, signIn: { ...telar.signIn, openMode: 'open' } };
  const own = await ownApi(createApp({ ...appOptions(given, config), rateLimit: 0, log: logTo('warn') }));
  try {
    const api = createTelar({ address: ownAddress, fetch: own.fetch, ...asWhom });
    await serveMcp({ ...settings, telar: api, from: 'the store of this machine' }, streams);
  } finally {
    await own.close();
    await telar.close();
  }
}

/** @throws Error when others would reach Telar, and it has no accounts */
async function checkAccounts(telar: Dependencies, { signIn, host }: Config): Promise<void> {
  if (signIn.needsAccounts) await refuseOpenService(telar, host);
}

/** The institution's own sign-in, with its table of roles. */
async function openProvider({ signIn: { provider } }: Config): Promise<Provider | null> {
  if (provider === null) return null;
  const rules = { domains: provider.domains, roles: await readRoles(provider.rolesFile) };
  return { client: providerClient(provider), rules };
}

const reportAuditFailure =
  (level: string) =>
  ({ error, lost }: { error: unknown; lost: number }): void =>
    logTo(level).error({ err: error, lost }, 'The audit could not be written');

/** One line of JSON an event, on stderr: stdout is for programs that read what a command gives. */
const logTo = (level: string): Logger => pino({ level, base: null }, pino.destination(2));
