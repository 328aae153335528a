import { expect, it } from 'vitest';
import {
  filesOfDrop,
  filesOfEntries,
  type DroppedEntry,
} from '../../../../client/features/imports/files-of-drop.ts';

const file = (name: string): DroppedEntry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (found) => found(new File(['x'], name)),
});
/** A folder that hands out two entries at a time, as browsers hand out a hundred. */
const folder = (name: string, entries: DroppedEntry[]): DroppedEntry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (found) => found(left.splice(0, 2)) };
  },
});
const names = (files: readonly File[]) => files.map(({ name }) => name);
const transfer = (entries: DroppedEntry[], files: File[]) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

it('finds every file of a folder and of the folders in it, and none that people did not put there', async () => {
  const bundle = folder('red', [
    file('networks.csv'),
    file('ties.csv'),
    file('.DS_Store'),
    folder('más', [file('waves.csv'), file('Thumbs.db')]),
    folder('vacía', []),
  ]);
  expect(names(await filesOfEntries([bundle]))).toEqual(['networks.csv', 'ties.csv', 'waves.csv']);
});

it('takes files as the browser gives them where no folder is among them', async () => {
  const files = [new File(['x'], 'a.csv'), new File(['x'], 'b.csv')];
  expect(await filesOfDrop(transfer([file('a.csv'), file('b.csv')], files))).toEqual(files);
});

it('says that a folder cannot be read instead of taking it for empty', async () => {
  const locked: DroppedEntry = {
    ...folder('cerrada', []),
    createReader: () => ({ readEntries: (_, failed) => failed(new Error('locked')) }),
  };
  await expect(filesOfDrop(transfer([locked], []))).rejects.toThrow('locked');
});
