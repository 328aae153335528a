// `npm run bench [-- ID…]`: sets up what is missing, runs the benchmarks, writes docs/performance.md.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, {}, () => import(join(root, 'test/bench/run.ts')));
