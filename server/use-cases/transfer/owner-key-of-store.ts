import { TelarProblem } from '../../../contract/problems.ts';
import type { InstallationStore } from '../../store/ports/installation-store.ts';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';

export type OwnerKeys = {
  /** The key that the folder of data holds; `null`: none. */
  known: Uint8Array | null;
  make(): Promise<Uint8Array>;
  /** Whoever runs this installation takes it that natural persons get other ids from now on. */
  acceptsNew: boolean;
  warn(sentence: string): void;
};

/**
 * The key under which natural persons stand in a store. One is made where nothing depends on it; a lost one is never made
 * anew without a word, since the same person would get another id with the next import.
 *
 * @throws Error in one sentence when the store holds natural persons and the key is gone
 */
export async function ownerKeyOfStore(store: InstallationStore, keys: OwnerKeys): Promise<Uint8Array> {
  const { known, acceptsNew } = keys;
  const hasPersons = await unlessAway(store.hasNaturalPersons(), false);
  if (known === null && hasPersons && !acceptsNew) throw new Error(lost);
  const key = known ?? (await keys.make());
  if (!hasPersons) return key;
  const [mark, own] = [await unlessAway(store.findOwnerKeyMark(), null), ownerKeyFingerprint(key)];
  if (mark !== null && mark !== own && !acceptsNew) keys.warn(other);
  else if (mark !== own) await unlessAway(store.noteOwnerKeyMark(own), undefined);
  return key;
}

const lost =
  'The key file owner.key is missing, and the store holds natural persons whose ids were made with it: the same person would get another id with the next import. Put the file back from a backup, or set TELAR_NEW_OWNER_KEY=1 once to go on with a new key.';

const other =
  'The key file owner.key is not the one that the natural persons in the store were made with: the same person gets another id with the next import. Put the right file back, or set TELAR_NEW_OWNER_KEY=1 once to keep this one.';

/** A store that is away, or takes no writes, says so to whoever asks it next. */
async function unlessAway<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TelarProblem && error.kind === 'store-unavailable') return otherwise;
    throw error;
  }
}
