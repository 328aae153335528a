import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { wordFaults } from './words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  'bin',
  'client',
  'clients',
  'contract',
  'docs/generate',
  'graph-queries',
  'scripts',
  'server',
  'test',
];
const files = folders.flatMap((folder) => filesIn(folder));
const sources = files.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('/assembly/'));

describe('words', () => {
  it('names every file with the standard words', () => {
    expect(files.flatMap((file) => wordFaults(file, file))).toEqual([]);
  });

  it('declares identifiers with the standard words', () => {
    const faults = sources.flatMap((file) => [...declaredIn(file)].flatMap((name) => wordFaults(name, file)));
    expect(faults).toEqual([]);
  });

  it('notices an old word that comes back, in a name and in a file', () => {
    const old = ['tellRecords', 'useAsk', 'importTurn', 'askedEdits', 'PickedPanel', 'handDown', 'patience'];
    for (const name of old) expect(wordFaults(name, 'client/api/x.ts'), name).not.toEqual([]);
    for (const file of ['server/store/edition.ts', 'client/ui/crumbs.tsx', 'server/use-cases/every-item.ts'])
      expect(wordFaults(file, file), file).not.toEqual([]);
    for (const name of ['layersAsked', 'background', 'useApiQuery', 'returnType', 'gracePeriodMs'])
      expect(wordFaults(name, 'server/x.ts'), name).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Names of what a file declares: variables, parameters, functions, types and their members; not what it only uses. */
function declaredIn(file: string): Set<string> {
  const text = readFileSync(join(root, file), 'utf8');
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const declares = 'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent);
      const borrows = ts.isImportSpecifier(parent) || ts.isImportClause(parent);
      if (declares && !borrows) names.add(node.text.replace(/^#/, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return names;
}
