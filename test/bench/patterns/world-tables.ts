import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { surveys } from '../../../server/simulation/worlds/world.ts';
import { testedPatterns } from './design.ts';
import { percentWithInterval, share, shareWithInterval, table } from './markdown.ts';
import type { Count, Tally } from './tally.ts';
import { wilsonInterval } from './wilson-interval.ts';
import {
  mixtures,
  oneLayerSplits,
  plantedResponses,
  plantedSizes,
  strengthNames,
  worldSizes,
} from './world-design.ts';
import { reasonsOverLimit } from './reasons-over-limit.ts';

/** No world may show more false flags than this without a reason. */
const limit = 0.05;

/** False flags of all worlds together, by pattern, with the cell in which they are most. */
export function worldFalseFlags(tally: Tally): string {
  return table(
    ['pattern', 'networks', 'flagged', 'false flags (95 %)', 'worst world × n × response'],
    testedPatterns.map((pattern) => {
      const { flagged, trials } = tally.of(pattern, 'healthy all');
      return [pattern, trials, flagged, percentWithInterval(flagged, trials), worstCell(tally, pattern)];
    }),
  );
}

/** The cell whose interval lies highest: a single flag among a few networks says little. */
function worstCell(tally: Tally, pattern: string): string {
  const start = 'healthy cell ';
  const cells = tally
    .labelsOf(pattern)
    .filter((label) => label.startsWith(start))
    .map((label) => ({ name: label.slice(start.length), ...tally.of(pattern, label) }));
  const low = ({ flagged, trials }: Count) => wilsonInterval(flagged, trials)?.low ?? 0;
  const worst = cells.reduce<(typeof cells)[number] | null>(
    (most, cell) => (cell.flagged > 0 && (most === null || low(cell) > low(most)) ? cell : most),
    null,
  );
  return worst === null ? 'none' : `${worst.flagged} of ${worst.trials} (${worst.name})`;
}

export function falseFlagsByWorld(tally: Tally): string {
  return table(
    ['world', 'networks', ...testedPatterns],
    worlds.map(({ id }) => [
      id,
      tally.of(testedPatterns[0]!, `healthy ${id}`).trials,
      ...testedPatterns.map((pattern) => rate(tally.of(pattern, `healthy ${id}`))),
    ]),
  );
}

/** By number of members, and by what the survey asked. */
export function falseFlagsBySurvey(tally: Tally): string {
  const groups = [
    ...worldSizes.map((n) => ({ name: `n ${n}`, label: `healthy n${n}` })),
    ...surveys.map((asked) => ({ name: `asked: ${asked}`, label: `healthy asked ${asked}` })),
  ];
  return table(
    ['networks of', ...testedPatterns],
    groups.map(({ name, label }) => [
      name,
      ...testedPatterns.map((pattern) => rate(tally.of(pattern, label))),
    ]),
  );
}

const rate = ({ flagged, trials }: Count): string =>
  trials === 0 ? '–' : percentWithInterval(flagged, trials);

/** Worlds in which a pattern is flagged more often than may be, each with its reason. */
export function worldsOverLimit(tally: Tally): string {
  const over = testedPatterns.flatMap((pattern) =>
    worlds.flatMap(({ id }) => {
      const { flagged, trials } = tally.of(pattern, `healthy ${id}`);
      if (trials === 0 || flagged / trials <= limit) return [];
      const reason = reasonsOverLimit[`${pattern} ${id}`] ?? 'no reason is known';
      return [`- ${pattern} in ${id}, ${percentWithInterval(flagged, trials)}: ${reason}.`];
    }),
  );
  return over.length === 0
    ? 'In no world is a pattern flagged in more than 5 % of the networks.'
    : `Over 5 %:\n\n${over.join('\n')}`;
}

/** Power by strength: all sizes, and both response rates, together. */
export function powerByStrength(tally: Tally): string {
  return table(
    ['pattern', ...strengthNames, 'networks each'],
    testedPatterns.map((pattern) => [
      pattern,
      ...strengthNames.map((name) => power(tally.of(pattern, `${pattern} ${name}`))),
      tally.of(pattern, `${pattern} full`).trials,
    ]),
  );
}

export function powerBySize(tally: Tally): string {
  return table(
    [
      'pattern',
      ...plantedSizes.map((n) => `n ${n}`),
      ...plantedResponses.map((response) => `${100 * response} %`),
    ],
    testedPatterns.map((pattern) => [
      pattern,
      ...plantedSizes.map((n) => power(tally.of(pattern, `${pattern} full n${n}`))),
      ...plantedResponses.map((response) => power(tally.of(pattern, `${pattern} full r${response}`))),
    ]),
  );
}

const power = ({ flagged, trials }: Count): string => shareWithInterval(flagged, trials);

/** Of the clear cases, how many "reviewed, and no signal" would have seen. */
export function clearCases(tally: Tally): string {
  return table(
    ['pattern', 'flagged', 'reviewed, no signal', 'cannot tell', 'seen, of those it spoke of'],
    testedPatterns.map((pattern) => {
      const { trials, flagged, notFlagged, closed } = tally.of(pattern, `${pattern} full`);
      if (trials === 0) return [pattern, '–', '–', '–', '–'];
      return [
        pattern,
        ...[flagged, notFlagged, closed].map((count) => share(count / trials)),
        shareWithInterval(flagged, flagged + notFlagged),
      ];
    }),
  );
}

/** Two at once: how often each of them is flagged. */
export function mixtureTable(tally: Tally): string {
  return table(
    ['planted together', 'networks', 'the first is flagged', 'the second is flagged'],
    mixtures.map(({ subject, plants }) => {
      const counts = plants.map(({ pattern }) => tally.of(pattern, subject));
      return [subject, counts[0]?.trials ?? 0, ...counts.map(power)];
    }),
  );
}

export function splitTable(tally: Tally): string {
  return table(
    ['planted at full strength', 'networks', 'flagged', 'reviewed, no signal'],
    oneLayerSplits.map(({ subject, plants }) => {
      const count = tally.of(plants[0]!.pattern, subject);
      return [
        subject,
        count.trials,
        power(count),
        count.trials === 0 ? '–' : share(count.notFlagged / count.trials),
      ];
    }),
  );
}
