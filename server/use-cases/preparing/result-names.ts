import { cacheKey } from '../../runtime/cache-key.ts';
import { rulesVersion } from '../../runtime/rules-version.ts';
import type { PreparedResults } from '../../store/ports/prepared-results.ts';

/** Kinds of results that are kept: of a network everything, or its flags alone; the networks of a list; a whole answer; that a state is `whole`. */
export type Kind = 'assessed' | 'flags' | 'list' | 'isolated-schools' | 'whole';

/**
 * The name under which a result is kept: it follows from the kind, from the hash of the facts (or the version of the
 * store) and the request, from the rules, and from the settings of the installation.
 *
 * @param key made by `cacheKey`
 */
export const nameOfResult = ({ settings }: PreparedResults, kind: Kind, key: string): string =>
  cacheKey(rulesVersion(), kind, [settings, key]);

/** Names the state of the store where results are kept. */
export const nameOfState = ({ settings }: PreparedResults, storeVersion: string): string =>
  cacheKey(rulesVersion(), 'state', [settings, storeVersion]).slice(0, 32);
