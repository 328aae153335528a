import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kitParts, type KitPart } from '../../contract/survey-kits.ts';
import { writeSurveyKit } from '../use-cases/surveys/write-survey-kit.ts';
import { commaList, oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';

type Options = {
  territory?: string;
  network?: string;
  name?: string;
  items: string[];
  part: KitPart;
  language: 'es' | 'en';
  out: string;
};

/** `telar kit`: what it takes to survey some schools without Telar, written into a folder. */
export const kitCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('kit')
    .description(
      'write a survey kit: a sheet for the answers, a questionnaire to print, texts for form tools',
    )
    .argument('[schools...]', 'ids of schools, unless a territory or a network is given')
    .option('--territory <id>', 'the schools of a territory')
    .option('--network <id>', 'the members of a network')
    .option('--name <name>', 'name of the network; needed with a list of schools')
    .option('--items <ids>', 'what is asked, by ids separated by commas', commaList, [])
    .option('--part <part>', kitParts.join(', '), oneOf(...kitParts), 'zip')
    .option('--language <language>', 'es, en', oneOf('es', 'en'), 'es')
    .option('--out <folder>', 'folder to write into', '.')
    .action(async (schools: string[], { out, ...options }: Options) => {
      const telar = await openTelar();
      try {
        const file = await writeSurveyKit(telar, { schools, ...options });
        await mkdir(out, { recursive: true });
        const path = join(out, file.name);
        await writeFile(path, file.bytes);
        process.stdout.write(`${path}\n`);
        exit(0);
      } finally {
        await telar.close();
      }
    });
};
