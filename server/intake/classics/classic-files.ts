import { TelarProblem } from '../../../contract/problems.ts';
import { readPajek } from '../formats/read-pajek.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';
import type { ClassicLayer, ClassicNetwork } from './classic-network.ts';

/** One line of a table, by heading. */
export type Line = Record<string, string>;

/** The files that a classic network is made of. */
export const filesOf = ({ layers, attendance, actors }: ClassicNetwork): string[] => [
  ...layers.map(({ file }) => file),
  ...(attendance === undefined ? [] : [attendance.file]),
  ...(actors === null ? [] : [actors.file]),
];

export const fileNamed = (files: readonly ImportFile[], name: string): ImportFile | null =>
  files.find((file) => file.name === name || file.name.endsWith(`/${name}`)) ?? null;

/** The lines of one of the files of a network. @throws TelarProblem `refused-import` when it is missing */
export function linesOf(files: readonly ImportFile[], name: string): Line[] {
  const file = fileNamed(files, name);
  if (file === null)
    throw new TelarProblem('refused-import', `Found no ${name}; expected it among the classic networks.`);
  const { columns, rows } = readTable(file);
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  );
}

/** A tie as the file has it, between names. */
export type End = { from: string; to: string; strength: number | null; wave: string };

/** The ties of one layer, in the order of the file. */
export function endsOf(layer: ClassicLayer, network: ClassicNetwork, files: readonly ImportFile[]): End[] {
  const [first = ''] = network.waves;
  if (layer.format === 'pajek') {
    const file = fileNamed(files, layer.file);
    if (file === null)
      throw new TelarProblem(
        'refused-import',
        `Found no ${layer.file}; expected it among the classic networks.`,
      );
    return readPajek(file).ties.map(({ from, to }) => ({ from, to, strength: null, wave: first }));
  }
  const lines = linesOf(files, layer.file);
  if (layer.format === 'matrix') return matrixEnds(lines, first);
  return lines
    .filter((line) =>
      Object.entries(layer.only ?? {}).every(([column, values]) => [values].flat().includes(line[column]!)),
    )
    .map((line) => ({
      from: line['from'] ?? line['source'] ?? '',
      to: line['to'] ?? line['target'] ?? '',
      strength: layer.strength === undefined ? null : Number(line[layer.strength]),
      wave: layer.wave === undefined ? first : `T${line[layer.wave]}`,
    }));
}

/** A square matrix under a heading of names: the row i is of the i-th name. */
function matrixEnds(lines: readonly Line[], wave: string): End[] {
  const names = Object.keys(lines[0] ?? {});
  return lines.flatMap((line, row) =>
    names
      .filter((name) => line[name] === '1')
      .map((name) => ({ from: names[row]!, to: name, strength: null, wave })),
  );
}
