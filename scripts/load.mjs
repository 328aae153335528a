// `npm run load [-- --seconds 300]`: loads a service of its own with 64 clients, and prints what they met.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, {}, () => import(join(root, 'test/load/run.ts')));
