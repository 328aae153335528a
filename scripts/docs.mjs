// `npm run docs`: writes docs/methods.md and docs/figures from the catalogues of metrics and patterns.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, { client: false }, async () => {
  const { writeDocuments } = await import(join(root, 'docs/generate/write.ts'));
  for (const path of await writeDocuments()) console.log(path);
});
