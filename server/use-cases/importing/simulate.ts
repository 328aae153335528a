import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBundle } from '../../intake/bundle/write-bundle.ts';
import { simulateTerritory } from '../../simulation/simulate-territory.ts';

/**
 * Writes a fictional territory into a folder: the network bundle, and `answer-sheet.json` with what was planted where.
 *
 * @returns the paths written
 */
export async function simulate({
  seed,
  patterns,
  folder,
}: {
  seed: number;
  patterns: string[] | null;
  folder: string;
}): Promise<string[]> {
  const { data, answerSheet } = simulateTerritory(patterns === null ? { seed } : { seed, patterns });
  await mkdir(folder, { recursive: true });
  const files = [
    ...writeBundle(data),
    {
      name: 'answer-sheet.json',
      bytes: new TextEncoder().encode(`${JSON.stringify(answerSheet, null, 2)}\n`),
    },
  ];
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    await writeFile(path, file.bytes);
    paths.push(path);
  }
  return paths;
}
