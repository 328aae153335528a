#!/usr/bin/env node
// The `telar` command. Plain JavaScript that any Node understands, so that too old a Node gets a sentence, not a syntax error.
import { runOnModernNode } from '../scripts/modern-node.mjs';

await runOnModernNode(import.meta.url, async () => {
  const { runTelar } = await import('../server/main.ts');
  process.exitCode = await runTelar(process.argv.slice(2));
});
