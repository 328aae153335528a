import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where systems keep the Javas that are not on the path. */
const folders = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

/** The oldest Java that a release of Neo4j runs on. */
export const javaOf = (neo4jVersion: string): number =>
  Number(neo4jVersion.split('.')[0]) >= 2025 ? 21 : 17;

/** A Java that is new enough: the one of `JAVA_HOME`, the one on the path, or one that is installed. `null`: none is. */
export function findJava(oldest: number): string | null {
  const home = process.env['JAVA_HOME'];
  const named = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
  return [...named, ...installed()].find((java) => versionOf(java) >= oldest) ?? null;
}

function installed(): string[] {
  const homes = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).flatMap((name) => [
        join(folder, name, 'bin', 'java'),
        join(folder, name, 'Contents', 'Home', 'bin', 'java'),
      ]),
    );
  return homes.filter((java) => existsSync(java));
}

/** 0: it does not run. */
function versionOf(java: string): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}
