import { testedPatterns, type Repeats } from './design.ts';
import type { DropCounts } from './drop-respondents.ts';
import {
  besideTable,
  factTable,
  falseFlagTable,
  falseFlagsByKind,
  hitTable,
  missedAims,
  powerTable,
} from './error-tables.ts';
import { percentWithInterval } from './markdown.ts';
import type { Tally } from './tally.ts';
import { territoryTable } from './territory-table.ts';

/** The text of docs/validity.md. Nothing in it depends on when or where the benchmark ran. */
export function composeValidity(
  tally: Tally,
  counts: { networks: number; healthy: number; repeats: Repeats; territorySeed: number },
  drops: DropCounts,
  worlds: string,
): string {
  return [
    opening(counts),
    `## False flags

Healthy networks: calm ones, and the seven look-alikes, all sizes, densities, response rates and waves together. A flag on any of them is false. In brackets the 95 % interval (Wilson).

${falseFlagTable(tally)}

The same by kind of healthy network:

${falseFlagsByKind(tally)}

Facts have no error rate, and no grade. So often do healthy networks in which they can be read show them (\`paper-member\` takes three waves; for \`ending-bridge\` half of the schools were given a support that ends within the year):

${factTable(tally)}`,
    `## Power

Share of networks with the pattern planted at full strength on which it is flagged, with its 95 % interval. *Limit*: the share of these networks on which the test could have reached p ≤ .05 at all, whatever was planted (for the rule without p, those that pass the gates). *Aim*: what the method set out to reach. Densities .15, .25 and .35 in equal parts.

After three waves:

${powerTable(tally, 3)}

${missedAims(tally, 3)}

After one wave only (contrived collegiality is never read in a first wave):

${powerTable(tally, 1)}

${missedAims(tally, 1)}

Of the flags, how many are about the planted members (more than half of those named); power by density; and how often the answer is "not enough evidence". Three waves:

${hitTable(tally, 3)}

One wave:

${hitTable(tally, 1)}

Where another trouble was planted. These flags are not false by themselves, since one trouble can bring another:

${besideTable(tally)}`,
    worlds,
    dropsSection(drops),
    `## The example territory

Made from seed ${counts.territorySeed}: what was planted, what the last wave shows, and what an assessment is right not to say, with the reason on the answer sheet and the state it gave. "Also said" are flags that nobody planted.

${territoryTable(counts.territorySeed)}`,
    `## Networks with a known history

What each pattern says of the networks of the literature, wave by wave, and what history supports: [known-networks.md](known-networks.md).`,
    closing(),
  ].join('\n\n');
}

function opening(counts: { networks: number; healthy: number; repeats: Repeats }): string {
  return `# How far the patterns can be trusted

Written by \`npm run bench:patterns\`: ${counts.networks} simulated networks, ${counts.healthy} of them healthy. Run it again and the same numbers come out; nothing here is edited by hand.

The simulator (\`server/simulation\`) draws networks of 8, 10, 12 and 16 schools at densities .15, .25 and .35, with 100, 90 and 75 % of the schools answering, after one wave and after three. An ordinary network has schools that differ in activity and popularity (σ = .6 on the log-odds scale), that prefer their own group (odds up to 3), return ties, keep most of them from year to year, forget one tie in ten and now and then claim one too many. Each cell of size × density × response × waves has ${counts.repeats.calm} calm networks, ${counts.repeats.lookAlikes} of each look-alike and ${counts.repeats.planted} with each pattern; the first mandated wave is a single wave by nature. What full strength means for a pattern is written at the head of its file in \`server/simulation/plant\`. The tests run with their usual settings.`;
}

function dropsSection(drops: DropCounts): string {
  const readings = drops.drops * testedPatterns.length;
  const turned = testedPatterns
    .map((pattern) => ({ pattern, times: drops.byPattern.get(pattern) ?? 0 }))
    .filter(({ times }) => times > 0);
  const times = turned.reduce((sum, one) => sum + one.times, 0);
  const which = turned.map((one) => `${one.pattern} ${one.times}`).join(', ');
  return `## One answer less

In ${drops.networks} networks in which everybody answered, calm, disguised and planted in equal parts, every respondent of the last wave was made to fall silent in turn: ${drops.drops} drops, read for ${testedPatterns.length} patterns each. A reading turns from flagged to not flagged or back ${times} times in ${readings}: ${percentWithInterval(times, readings)}${which === '' ? '' : ` (${which})`}; some reading of the network does so in ${percentWithInterval(drops.turned, drops.drops)} of the drops. Another ${drops.closed} readings move between flagged and "not enough evidence", which contradicts nothing. A school that fell silent was called a sleeping partner ${drops.silentCalledSleeping} times.`;
}

function closing(): string {
  return `## What this does not show

- The simulated schools are ours. Real first waves will show whether σ = .6, odds of 3 and an overdispersion of .05 are ordinary; until then they are judgement.
- Look-alikes and worlds are those we thought of. A healthy network that resembles trouble in another way may be flagged more often than these tables say.
- Planted patterns are clear-cut. A struggle without followers, or a partner who sleeps in one subject only, is found less often.
- Power is that of one network read alone. Over a territory one-way knowledge is pooled, and lists are ordered by q-values; neither is counted here.
`;
}
