import type { HardNegative, PlantedPattern } from '../network-recipe.ts';
import type { NetworkAnswer } from '../simulate-network.ts';

/** What an assessment would be wrong to flag, and the reason that it may give. */
export type RightlyNotSaid = { pattern: PlantedPattern | 'every-pattern'; because: string };

export interface AnswerSheetEntry {
  network: string;
  name: string;
  members: number;
  waves: string[];
  planted: NetworkAnswer[];
  /** The trouble that a healthy network resembles. */
  resembles: HardNegative | null;
  rightlyNotSaid: RightlyNotSaid[];
}
export interface AnswerSheet {
  seed: string;
  territory: string;
  networks: AnswerSheetEntry[];
}

const disguiseOf: Record<HardNegative, RightlyNotSaid[]> = {
  'dominant-hub': [
    { pattern: 'power-struggle', because: 'one strong centre without a rival' },
    { pattern: 'external-dependence', because: 'the centre is a member' },
  ],
  'sparse-but-fine': [
    { pattern: 'sleeping-partner', because: 'too-sparse-to-tell' },
    { pattern: 'one-way-knowledge', because: 'too-sparse-to-tell' },
  ],
  'two-cooperating-hubs': [
    { pattern: 'power-struggle', because: 'the two leaders work with each other' },
    { pattern: 'internal-competition', because: 'the leaders join the two comunas' },
  ],
  'remote-school': [{ pattern: 'sleeping-partner', because: 'remote' }],
  newcomer: [{ pattern: 'sleeping-partner', because: 'newcomer' }],
  'first-mandated-wave': [{ pattern: 'contrived-collegiality', because: 'first-wave' }],
  'dense-everywhere': [
    { pattern: 'contrived-collegiality', because: 'dense, and deep as well' },
    { pattern: 'internal-competition', because: 'ties cross as often as not' },
  ],
};

/** What must stay unsaid: the disguise of a hard negative, and everything where the data are too thin. */
export function rightlyNotSaid(network: {
  n: number;
  response: number;
  negative: HardNegative | null;
}): RightlyNotSaid[] {
  if (network.n < 5) return [{ pattern: 'every-pattern', because: 'too-few-members' }];
  if (network.response < 0.65) return [{ pattern: 'every-pattern', because: 'low-response' }];
  return network.negative === null ? [] : disguiseOf[network.negative];
}
