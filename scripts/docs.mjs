// `npm run docs`: writes docs/methods.md and docs/figures from the catalogues of metrics and patterns, the client for
// TypeScript from the contract, and docs/known-networks.md from real networks with a known history.
import { join } from 'node:path';
import { root } from './modern-node.mjs';
import { prepared } from './prepare.mjs';

await prepared(import.meta.url, { client: false }, async () => {
  const { writeDocuments } = await import(join(root, 'docs/generate/write.ts'));
  const { writeKnownNetworks } = await import(join(root, 'test/bench/known-networks/write.ts'));
  for (const path of [...(await writeDocuments()), await writeKnownNetworks()]) console.log(path);
});
