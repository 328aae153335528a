#!/usr/bin/env node
// The `telar` command. Plain JavaScript that any Node understands, so that too old a Node gets a sentence, not a syntax error.
import { ensureKernels } from '../scripts/build-kernels.mjs';
import { runOnModernNode } from '../scripts/modern-node.mjs';

await runOnModernNode(import.meta.url, async () => {
  const slow = ensureKernels(process.execPath);
  if (slow !== null) console.error(`telar: ${slow}`);
  const { runTelar } = await import('../server/run-telar.ts');
  process.exitCode = await runTelar(process.argv.slice(2));
});
