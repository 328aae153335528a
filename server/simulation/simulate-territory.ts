import type { NetworkData } from '../../contract/network-data.ts';
import type { RecordOf, SourcedRecord, StoredRecord } from '../../contract/records.ts';
import { schoolsIsolatedEverywhere } from '../analysis/isolated-schools/isolated-schools.ts';
import { createRandom } from '../analysis/random.ts';
import type { Random } from '../analysis/random.ts';
import { plantedPatterns } from './plant/catalogue.ts';
import type { NetworkRecipe } from './network-recipe.ts';
import { simulateNetwork } from './simulate-network.ts';
import type { SimulatedNetwork } from './simulate-network.ts';
import { rightlyNotSaid } from './territory/answer-sheet.ts';
import type { AnswerSheet, AnswerSheetEntry } from './territory/answer-sheet.ts';
import { chooseMembers } from './territory/choose-members.ts';
import { exampleNetworks } from './territory/example-networks.ts';
import type { ExampleNetwork } from './territory/example-network.ts';
import { exampleSupports } from './territory/example-supports.ts';
import { ownerRecords } from './territory/fictional-owners.ts';
import { formerPartners } from './territory/former-partners.ts';
import {
  exampleWaves,
  exampleYears,
  placeRecords,
  territoryIds,
  territoryName,
} from './territory/fictional-places.ts';
import { fictionalSchools } from './territory/fictional-schools.ts';
import type { FictionalSchool } from './territory/fictional-schools.ts';
import { campusRecords, partners } from './territory/partner-organisations.ts';
import { schoolHistory } from './territory/school-years.ts';
import { withWorkingLife } from './territory/working-life.ts';

export type SimulatedTerritory = { records: SourcedRecord[]; data: NetworkData[]; answerSheet: AnswerSheet };

/**
 * A fictional SLEP with 124 schools in five comunas, its owners, partners and 25 networks of 4–16 schools over three
 * yearly waves, supports beside the networks, and the answer sheet of what was planted where. Nothing in it exists: every territory, actor and
 * network says `simulated`. The same seed gives the same bytes.
 *
 * Ranges      density .2–.35 and response 75–100 % where a network does not set its own (see `NetworkRecipe`)
 * @param patterns plant only these; the networks meant for others stay ordinary. Unknown names: RangeError
 */
export function simulateTerritory({
  seed,
  patterns = null,
}: {
  seed: number | string;
  patterns?: readonly string[] | null;
}): SimulatedTerritory {
  refuseUnknown(patterns);
  const random = createRandom(`territory/${seed}`);
  const schools = fictionalSchools(random.fork('schools'));
  const used = new Map<string, number>();
  const data: NetworkData[] = [];
  const entries: AnswerSheetEntry[] = [];
  exampleNetworks.forEach((network, place) => {
    const own = random.fork(`network/${place}`);
    const recipe = completeFor(network, `${seed}-${place + 1}`, patterns, own);
    const { members, blocks } = chooseMembers(network, schools, used, own.fork('members'));
    const simulated = drawNetwork(network, place, recipe, members, blocks);
    data.push(withWorkingLife(simulated.data, own.fork('working-life')));
    entries.push(entryOf(network, recipe, simulated));
  });
  const facts = sourced(random, schools, data);
  return {
    records: facts,
    data,
    answerSheet: { seed: String(seed), territory: territoryName, networks: entries },
  };
}

function refuseUnknown(patterns: readonly string[] | null): void {
  const unknown = patterns?.find((pattern) => !plantedPatterns.some((known) => known === pattern));
  if (unknown !== undefined)
    throw new RangeError(`patterns: expected ${plantedPatterns.join(', ')}; found "${unknown}"`);
}

function completeFor(
  network: ExampleNetwork,
  seed: string,
  patterns: readonly string[] | null,
  random: Random,
): Partial<NetworkRecipe> & { n: number; response: number } {
  const { pattern = null } = network.recipe;
  return {
    waves: exampleWaves,
    firstYear: exampleYears[0],
    density: 0.2 + 0.15 * random.random(),
    response: 0.75 + 0.25 * random.random(),
    informants: random.chance(0.4) ? 2 : 1,
    ...network.recipe,
    pattern: pattern !== null && patterns !== null && !patterns.includes(pattern) ? null : pattern,
    seed,
    n: network.n,
  };
}

function drawNetwork(
  network: ExampleNetwork,
  place: number,
  recipe: Partial<NetworkRecipe>,
  members: readonly FictionalSchool[],
  blocks: number[] | null,
): SimulatedNetwork {
  return simulateNetwork(recipe, {
    networkId: `network:demo-${String(place + 1).padStart(2, '0')}`,
    name: `${network.name} (simulada)`,
    kind: network.kind,
    territoryId: territoryIds.slep,
    purpose: network.purpose,
    schools: members.map((school) => school.actor),
    ground: {
      ...(blocks === null ? { shownAs: 'hidden' as const } : { blocks, shownAs: 'comuna' as const }),
      positions: members,
      names: members.map((school) => school.actor.name),
      externals: network.partners.map((partner) => partners[partner]!),
    },
  });
}

function entryOf(
  network: ExampleNetwork,
  recipe: Partial<NetworkRecipe> & { n: number; response: number },
  { data, answer }: SimulatedNetwork,
): AnswerSheetEntry {
  const negative = recipe.negative ?? null;
  return {
    network: data.network.id,
    name: data.network.name,
    members: network.n,
    waves: data.waves.map((wave) => wave.waveId),
    planted: answer.filter((planted) => planted.pattern !== null),
    resembles: negative,
    rightlyNotSaid: rightlyNotSaid({ n: recipe.n, response: recipe.response, negative }),
  };
}

/** Every fact once, places first, then actors, then what joins them. */
function sourced(
  random: Random,
  schools: readonly FictionalSchool[],
  data: readonly NetworkData[],
): SourcedRecord[] {
  const history = random.fork('history');
  const actors: RecordOf<'actor'>[] = [
    ...ownerRecords(),
    ...Object.values(partners),
    ...schools.map((school) => school.actor),
  ];
  const records: StoredRecord[] = [
    ...placeRecords(),
    ...actors,
    ...campusRecords(),
    ...schools.flatMap((school) => schoolHistory(school, history.fork(school.actor.id))),
    ...data.flatMap(networkRecords),
    ...exampleSupports(schools, withoutTies(data), random.fork('supports')),
    ...formerPartners(schools, random.fork('former-partners')),
  ];
  return records.map((record, place) => ({ record, file: 'example-territory', row: place + 1 }));
}

/** Schools that answered in the last wave and name nobody. */
const withoutTies = (data: readonly NetworkData[]): Set<string> =>
  new Set(
    schoolsIsolatedEverywhere(data).flatMap(({ id, schools }) =>
      id === 'silent' || id === 'named-but-silent' ? schools.map((school) => school.id) : [],
    ),
  );

/** The records of a network without its actors. */
function networkRecords(data: NetworkData): StoredRecord[] {
  return [
    data.network,
    ...data.members,
    ...data.waves,
    ...data.responses,
    ...data.ties,
    ...data.ratings,
    ...data.commitments,
    ...data.activities,
    ...data.attendance,
  ];
}
