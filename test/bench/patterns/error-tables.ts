import { factCount } from './ordinary-shares.ts';
import { densities, factPatterns, responses, sizes, testedPatterns } from './design.ts';
import { percentWithInterval, share, shareWithInterval, table } from './markdown.ts';
import type { Tally } from './tally.ts';
import { wilsonInterval } from './wilson-interval.ts';
import { hardNegatives } from '../../../server/simulation/network-recipe.ts';

/** Power that the method promised before it was built (response 100 % / 90 %), by size 8, 10, 12, 16. `null`, or no entry: none promised. */
const promised: Readonly<Record<string, (number | null)[][]>> = {
  'sleeping-partner': [
    [0.4, 0.4],
    [0.45, 0.5],
    [0.5, 0.45],
    [0.65, 0.55],
  ],
  'power-struggle': [
    [0.55, 0.45],
    [0.7, 0.6],
    [0.75, 0.65],
    [0.78, 0.75],
  ],
  'internal-competition': [
    [0.4, 0.4],
    [0.7, 0.65],
    [0.85, 0.8],
    [0.95, 0.9],
  ],
  'one-way-knowledge': [
    [0.2, null],
    [0.3, 0.15],
    [0.33, 0.35],
    [0.7, 0.45],
  ],
  'contrived-collegiality': [
    [0.85, 0.6],
    [0.8, 0.8],
    [0.75, 0.8],
    [0.85, 0.75],
  ],
  'diffuse-roles': [
    [null, null],
    [0.25, null],
    [0.4, 0.35],
    [0.75, 0.55],
  ],
  'external-dependence': [
    [0.8, 0.7],
    [0.85, 0.7],
    [0.75, 0.6],
    [0.6, 0.45],
  ],
};

/** False flags by pattern: all healthy networks, the worst cell, and each kind of look-alike. */
export function falseFlagTable(tally: Tally): string {
  const rows = testedPatterns.map((pattern) => {
    const all = tally.of(pattern, 'false all');
    const worst = worstCell(tally, pattern);
    return [pattern, all.trials, all.flagged, percentWithInterval(all.flagged, all.trials), worst];
  });
  return table(
    ['pattern', 'healthy networks', 'flagged', 'false flags (95 %)', 'worst size × response'],
    rows,
  );
}

function worstCell(tally: Tally, pattern: string): string {
  const cells = sizes.flatMap((n) => responses.map((response) => ({ n, response })));
  const rated = cells.map((cell) => {
    const { flagged, trials } = tally.of(pattern, `false n${cell.n} r${cell.response}`);
    return { ...cell, rate: trials === 0 ? 0 : flagged / trials };
  });
  const worst = rated.reduce((a, b) => (b.rate > a.rate ? b : a));
  return `${(100 * worst.rate).toFixed(1)} % (n ${worst.n}, ${100 * worst.response} %)`;
}

export function falseFlagsByKind(tally: Tally): string {
  const kinds = ['calm', ...hardNegatives];
  return table(
    ['pattern', ...kinds],
    testedPatterns.map((pattern) => [
      pattern,
      ...kinds.map((kind) => {
        const { flagged, trials } = tally.of(pattern, `false ${kind}`);
        return trials === 0 ? '–' : `${((100 * flagged) / trials).toFixed(1)} %`;
      }),
    ]),
  );
}

/** How often a healthy network in which they can be read shows the facts, which have no error rate. */
export function factTable(tally: Tally): string {
  return table(
    ['fact', 'healthy networks', 'shown in (95 %)'],
    factPatterns.map((pattern) => {
      const { flagged, trials } = factCount(tally, pattern);
      return [pattern, trials, percentWithInterval(flagged, trials)];
    }),
  );
}

/** Power by size and response; beside it what was promised, and the most that the exact test allows. */
export function powerTable(tally: Tally, waves: number): string {
  const rows = readInWave(waves).flatMap((pattern) =>
    sizes.map((n, size) => [
      pattern,
      n,
      ...responses.flatMap((response, column) => {
        const count = tally.of(pattern, `power n${n} r${response} w${waves}`);
        const least = promised[pattern]?.[size]?.[column] ?? null;
        const cells = [
          shareWithInterval(count.flagged, count.trials),
          count.trials === 0 ? '–' : share(count.attainable / count.trials),
        ];
        return column < 2 ? [...cells, least === null ? '–' : share(least)] : cells;
      }),
    ]),
  );
  return table(['pattern', 'n', '100 %', 'limit', 'aim', '90 %', 'limit', 'aim', '75 %', 'limit'], rows);
}

/** Staged collaboration is never read in a first wave. */
const readInWave = (waves: number) =>
  testedPatterns.filter((pattern) => waves > 1 || pattern !== 'contrived-collegiality');

/** The cells whose power lies under the aim, those whose whole interval does marked as clear. */
export function missedAims(tally: Tally, waves: number): string {
  const missed = readInWave(waves).flatMap((pattern) =>
    sizes.flatMap((n, size) =>
      responses.slice(0, 2).flatMap((response, column) => {
        const { flagged, trials } = tally.of(pattern, `power n${n} r${response} w${waves}`);
        const aim = promised[pattern]?.[size]?.[column] ?? null;
        const interval = wilsonInterval(flagged, trials);
        if (aim === null || interval === null || flagged / trials >= aim) return [];
        const clear = interval.high < aim ? ', clearly' : '';
        return [
          `${pattern} n ${n} at ${100 * response} % (${share(flagged / trials)} for ${share(aim)}${clear})`,
        ];
      }),
    ),
  );
  return missed.length === 0 ? 'Every aim is reached.' : `Under the aim: ${missed.join('; ')}.`;
}

/** Of the flags on planted networks: how many are about the planted members, and how power changes with density. */
export function hitTable(tally: Tally, waves: number): string {
  return table(
    [
      'pattern',
      'flags',
      'right subjects',
      ...densities.map((density) => `power at density ${share(density)}`),
      'cannot tell',
    ],
    readInWave(waves).map((pattern) => {
      const all = tally.of(pattern, `power all w${waves}`);
      return [
        pattern,
        all.flagged,
        all.flagged === 0 ? '–' : `${((100 * all.hits) / all.flagged).toFixed(0)} %`,
        ...densities.map((density) => {
          const { flagged, trials } = tally.of(pattern, `power d${density} w${waves}`);
          return trials === 0 ? '–' : share(flagged / trials);
        }),
        all.trials === 0 ? '–' : share(all.closed / all.trials),
      ];
    }),
  );
}

/** Flags of one pattern where another was planted: not false by themselves, since one trouble can bring another. */
export function besideTable(tally: Tally): string {
  return table(
    ['flagged ↓ planted →', ...testedPatterns],
    testedPatterns.map((flagged) => [
      flagged,
      ...testedPatterns.map((planted) => {
        if (planted === flagged) return '·';
        const { flagged: count, trials } = tally.of(flagged, `beside ${planted}`);
        return trials === 0 ? '–' : `${((100 * count) / trials).toFixed(1)} %`;
      }),
    ]),
  );
}
