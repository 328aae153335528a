import { fileURLToPath } from 'node:url';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readClassic, readClassics } from '../../../server/intake/classics/read-classics.ts';
import { judgeWave, type Verdict } from '../patterns/read-trial.ts';
import { classrooms } from './classrooms.ts';
import { knownNetworks, type KnownNetwork, type Support } from './history.ts';

/** One wave of a known network, with what every pattern says of it. */
export type KnownReading = {
  readonly known: KnownNetwork;
  readonly data: NetworkData;
  readonly wave: string;
  readonly n: number;
  readonly struggle: Verdict;
  readonly competition: Verdict;
  /** Other patterns that are flagged. */
  readonly others: readonly string[];
};

const dataset = (name: string): string =>
  fileURLToPath(new URL(`../../../datasets/${name}`, import.meta.url));

/** Every wave of every known network, read as an assessment reads it. */
export async function readKnownNetworks(): Promise<KnownReading[]> {
  const networks = await networksById();
  return knownNetworks.flatMap((known) => {
    const data = networks.get(known.id);
    if (data === undefined) throw new Error(`${known.id} is neither a classic network nor a classroom.`);
    return buildSurveyWaves(data).map((survey) => {
      const verdicts = judgeWave(survey);
      const { waveId } = survey.wave;
      const of = (id: string): Verdict => verdicts.find(({ pattern }) => pattern === id)!;
      const [struggle, competition] = [of('power-struggle'), of('internal-competition')];
      const others = verdicts.filter(
        (verdict) => verdict.state === 'flagged' && verdict !== struggle && verdict !== competition,
      );
      return {
        ...{ known, data, wave: waveId, n: survey.n, struggle, competition },
        others: others.map(({ pattern }) => pattern),
      };
    });
  });
}

async function networksById(): Promise<ReadonlyMap<string, NetworkData>> {
  const rooms = await openImport([dataset('classrooms')]);
  const classics = readClassics(await openImport([dataset('classics')])).data;
  const all = [...classics, ...classrooms.map((room) => readClassic(room, rooms))];
  return new Map([
    ...all.map((data) => [data.network.id, data] as const),
    ...all.map((data) => [`${data.network.id}+sex`, asSchoolNetwork(data)] as const),
  ]);
}

/** The groups of a classic network are its author's account and not allowed for; those of any other network are. */
const asSchoolNetwork = (data: NetworkData): NetworkData => ({
  ...data,
  network: { ...data.network, kind: 'thematic' },
});

/** What history supports of a power struggle in a wave. */
export const struggleSupport = ({ struggle }: KnownNetwork, wave: string): Support =>
  typeof struggle === 'string' ? struggle : struggle[wave]!;
