import { readdirSync } from 'node:fs';
import { type BenchSection, writeSection } from './bench-report.ts';

/** Runs the sections named on the command line, or all: every `<id>.bench.ts` here that exports a `section`. */
const asked = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.bench.ts'));
const unknown = asked.filter((id) => !names.includes(`${id}.bench.ts`));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are: ${names.map((name) => name.replace('.bench.ts', '')).join(', ')}.`,
  );
  process.exit(2);
}
for (const name of names.toSorted()) {
  if (asked.length > 0 && !asked.includes(name.replace('.bench.ts', ''))) continue;
  const { section } = (await import(`./${name}`)) as { section: BenchSection };
  console.error(`${section.id}: ${section.title}…`);
  const body = await section.run();
  await writeSection(section, body);
  console.log(`## ${section.title}\n\n${body}\n`);
}
