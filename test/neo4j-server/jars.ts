import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));

export type JarFolders = { lib: string; plugins: string };
export type JarWish = {
  gds?: boolean | undefined;
  browser?: boolean | undefined;
  version?: string | undefined;
};

const pom = readFileSync(join(here, 'pom.xml'), 'utf8');
const versionOf = (name: string) => new RegExp(`<${name}.version>([^<]+)<`).exec(pom)?.[1] ?? 'unknown';

/** The release that Telar is tested with first: the long-term one. */
export const longTermVersion = versionOf('neo4j');
/** The newest release that Telar is tested with. */
export const newestVersion = versionOf('newest');

/**
 * The server's jars, fetched by Maven the first time (about 130 MB) and kept in `.cache/neo4j/<version>`.
 * They are copied beside and renamed into place, so that a copy that was cut short is never taken for a whole one.
 *
 * @param wish another version than the one of `pom.xml`, the open Graph Data Science library, Neo4j Browser
 * @throws Error with Maven's last words when it could not fetch them
 */
export async function fetchJars(wish: JarWish): Promise<JarFolders> {
  const { gds = false, browser = false, version = longTermVersion } = wish;
  const extras = [...(gds ? [`gds-${versionOf('gds')}`] : []), ...(browser ? ['browser'] : [])];
  const folder = join(cache, [version, ...extras].join('-'));
  const profiles = [...(gds ? ['gds'] : []), ...(browser ? ['browser'] : [])].join(',');
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'fetching-'));
    try {
      const wished = profiles === '' ? [] : [`-P${profiles}`];
      await maven(['package', `-Dneo4j.version=${version}`, `-Dtarget=${fresh}`, ...wished]);
      mkdirSync(join(fresh, 'plugins'), { recursive: true });
      if (!existsSync(folder)) renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { lib: join(folder, 'lib'), plugins: join(folder, 'plugins') };
}

function maven(goals: string[]): Promise<void> {
  const child = spawn('mvn', ['-q', '-B', '-Dstyle.color=never', ...goals], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`Maven could not fetch the Neo4j jars:\n${output.slice(-2000)}`)),
    );
  });
}
