// Tries the readings on healthy networks of other worlds, or on networks with something planted, with one thread.
//   node test/bench/patterns/try-worlds.ts [--patterns a,b] [--worlds all|a,b] [--count 60] [--planted [--strengths full,medium]]
//     [--sizes 8,10] [--responses 1,0.75] [--asked all,one,no-leadership] [--flags]
// `--count` networks a world (healthy), or a pattern and strength over all worlds (planted). `--flags` lists what was flagged.
import { parseArgs } from 'node:util';
import { plantsOfWorlds } from '../../../server/simulation/worlds/plants/catalogue.ts';
import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { surveys } from '../../../server/simulation/worlds/world.ts';
import { judgeWorld, type WorldOutcome } from './judge-world.ts';
import { percentWithInterval, share, shareWithInterval, table } from './markdown.ts';
import { healthyTrials, plantedTrials, singlePlants, strengthNames, type Choice } from './world-design.ts';

const { values } = parseArgs({
  options: {
    patterns: { type: 'string', default: plantsOfWorlds.join(',') },
    worlds: { type: 'string', default: 'all' },
    count: { type: 'string', default: '60' },
    planted: { type: 'boolean', default: false },
    strengths: { type: 'string', default: strengthNames.join(',') },
    sizes: { type: 'string' },
    responses: { type: 'string' },
    asked: { type: 'string' },
    flags: { type: 'boolean', default: false },
  },
});
const list = (text: string) => text.split(',');
const patterns = list(values.patterns);
const wanted = values.worlds === 'all' ? worlds.map(({ id }) => id) : list(values.worlds);
const count = Number(values.count);
const choice: Choice = {
  ...(values.sizes !== undefined && { sizes: list(values.sizes).map(Number) }),
  ...(values.responses !== undefined && { responses: list(values.responses).map(Number) }),
  ...(values.asked !== undefined && {
    surveys: surveys.filter((asked) => list(values.asked ?? '').includes(asked)),
  }),
};
const started = performance.now();
console.log(values.planted ? power() : falseFlags());
console.error(`${Math.round((performance.now() - started) / 1000)} s`);

function falseFlags(): string {
  const outcomes = wanted.map((world) => healthyTrials(world, 0, count, choice).map((one) => judged(one)));
  const row = (name: string, some: readonly WorldOutcome[]) => [
    name,
    some.length,
    ...patterns.map((pattern) => percentWithInterval(flagged(some, pattern), some.length)),
  ];
  return table(
    ['world', 'networks', ...patterns],
    [...wanted.map((world, at) => row(world, outcomes[at]!)), row('all', outcomes.flat())],
  );
}

function power(): string {
  const rows = patterns.flatMap((pattern) =>
    list(values.strengths).map((strength) => {
      const { subject, plants } = singlePlants.find((one) => one.subject === `${pattern} ${strength}`)!;
      // The networks go round the worlds, each with numbers of its own.
      const trials = wanted.flatMap((world, at) => {
        const share = Math.floor(count / wanted.length) + (at < count % wanted.length ? 1 : 0);
        return plantedTrials(world, subject, plants, at, at + share, choice);
      });
      const outcomes = trials.map((trial) => judged(trial));
      const silent = outcomes.filter(({ verdicts }) => verdicts[0]?.state === 'not-flagged').length;
      return [
        pattern,
        strength,
        outcomes.length,
        shareWithInterval(flagged(outcomes, pattern), outcomes.length),
        share(silent / outcomes.length),
      ];
    }),
  );
  return table(['pattern', 'strength', 'networks', 'flagged', 'said to be without signal'], rows);
}

function judged(trial: Parameters<typeof judgeWorld>[0]): WorldOutcome {
  const outcome = judgeWorld(trial, trial.only ?? patterns);
  if (values.flags)
    for (const { pattern, state, p } of outcome.verdicts)
      if (state === 'flagged') console.error(pattern, JSON.stringify({ p, ...trial.recipe }));
  return outcome;
}

function flagged(outcomes: readonly WorldOutcome[], pattern: string): number {
  return outcomes.filter(({ verdicts }) =>
    verdicts.some((verdict) => verdict.pattern === pattern && verdict.state === 'flagged'),
  ).length;
}
