import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { FiguresFile } from './figures-file.ts';
import { introduction } from './report.ts';

const report = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const figures = fileURLToPath(new URL('../../../docs/figures/performance.json', import.meta.url));

export const readReport = (): string => (existsSync(report) ? readFileSync(report, 'utf8') : introduction);

export const readFigures = (): FiguresFile =>
  existsSync(figures) ? (JSON.parse(readFileSync(figures, 'utf8')) as FiguresFile) : { sections: {} };

export const writeReport = (text: string): Promise<void> => write(report, text);

export const writeFigures = (file: FiguresFile): Promise<void> => write(figures, JSON.stringify(file));

async function write(path: string, text: string): Promise<void> {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
