import shares from './ordinary-shares.json' with { type: 'json' };
import type { OrdinaryShare } from '../../../contract/catalogues.ts';

const measured: Readonly<Record<string, OrdinaryShare | undefined>> = shares;

/**
 * In what share of healthy networks a pattern is seen, as the benchmark measured it with the usual settings. `null`: it
 * was not measured yet.
 *
 * Source  docs/validity.md; both are written by `npm run bench:patterns`
 */
export const ordinaryShare = (pattern: string): OrdinaryShare | null => measured[pattern] ?? null;
