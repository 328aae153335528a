import type { NetworkData } from '../../../contract/network-data.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { recordsOf as recordsOfNetwork } from '../../networks/records-of.ts';
import { drawFirstWave, type Truth } from './drawn-first-waves.ts';

/** The records of a drawn network, in a territory of the fixture. */
export const recordsOf = ({ network, ...lists }: NetworkData, territoryId: string): StoredRecord[] =>
  recordsOfNetwork({ network: { ...network, territoryId }, ...lists });

/** Networks that differ from the defaults: members do not prefer their own, and contribute very unequally. */
const truth: Truth = { logSigma: [0, 0.2], logOmega: [0, 0.1], logitRho: [-1.2, 0.3], decay: [0, 0.1] };

export const ownNetworks = (count: number): NetworkData[] =>
  Array.from({ length: count }, (_, i) => drawFirstWave('ties', `own-${String(i)}`, truth));
