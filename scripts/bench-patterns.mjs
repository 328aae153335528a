// `npm run bench:patterns [-- OPTIONS]`: plants patterns over sizes, densities and response rates and writes docs/validity.md.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, { client: false }, () => import(join(root, 'test/bench/patterns.ts')));
