// `npm run journeys`: sets up what is missing, loads the shipped data into a fresh folder, walks the journeys of three people,
// and writes docs/journeys.md with a picture of each step in docs/journeys/.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, {}, () => import(join(root, 'test/browser/take-journeys.ts')));
