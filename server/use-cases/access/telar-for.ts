import { defaultMinimum } from '../../access/disclosure.ts';
import { openReader, type Reader, seesEverything } from '../../access/reader.ts';
import type { Dependencies } from '../dependencies.ts';
import { pseudonymsOf } from './pseudonyms.ts';
import { readerStore } from './reader-store.ts';
import type { SchoolParts } from './school-store.ts';
import { storedFacts } from './stored-facts.ts';

/** Readers whose stores are kept, those of whom nothing was read for longest dropped first. */
const readersKept = 64;

/** What is read: all that numbers are made of, or what the reader answered. It differs for schools alone. */
export type Answers = SchoolParts['answers'];
export type TelarFor = (reader: Reader | null, answers?: Answers) => Dependencies;

/**
 * What use cases are given for a reader. Who sees everything is given the very same object; for others the store
 * separates rows, cached answers carry the scope (by the version of the store), and jobs and views are their own.
 *
 * @param minimum schools that must have answered, for anybody
 */
export function telarsFor(telar: Dependencies, minimum = defaultMinimum): TelarFor {
  const by = {
    ...{ store: telar.store, facts: storedFacts(telar.store), minimum },
    pseudonyms: pseudonymsOf(telar.ownerKey),
  };
  const kept = new Map<string, Dependencies>();
  return (signedIn, answers = 'all') => {
    const reader = signedIn ?? nobody;
    if (seesEverything(reader)) return telar;
    const { id, role, territories, school } = reader;
    const key = JSON.stringify([id, role, territories, school, role === 'school' ? answers : 'all']);
    const given = kept.get(key) ?? {
      ...telar,
      store: readerStore(by, reader, answers),
      jobs: telar.jobs.ownedBy(key),
      reader,
      // Whoever opened it closes it.
      close: () => Promise.resolve(),
    };
    kept.delete(key);
    kept.set(key, given);
    for (const [oldest] of kept) if (kept.size > readersKept) kept.delete(oldest);
    return given;
  };
}

/** Whoever reached a route without being let in would be given nothing but the register. */
const nobody: Reader = { ...openReader, id: 'nobody', role: 'school', scopes: [] };
