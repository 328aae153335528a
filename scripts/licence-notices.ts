import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Licences that ask for no notice. */
const unconditional = new Set(['Unlicense', 'CC0-1.0', '0BSD']);

/** Where the notices stand among the files of the built explorer. */
const noticesFile = 'licences.txt';

const head = `Telar
=====
Licencias de lo que trae el explorador. Licences of what is in the explorer.

${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;

/**
 * Writes the licences of whatever ends up in the built explorer, scripts, styles and fonts, as their authors want them
 * handed on with it. A package without a licence file stops the build, unless its licence has no conditions.
 */
export function licenceNotices(): { write: Plugin; ofWorkers: Plugin } {
  const folders = new Set<string>();
  const collect = (bundle: Bundle) => {
    for (const source of Object.values(bundle).flatMap(sourcesOf)) {
      const folder = packageFolder(source);
      if (folder !== null) folders.add(folder);
    }
  };
  // Threads of the browser are bundles of their own, finished before the one that starts them.
  const ofWorkers: Plugin = {
    name: 'licence-notices-of-workers',
    apply: 'build',
    generateBundle: (_options, bundle) => collect(bundle),
  };
  const write: Plugin = {
    name: 'licence-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      collect(bundle);
      const notices = [...folders].map(noticeOf).toSorted((a, b) => a.localeCompare(b, 'en'));
      const source = `${[head, ...notices].join('\n\n\n')}\n`;
      this.emitFile({ type: 'asset', fileName: noticesFile, source });
    },
  };
  return { write, ofWorkers };
}

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>>[1];

/** The files that a file of the bundle was made of. */
const sourcesOf = (file: Bundle[string]): readonly string[] =>
  file.type === 'chunk' ? file.moduleIds : file.originalFileNames;

/** The folder of the package that a file belongs to; `null` for a file of Telar. */
function packageFolder(file: string): string | null {
  const found = /node_modules\/(?!.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(file);
  if (found === null) return null;
  const path = file.slice(0, found.index + found[0].length).replace(/^\0/, '');
  // Assets say where they come from as seen from the folder of the client.
  return path.startsWith('/') ? path : join(root, 'client', path);
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const title = `${String(name)} ${String(version)} (${String(license)})`;
  return `${title}\n${'-'.repeat(title.length)}\n${licenceText(folder, String(license))}`;
}

function licenceText(folder: string, licence: string): string {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  if (unconditional.has(licence)) return 'Given by its authors to everybody, without conditions.';
  throw new Error(`The package in ${folder} has no file with its licence.`);
}
