import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { readClassics } from '../../../server/intake/classics/read-classics.ts';
import { testedPatterns } from './design.ts';
import { documentedSides } from './documented-sides.ts';
import { share, table } from './markdown.ts';
import { judgeWave } from './read-trial.ts';
import type { Verdict } from './read-trial.ts';

const folder = fileURLToPath(new URL('../../../datasets/classics', import.meta.url));

/** Networks of the literature: what the tests of the patterns see in each, wave by wave. */
export function classicsTable(): string {
  const rows = classics().flatMap((data) =>
    buildSurveyWaves(data).map((survey) => {
      const verdicts = judgeWave(survey);
      const struggle = verdicts.find(({ pattern }) => pattern === 'power-struggle');
      const others = verdicts.filter(
        ({ pattern, state }) =>
          state === 'flagged' && pattern !== 'power-struggle' && testedPatterns.some((id) => id === pattern),
      );
      return [
        survey.network.name,
        survey.wave.waveId,
        survey.n,
        struggle === undefined ? '–' : (struggle.reason ?? struggle.state),
        struggle?.p === null || struggle === undefined ? '–' : struggle.p.toFixed(4),
        struggle?.state === 'flagged' ? sides(data, struggle) : '',
        others.map(({ pattern }) => pattern).join(', '),
      ];
    }),
  );
  return table(['network', 'wave', 'n', 'power-struggle', 'p', 'leaders and sides', 'also flagged'], rows);
}

function classics(): NetworkData[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = paths.map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
  return readClassics(files).data.filter((data) => data.waves.length > 0);
}

/** The leaders found, and how much of each documented group stands on one side. */
function sides(data: NetworkData, { evidence }: Verdict): string {
  const nameOf = new Map(data.actors.map(({ id, name }) => [id, name]));
  const names = (list: unknown) =>
    Array.isArray(list) ? list.map((id) => nameOf.get(String(id)) ?? String(id)) : [];
  const leaders = names(evidence['leaders']);
  const found = Array.isArray(evidence['sides']) ? evidence['sides'].map(names) : [];
  const documented = documentedSides[data.network.id];
  const head = `${leaders.join(' and ')}; ${found.map((side) => side.length).join(' and ')} members`;
  if (documented === undefined) return head;
  const groups = Object.entries(documented.groups).map(([group, members]) => {
    const counts = found.map((side) => members.filter((member) => side.includes(member)).length);
    const most = Math.max(0, ...counts);
    return `${group} ${most} of ${members.length} with ${leaders[counts.indexOf(most)] ?? 'nobody'}`;
  });
  return `${head}; ${groups.join(', ')} (agreement ${share(agreement(documented.groups, found))})`;
}

/** Share of the documented members that stand on the side where most of their group stands. */
function agreement(groups: Readonly<Record<string, readonly string[]>>, found: readonly string[][]): number {
  let right = 0;
  let all = 0;
  for (const members of Object.values(groups)) {
    all += members.length;
    right += Math.max(0, ...found.map((side) => members.filter((member) => side.includes(member)).length));
  }
  return right / all;
}
