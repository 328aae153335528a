import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { InstallationStore } from '../../store/ports/installation-store.ts';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';

export type OwnerKeys = {
  /** The key that the folder of data holds; `null`: none. */
  known: Uint8Array | null;
  make(): Promise<Uint8Array>;
  /** Whoever runs this installation takes it that natural persons get other ids from now on. */
  acceptsNew: boolean;
};

/** The key, and a store that takes imports under it alone. */
export type KeyedStore<Store> = { key: Uint8Array; store: Store };

/**
 * Ties a store to the key under which natural persons stand in it. The first installation that opens it notes its key;
 * another key is refused, since the same person would get another id with the next import. A store that is away when
 * Telar starts is tied when it is back, before anything is imported.
 *
 * @throws TelarProblem `conflict`: `owner-key-missing`, `owner-key-other`
 */
export async function ownerKeyOfStore<Store extends InstallationStore & Pick<NetworkStore, 'commitRevision'>>(
  store: Store,
  { known, make, acceptsNew }: OwnerKeys,
): Promise<KeyedStore<Store>> {
  const mark = await unlessAway(store.findOwnerKeyMark());
  const hasPersons = await unlessAway(store.hasNaturalPersons());
  if (known === null && !acceptsNew && (typeof mark === 'string' || hasPersons === true))
    throw codedProblem('owner-key-missing', { mark: mark ?? '–' });
  const key = known ?? (await make());
  const own = ownerKeyFingerprint(key);
  const isTied = (await unlessAway(tie(store, own, acceptsNew))) !== 'away';
  return { key, store: isTied ? store : tiedLater(store, own, acceptsNew) };
}

/** @throws TelarProblem `owner-key-other` */
async function tie(store: InstallationStore, own: string, acceptsNew: boolean): Promise<void> {
  const mark = await store.claimOwnerKeyMark(own);
  if (mark === own) return;
  if (!acceptsNew) throw codedProblem('owner-key-other', { mark, own });
  await store.noteOwnerKeyMark(own);
}

function tiedLater<Store extends InstallationStore & Pick<NetworkStore, 'commitRevision'>>(
  store: Store,
  own: string,
  acceptsNew: boolean,
): Store {
  let isTied = false;
  return {
    ...store,
    async commitRevision(draft, records) {
      if (!isTied) await tie(store, own, acceptsNew);
      isTied = true;
      return store.commitRevision(draft, records);
    },
  };
}

/** A store that is away, or takes no writes, says so to whoever asks it next. */
async function unlessAway<T>(answer: Promise<T>): Promise<T | 'away'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TelarProblem && error.kind === 'store-unavailable') return 'away';
    throw error;
  }
}

const inSpanish = {
  'owner-key-missing':
    'Falta el archivo owner.key, y estos datos dependen de la clave {mark}: con otra, la misma persona recibiría otro identificador en la próxima importación. Devuelve el archivo desde un respaldo, o pon TELAR_NEW_OWNER_KEY=1 una vez para seguir con una clave nueva.',
  'owner-key-other':
    'El archivo owner.key (clave {own}) no es el de estos datos, que dependen de la clave {mark}: la misma persona recibiría otro identificador en la próxima importación. Pon el archivo correcto en TELAR_DATA, o TELAR_NEW_OWNER_KEY=1 una vez para quedarte con este.',
};

/** Why Telar does not start, in both languages: whoever reads it has no explorer yet. Everything else stays as it is. */
export function inBothLanguages(error: unknown): unknown {
  if (!(error instanceof TelarProblem && error.code in inSpanish)) return error;
  const { code, values, message } = error;
  const spanish = inSpanish[code as keyof typeof inSpanish].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name]),
  );
  return new TelarProblem(error.kind, `${message}\n${spanish}`, { code, values, cause: error });
}
