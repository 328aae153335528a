import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchJars, type JarFolders, longTermVersion } from './jars.ts';
import { findJava, javaOf } from './java.ts';
import { prepareHome } from './server-home.ts';

const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url));

export type ServerWish = {
  password?: string;
  /** Another release than the long-term one, e.g. `5.25.1`. */
  version?: string | undefined;
  /** Port of HTTP on the loopback, with Neo4j Browser. Without it the server speaks Bolt alone. */
  http?: number | undefined;
  /** With the open Graph Data Science library. */
  gds?: boolean;
  /** Largest Java heap, e.g. `512m`. */
  heap?: string;
  pagecache?: string;
  /** Compile fast rather than well: right for a test's first questions, wrong for a benchmark. */
  quick?: boolean;
  /** 0 takes a free one. */
  port?: number;
  settings?: Record<string, string>;
};

export type Neo4jServer = {
  uri: string;
  user: string;
  password: string;
  /** Ends the server as a power cut would; its data stay for `restart`. */
  kill(): Promise<void>;
  /** Starts the server again on the same port and data, with other settings if given. */
  restart(settings?: Record<string, string>): Promise<void>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
};

/** Starts a throw-away Neo4j Community server on a loopback port: 3–10 s once the jars are here. */
export async function startNeo4j(wish: ServerWish = {}): Promise<Neo4jServer> {
  const { version = longTermVersion, http } = wish;
  const java = findJava(javaOf(version));
  if (java === null)
    throw new Error(`Neo4j ${version} needs Java ${javaOf(version)} or newer; none was found.`);
  const jars = await fetchJars({ ...wish, browser: http !== undefined });
  const port = wish.port || (await freePort());
  const password = wish.password ?? 'throw-away';
  const pagecache = wish.pagecache ?? '64m';
  const conf = { password, port, http, plugins: jars.plugins, pagecache };
  const home = prepareHome({ ...conf, settings: wish.settings ?? {} });
  const command = [java, ...javaArguments(home, jars, wish)];
  const launch = () => launchJava(home, command);
  let running = await launch();
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    kill: () => running.end('SIGKILL'),
    async restart(settings = wish.settings ?? {}) {
      await running.end('SIGTERM');
      prepareHome({ ...conf, home, settings });
      running = await launch();
    },
    async stop() {
      await running.end('SIGTERM');
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Running = { end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> };

async function launchJava(home: string, command: string[]): Promise<Running> {
  const child = spawn(process.execPath, [keeper, home, ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const pid = await started(child);
  return {
    async end(signal) {
      try {
        if (child.exitCode === null && child.signalCode === null) process.kill(pid, signal);
      } catch {
        // Ended by itself a moment ago; its keeper is about to say so.
      }
      await gone;
    },
  };
}

/** Waits for the line `Started.`; a server that ends before it says so with its own log. */
function started(child: ChildProcess): Promise<number> {
  let log = '';
  const timeoutMs = Number(process.env['NEO4J_START_SECONDS'] ?? 120);
  return new Promise((done, fail) => {
    const giveUp = setTimeout(() => {
      child.kill('SIGTERM');
      fail(new Error(`Neo4j did not start within ${timeoutMs} s:\n${log}`));
    }, timeoutMs * 1000);
    const read = (text: unknown) => {
      if (log.length < 200_000) log += String(text);
      const pid = /^pid (\d+)$/m.exec(log)?.[1];
      if (pid === undefined || !/ Started\.\s/.test(log)) return;
      clearTimeout(giveUp);
      done(Number(pid));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', fail);
    child.once('exit', (code) => {
      clearTimeout(giveUp);
      fail(new Error(`Neo4j ended with code ${code} before it was ready:\n${log}`));
    });
  });
}

function javaArguments(
  home: string,
  jars: JarFolders,
  { heap = '512m', quick = true, version = longTermVersion }: ServerWish,
): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const classPath = [jars.lib, jars.plugins].map((folder) => join(folder, '*')).join(delimiter);
  return [
    `-Xms${quick ? '256m' : heap}`,
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    ...(quick ? ['-XX:TieredStopAtLevel=1'] : []),
    ...opened,
    '-cp',
    classPath,
    entryPointOf(version),
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
}

/** The class that starts a release. */
const entryPointOf = (version: string): string =>
  Number(version.split('.')[0]) >= 2025
    ? 'org.neo4j.server.Neo4jCommunity'
    : 'org.neo4j.server.CommunityEntryPoint';

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
