import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boundaries } from '../architecture.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['contract', 'graph-queries', 'server', 'client', 'clients'];
const files = folders.flatMap((folder) => sourcesIn(folder));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('who may import whom', () => {
  for (const { folder, mayImport, packages, because } of boundaries) {
    it(`${folder}: ${because}`, () => {
      const breaches = files
        .filter((file) => file.startsWith(`${folder}/`))
        .flatMap((file) =>
          (imports.get(file) ?? [])
            .filter((target) => !isAllowed(target, mayImport, packages))
            .map((target) => `${file} → ${target}`),
        );
      expect(breaches).toEqual([]);
    });
  }

  it('only the Neo4j engine knows the Neo4j driver, only the embedded one and that of accounts SQLite, only client/graph knows sigma', () => {
    const owners = {
      'neo4j-driver': ['server/store/neo4j/'],
      'node:sqlite': ['server/store/embedded/', 'server/store/accounts/'],
      sigma: ['client/graph/'],
    };
    const strangers = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((target) =>
          Object.entries(owners).some(
            ([name, folders]) =>
              (target === name || target.startsWith(`${name}/`)) &&
              !folders.some((folder) => file.startsWith(folder)),
          ),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('has every folder of the tree under a rule, but for the composition root and what loads it', () => {
    const unruled = files.filter((file) => !boundaries.some(({ folder }) => file.startsWith(`${folder}/`)));
    expect(unruled.toSorted()).toEqual(['server/config.ts', 'server/main.ts', 'server/run-telar.ts']);
  });
});

describe('the shape of the house', () => {
  it('has no import cycles', () => {
    expect(findCycles()).toEqual([]);
  });

  it('has no two folders of the analysis that import each other', () => {
    const folderOf = (file: string) => /^server\/analysis\/([^/]+)\//.exec(file)?.[1];
    const uses = new Map<string, string>();
    for (const [file, targets] of imports)
      for (const target of targets) {
        const [from, to] = [folderOf(file), folderOf(target)];
        if (from !== undefined && to !== undefined && from !== to)
          uses.set(`${from} → ${to}`, `${file} → ${target}`);
      }
    const bothWays = [...uses].filter(([pair]) => uses.has(pair.split(' → ').toReversed().join(' → ')));
    expect(bothWays.map(([, example]) => example)).toEqual([]);
  });

  it('has no barrels and no drawers for leftovers', () => {
    const drawers = /(^|\/)(utils?|helpers?|types|common|misc|shared|index)(\.tsx?$|\/)/;
    expect(files.filter((file) => drawers.test(file))).toEqual([]);
    const barrels = files.filter((file) => {
      const lines = textOf(file)
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
      return lines.length > 0 && lines.every((line) => /^export (\*|\{)/.test(line));
    });
    expect(barrels).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(
      (file) => file.startsWith('server/') && /process\.env/.test(withoutComments(textOf(file))),
    );
    expect(readers).toEqual(['server/main.ts']);
  });

  it('keeps clock and chance out of the analysis', () => {
    const impure = files.filter(
      (file) =>
        /^server\/(analysis|simulation)\//.test(file) &&
        /Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(/.test(withoutComments(textOf(file))),
    );
    expect(impure).toEqual([]);
  });

  it('has no soft spots: no any, no silenced type errors', () => {
    const soft = files.filter(
      (file) =>
        /@ts-(ignore|nocheck)/.test(textOf(file)) || /\bas any\b|: any\b/.test(withoutComments(textOf(file))),
    );
    expect(soft).toEqual([]);
  });

  it('explains each type that is asserted against the compiler', () => {
    const unexplained = files.flatMap((file) => {
      const lines = textOf(file).split('\n');
      return lines.flatMap((line, at) =>
        isForced(line) && !isExplained(lines, at) ? [`${file}:${String(at + 1)}`] : [],
      );
    });
    expect(unexplained).toEqual([]);
  });
});

const isForced = (line: string): boolean => /\bas (never|unknown as)\b/.test(withoutComments(line));

/** A comment stands above the statement, or above a run of them. */
function isExplained(lines: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
    const line = lines[before]!.trim();
    if (/^(\/\/|\*|\/\*)/.test(line)) return true;
    if (line === '' || line === '}') return false;
  }
  return false;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/** Targets of the imports of a file: paths from the root for its own files, names for packages. */
function importsOf(file: string): string[] {
  const found = withoutComments(textOf(file)).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target;
  });
}

function isAllowed(
  target: string,
  mayImport: readonly string[],
  packages: readonly string[] | 'any',
): boolean {
  if (folders.some((folder) => target.startsWith(`${folder}/`))) {
    return mayImport.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
  }
  if (packages === 'any') return true;
  return packages.some(
    (name) =>
      target === name || target.startsWith(name.endsWith('-') || name.endsWith(':') ? name : `${name}/`),
  );
}

/** Files that reach themselves over imports, as the first path found. */
function findCycles(): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    for (const target of imports.get(file) ?? []) if (imports.has(target)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return cycles;
}
