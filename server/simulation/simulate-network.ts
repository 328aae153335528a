import type { NetworkData } from '../../contract/network-data.ts';
import type { RecordOf } from '../../contract/records.ts';
import { inKeyOrder } from '../../contract/record-key.ts';
import { createRandom } from '../analysis/random.ts';
import type { Random } from '../analysis/random.ts';
import {
  assistance,
  externalRecords,
  memberships,
  networkRecord,
  schoolRecords,
} from './describe-network.ts';
import type { NetworkSetting } from './describe-network.ts';
import { drawAnswers } from './draw-silence.ts';
import { drawTies } from './draw-ties.ts';
import { holdMeetings } from './hold-meetings.ts';
import { makeCommitments } from './make-commitments.ts';
import type { Ground, NetworkPlan, Planted } from './network-plan.ts';
import { completeRecipe, contentLayers } from './network-recipe.ts';
import type { ContentLayer, HardNegative, NetworkRecipe, PlantedPattern } from './network-recipe.ts';
import { ordinaryPlan } from './ordinary-plan.ts';
import { plantOf } from './plant/catalogue.ts';
import { disguises } from './plant/hard-negatives.ts';
import { drawQuality } from './rate-characteristics.ts';
import { drawTension } from './report-roles.ts';
import { surveyRound } from './survey-round.ts';
import { layersAsked } from './survey-state.ts';

/** What is true of a simulated network and an assessment may find, or is rightly silent about. */
export type NetworkAnswer = Planted & {
  pattern: PlantedPattern | null;
  negative: HardNegative | null;
  /** First wave with it, and first wave again without it. */
  fromWave: number;
  untilWave: number | null;
};

export type SimulatedNetwork = { data: NetworkData; answer: NetworkAnswer[] };

/** Optional people and places of a network: a territory brings its own. */
export type NetworkPlace = Partial<NetworkSetting> & {
  /** Records of the schools, one a member; without them, invented ones. */
  readonly schools?: readonly RecordOf<'actor'>[];
  readonly ground?: Ground;
};

/**
 * One network of fictional schools with all that a bundle can carry, drawn from a generative model, and what was
 * planted in it. The same recipe gives the same bytes. Everything is marked `simulated`.
 *
 * @throws RangeError when a field of the recipe is out of its range (the message names it)
 * @example simulateNetwork({ seed: 'a', n: 10, waves: 3, response: 0.9, pattern: 'power-struggle' })
 */
export function simulateNetwork(given: Partial<NetworkRecipe>, place: NetworkPlace = {}): SimulatedNetwork {
  const recipe = completeRecipe(given);
  const random = createRandom(`network/${recipe.seed}`);
  const ids = place.schools?.map((school) => school.id) ?? inventedIds(recipe);
  if (ids.length !== recipe.n)
    throw new RangeError(`schools: expected ${recipe.n}, one a member, found ${ids.length}`);
  const draft = () => ordinaryPlan(recipe, random.fork('ordinary'), ids, place.ground);
  const changed = draft();
  const answer = plant(changed, random.fork('plant'));
  const ordinary = draft();
  // Who the members are and since when is one fact of the whole network, whatever the wave.
  changed.members.forEach((member, i) => Object.assign(ordinary.members[i]!, member));
  const plans = Array.from({ length: recipe.waves }, (_, wave) =>
    answer.some((planted) => shapes(planted, wave + 1)) ? changed : ordinary,
  );
  return { data: drawRecords(recipe, plans, changed, place, random), answer };
}

function inventedIds(recipe: NetworkRecipe): string[] {
  return Array.from(
    { length: recipe.n },
    (_, i) => `school:sim-${recipe.seed}-${String(i + 1).padStart(2, '0')}`,
  );
}

function plant(plan: NetworkPlan, random: Random): NetworkAnswer[] {
  const { pattern, negative, patternFrom, patternUntil, waves } = plan.recipe;
  const span = { fromWave: patternFrom, untilWave: patternUntil };
  if (pattern !== null) return [{ ...plantOf(pattern)(plan, random), pattern, negative: null, ...span }];
  if (negative === null) return [];
  const onlyFirst = negative === 'first-mandated-wave' && waves > 1 ? { fromWave: 1, untilWave: 2 } : span;
  return [{ ...disguises[negative](plan, random), pattern: null, negative, ...onlyFirst }];
}

/** Whether a wave is drawn from the changed plan. The end of a contract brings back no ties among the schools. */
const shapes = (planted: NetworkAnswer, wave: number) =>
  planted.fromWave <= wave &&
  (planted.untilWave === null || wave < planted.untilWave || planted.pattern === 'external-dependence');

function drawRecords(
  recipe: NetworkRecipe,
  plans: readonly NetworkPlan[],
  plan: NetworkPlan,
  place: NetworkPlace,
  random: Random,
): NetworkData {
  const setting: NetworkSetting = {
    networkId: place.networkId ?? `network:sim-${recipe.seed}`,
    name: place.name ?? `Red simulada ${recipe.seed}`,
    kind: place.kind ?? 'rme',
    territoryId: place.territoryId ?? null,
    purpose: place.purpose ?? 'Compartir prácticas entre escuelas',
  };
  const { networkId } = setting;
  const works = plan.externals.map((external, e) => {
    const own = random.fork(`works/${e}`);
    return Uint8Array.from(external.reach, (chance) => (own.chance(chance) ? 1 : 0));
  });
  const rounds = drawRounds(recipe, plans, networkId, works, random);
  const years = plans.map((wavePlan, w) => {
    const where = { networkId, year: recipe.firstYear + w, wave: w + 1 };
    return {
      meetings: holdMeetings(wavePlan, where, random.fork(`meetings/${w}`)),
      commitments: makeCommitments(wavePlan, where, random.fork(`commitments/${w}`)),
    };
  });
  return {
    network: networkRecord(plan, setting),
    actors: inKeyOrder([
      ...(place.schools ?? schoolRecords(plan, random.fork('schools'))),
      ...(place.ground?.externals ?? externalRecords(plan)),
    ]),
    members: inKeyOrder(memberships(plan, networkId)),
    waves: inKeyOrder(plans.map((_, w) => waveRecord(recipe, networkId, w))),
    responses: inKeyOrder(rounds.flatMap((round) => round.responses)),
    ties: inKeyOrder([
      ...rounds.flatMap((round) => round.ties),
      ...assistance(plan, networkId, works, random.fork('assistance')),
    ]),
    ratings: inKeyOrder(rounds.flatMap((round) => round.ratings)),
    commitments: inKeyOrder(years.flatMap((year) => year.commitments)),
    activities: inKeyOrder(years.flatMap((year) => year.meetings.activities)),
    attendance: inKeyOrder(years.flatMap((year) => year.meetings.attendance)),
    events: [],
  };
}

function drawRounds(
  recipe: NetworkRecipe,
  plans: readonly NetworkPlan[],
  networkId: string,
  works: readonly Uint8Array[],
  random: Random,
) {
  const layers = Object.fromEntries(
    contentLayers.map((id) => [
      id,
      drawTies(
        plans.map((wavePlan) => wavePlan.layers[id]),
        recipe.n,
        recipe.persistence,
        random.fork(`ties/${id}`),
      ),
    ]),
  ) as Record<ContentLayer, Uint8Array[]>;
  const tension = drawTension(plans, recipe.persistence, random.fork('tension'));
  const answers = drawAnswers(plans[0]!, random.fork('answers'));
  const quality = drawQuality(random.fork('quality'));
  const waveOf = (id: ContentLayer, w: number) => layers[id][w]!;
  return plans.map((wavePlan, w) =>
    surveyRound(
      wavePlan,
      {
        networkId,
        waveId: String(recipe.firstYear + w),
        wave: w + 1,
        ties: {
          knowledge: waveOf('knowledge', w),
          'joint-work': waveOf('joint-work', w),
          trust: waveOf('trust', w),
        },
        tension: tension[w]!,
        answers: answers[w]!,
        works,
        quality,
      },
      random.fork(`round/${w}`),
    ),
  );
}

function waveRecord(recipe: NetworkRecipe, networkId: string, w: number): RecordOf<'wave'> {
  const year = recipe.firstYear + w;
  return {
    type: 'wave',
    networkId,
    waveId: String(year),
    kind: 'survey',
    order: w + 1,
    date: `${year}-11`,
    instrument: 'Cuestionario de red (simulado)',
    layersAsked: [...layersAsked],
    maxNominations: recipe.maxNominations,
    attributes: {},
  };
}
