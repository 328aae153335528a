import type { NetworkData } from '../../../contract/network-data.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { table } from '../bench-report.ts';
import type { Aim } from '../frame/figure.ts';
import type { Bench } from '../frame/section.ts';
import { shown, shownAim } from '../frame/show-figure.ts';
import { processorSeconds } from '../metrics/bench-graphs.ts';

const sizes: { schools: number; aim: Aim }[] = [
  {
    schools: 16,
    aim: {
      atMost: 0.06,
      whyMissed:
        'Draws of the tests and the assessments without one school each take most of it. Needed: draws that patterns share, and statistics that a missing school changes instead of counting them anew',
    },
  },
  {
    schools: 40,
    aim: {
      atMost: 0.4,
      whyMissed:
        'Forty assessments, each without one school, over as many draws as the whole. Needed: as for 16 schools, and draws on several threads',
    },
  },
];
const warming = 3;

/** One network, three waves, a pattern planted: in a process that has assessed others of its size before. */
export async function oneNetwork(bench: Bench): Promise<string> {
  loadKernels();
  const rows = sizes.map(({ schools, aim }) => {
    for (let seed = 0; seed < warming; seed++) assessNetwork(networkOf(schools, `warming-${String(seed)}`));
    // Each round has a network of its own, so that nothing kept from the round before helps.
    const networks = Array.from({ length: bench.rounds }, (_, round) => networkOf(schools, String(round)));
    const seconds = networks.map((data) => processorSeconds(() => assessNetwork(data)));
    const name = `one network of ${String(schools)} schools, warm`;
    const figure = bench.figure({ name, unit: 's', aim }, seconds);
    return [name, shown(figure), shownAim(figure)];
  });
  return [
    '### One network',
    'Processor time of one thread for three waves with a planted pattern, every round another network of the size.',
    table([['what', 'time', 'aim'], ...rows]),
  ].join('\n\n');
}

const networkOf = (n: number, seed: string): NetworkData =>
  simulateNetwork({
    ...{ seed: `one-${seed}`, n, density: 0.25, response: 0.9, waves: 3, pattern: 'power-struggle' },
  }).data;
