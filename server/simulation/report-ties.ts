import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkPlan } from './network-plan.ts';
import type { ContentLayer } from './network-recipe.ts';
import type { Voice } from './survey-state.ts';

type Tie = RecordOf<'tie'>;
type NameGenerator = { layer: ContentLayer; reporterIs: 'from' | 'to' };

/** Knowledge is asked of both ends ("to whom do you give?", "from whom do you receive?"); the rest of the one who works or trusts. */
const nameGenerators: readonly NameGenerator[] = [
  { layer: 'knowledge', reporterIs: 'from' },
  { layer: 'knowledge', reporterIs: 'to' },
  { layer: 'joint-work', reporterIs: 'from' },
  { layer: 'trust', reporterIs: 'from' },
];

/** What one informant says of the ties of its school in one wave: forgets some, now and then claims one too many. */
export function reportTies(
  plan: NetworkPlan,
  ties: Record<ContentLayer, Uint8Array>,
  voice: Voice,
  base: (voice: Voice, layer: string, from: string, to: string) => Tie,
  random: Random,
): Tie[] {
  return nameGenerators.flatMap((generator) => {
    const named = capped(namesFor(plan, ties[generator.layer], voice, generator, random), plan, random);
    return named.map((other) => {
      const self = plan.members[voice.member]!.id;
      const them = plan.members[other]!.id;
      const [from, to] = generator.reporterIs === 'from' ? [self, them] : [them, self];
      return describe(plan, base(voice, generator.layer, from, to), voice.member, random);
    });
  });
}

function namesFor(
  plan: NetworkPlan,
  ties: Uint8Array,
  voice: Voice,
  generator: NameGenerator,
  random: Random,
): number[] {
  const n = plan.members.length;
  return voice.others.filter((other) => {
    const there = generator.reporterIs === 'from' ? voice.member * n + other : other * n + voice.member;
    return random.chance(ties[there] === 1 ? plan.recipe.recall : plan.recipe.falseClaims);
  });
}

export function capped(names: number[], plan: NetworkPlan, random: Random): number[] {
  const cap = plan.recipe.maxNominations;
  return cap === null || names.length <= cap ? names : random.sample(names, cap).sort((a, b) => a - b);
}

/** Strength is how often they meet over the tie, 1 (once a term) to 4 (weekly); joint work also has a depth. */
function describe(plan: NetworkPlan, tie: Tie, reporter: number, random: Random): Tie {
  tie.strength = 1 + random.binomial(3, 0.4);
  if (tie.layer === 'joint-work') tie.depth = drawDepth(plan.deep[reporter]!, random);
  return tie;
}

export function drawDepth(deep: number, random: Random): 'informative' | 'collaborative' | 'cooperative' {
  if (!random.chance(deep)) return 'informative';
  return random.chance(0.6) ? 'collaborative' : 'cooperative';
}
