import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { strengths } from '../../../server/simulation/worlds/plants/plant.ts';
import { share } from './markdown.ts';
import type { Tally } from './tally.ts';
import type { WorldRepeats } from './world-design.ts';
import * as tables from './world-tables.ts';

/** The heading under which everything about the worlds stands. */
export const worldsHeading = '## Other worlds';

/** What `docs/validity.md` says of networks that the simulator does not draw. */
export function worldsSection(tally: Tally, repeats: WorldRepeats): string {
  const perWorld = (count: number) => `${count * worlds.length} (${count} a world)`;
  return `${worldsHeading}

The simulator and the tests share an idea of what is ordinary. So the readings are also tried on ${worlds.length} worlds in which ties come about in another way (\`server/simulation/worlds\`, one file a mechanism, with its source): they share no code with the tests, not even the generator of chance, and none of their networks has anything wrong. ${perWorld(repeats.healthy)} networks of 5 to 40 schools, density .12–.40, σ 0, .3, .6 or 1 where schools differ, after one wave or three; 100, 90 and 75 % answer; the survey asked everything, one layer of collaboration alone, or all but who leads and who coordinates.

### False flags in other worlds

All worlds together, with the 95 % interval; the worst cell is the one whose interval lies highest.

${tables.worldFalseFlags(tally)}

By world:

${tables.falseFlagsByWorld(tally)}

${tables.worldsOverLimit(tally)}

By size, and by what was asked:

${tables.falseFlagsBySurvey(tally)}

### Power in other worlds

The patterns planted into these worlds at three strengths (${Object.entries(strengths)
    .map(([name, value]) => `${name} ${share(value)}`)
    .join(
      ', ',
    )}; what they mean stands at the head of each file in \`server/simulation/worlds/plants\`), n 8 to 24, 100 and 75 % of the schools answering, every question asked, all worlds in equal parts:

${tables.powerByStrength(tally)}

At full strength, by size and by response:

${tables.powerBySize(tally)}

What "reviewed, and no signal" would have seen: clear cases (full strength) that are flagged, that are said to be without signal, and of which the reading says that it cannot tell. The last column is the share of the clear cases seen among those of which it said either.

${tables.clearCases(tally)}

Two patterns in one network, both at full strength. One may hide the other: where an adviser carries everything, there are hardly any ties left that could split:

${tables.mixtureTable(tally)}

A split in one kind of tie only, the others as they were:

${tables.splitTable(tally)}`;
}

/** Puts the section in place of the one that a text has. */
export function replaceWorldsSection(text: string, section: string): string {
  const start = text.indexOf(`${worldsHeading}\n`);
  if (start < 0)
    throw new Error(`There is no section "${worldsHeading}" to replace: run the whole benchmark first.`);
  const next = text.indexOf('\n## ', start + 1);
  return `${text.slice(0, start)}${section}\n${next < 0 ? '' : text.slice(next)}`;
}
