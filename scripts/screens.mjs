// `npm run screens [-- NAME…]`: sets up what is missing, loads the shipped data into a fresh folder, and takes a picture of
// every screen, light and dark, wide and phone, Spanish and English, into docs/screens/.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, {}, () => import(join(root, 'test/browser/take-screens.ts')));
