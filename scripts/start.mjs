// `npm start`: sets up what is missing, loads the shipped data the first time, serves, and prints the address.
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, {}, async () => {
  const { runTelar } = await import('../server/run-telar.ts');
  process.exitCode = await runTelar(['serve', ...process.argv.slice(2)]);
});
