import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Notebook = z.object({
  nbformat: z.literal(4),
  metadata: z.object({ kernelspec: z.object({ language: z.enum(['python', 'R']) }) }),
  cells: z.array(
    z.object({
      cell_type: z.enum(['code', 'markdown']),
      source: z.array(z.string()),
      outputs: z.array(z.unknown()).optional(),
    }),
  ),
});

/** The code of a notebook: what all tasks need, then a cell a task. Outputs are not kept: they would grow old. */
export type Cells = { whatAllNeed: string; tasks: string[]; outputs: unknown[] };

export function readNotebook(file: URL): Cells {
  const { cells } = Notebook.parse(JSON.parse(readFileSync(file, 'utf8')));
  const code = cells.filter(({ cell_type }) => cell_type === 'code');
  const [whatAllNeed = '', ...tasks] = code.map(({ source }) => source.join(''));
  return { whatAllNeed, tasks, outputs: code.flatMap(({ outputs = [] }) => outputs) };
}

export const linesOf = (code: string): number => code.split('\n').filter((line) => line.trim() !== '').length;

/** The addresses that a cell asks for, in Python as in R: `telar("networks/…", metric = "…")`. */
export function addressesIn(code: string): string[] {
  const calls = code.matchAll(/telar\("([^"]+)"((?:,\s*\w+\s*=\s*"[^"]*")*)\)/g);
  return [...calls].map(([, path, given]) => {
    const query = [...given!.matchAll(/(\w+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
    return `${path!}?${new URLSearchParams(query).toString()}`;
  });
}
