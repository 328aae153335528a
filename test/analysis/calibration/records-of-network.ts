import type { NetworkData } from '../../../contract/network-data.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { drawFirstWave, type Truth } from './drawn-first-waves.ts';

/** The records of a drawn network, in a territory of the fixture. */
export const recordsOf = (data: NetworkData, territoryId: string): StoredRecord[] => [
  { ...data.network, territoryId },
  ...data.actors,
  ...data.members,
  ...data.waves,
  ...data.responses,
  ...data.ties,
];

/** Networks that differ from the defaults: members do not prefer their own, and contribute very unequally. */
const truth: Truth = { logSigma: [0, 0.2], logOmega: [0, 0.1], logitRho: [-1.2, 0.3], decay: [0, 0.1] };

export const ownNetworks = (count: number): NetworkData[] =>
  Array.from({ length: count }, (_, i) => drawFirstWave('ties', `own-${String(i)}`, truth));
