import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));

export type JarFolders = { lib: string; plugins: string };

/**
 * The server's jars, fetched by Maven the first time (about 130 MB) and kept in `.cache/neo4j/<version>`.
 * They are copied beside and renamed into place, so that a copy that was cut short is never taken for a whole one.
 *
 * @param wish another version than the one of `pom.xml`, and the open Graph Data Science library
 * @throws Error with Maven's last words when it could not fetch them
 */
export async function fetchJars(wish: { gds?: boolean; version?: string }): Promise<JarFolders> {
  const pom = readFileSync(join(here, 'pom.xml'), 'utf8');
  const versionOf = (name: string) => new RegExp(`<${name}.version>([^<]+)<`).exec(pom)?.[1] ?? 'unknown';
  const { gds = false, version = versionOf('neo4j') } = wish;
  const folder = join(cache, version + (gds ? `-gds-${versionOf('gds')}` : ''));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'fetching-'));
    try {
      await maven(['package', `-Dneo4j.version=${version}`, `-Dtarget=${fresh}`, ...(gds ? ['-Pgds'] : [])]);
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
