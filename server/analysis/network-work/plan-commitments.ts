import { said } from '../attribute-text.ts';
import { fold } from '../../../contract/fold.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { WorkOfWave } from '../../../contract/network-work.ts';

const pme = /\bpme\b|plan de mejoramiento/u;
const pel = /\bpel\b|plan estrategico local/u;
const nothing = new Set(['none', 'ninguno', 'ningun plan', 'no', 'sin plan']);

/** Which plans commitments serve: that of a school, the local one, another, none. `null`: there are no commitments. */
export function planCommitments(commitments: NetworkData['commitments']): WorkOfWave['plans'] {
  if (commitments.length === 0) return null;
  const plans = commitments.map(({ attributes }) => fold(said(attributes, 'plan') ?? ''));
  const count = (is: (plan: string) => boolean) => plans.filter(is).length;
  const isOther = (plan: string) => plan !== '' && !pme.test(plan) && !pel.test(plan) && !nothing.has(plan);
  return {
    pme: count((plan) => pme.test(plan)),
    pel: count((plan) => pel.test(plan)),
    other: count(isOther),
    none: count((plan) => nothing.has(plan)),
    notSaid: count((plan) => plan === ''),
  };
}
