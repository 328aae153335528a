import { typeOfKey } from '../../../contract/record-key.ts';
import type { RecordType } from '../../../contract/records.ts';

/** What is computed from records is made anew for these: types of records that change, and networks that change. */
export class ChangedFacts {
  readonly types = new Set<RecordType>();
  /** Networks whose ties, waves or own records change, by id. */
  readonly networks = new Set<string>();
  /** Ids that the keys of the records name: of actors, networks, territories and waves. */
  readonly ids = new Set<string>();

  /** @param key of a record of which anything visible changes */
  add(key: string): void {
    const type = typeOfKey(key);
    this.types.add(type);
    const [, ...named] = JSON.parse(key) as (string | number | null)[];
    for (const part of named) if (typeof part === 'string') this.ids.add(part);
    if (!typesOfTies.has(type)) return;
    // The network stands first in the keys of all three; ties of the register have none.
    const [networkId] = named;
    if (typeof networkId === 'string') this.networks.add(networkId);
  }

  addAll(keys: Iterable<string>): void {
    for (const key of keys) this.add(key);
  }
}

const typesOfTies: ReadonlySet<RecordType> = new Set(['network', 'wave', 'tie']);
