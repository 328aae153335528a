import type { NetworkData } from '../../../contract/network-data.ts';
import type { PatternChange, WaveChanges } from '../../../contract/wave-changes.ts';
import { assessNetwork } from './assess-network.ts';
import { patterns } from './catalogue.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import { whyLifted } from './lifted.ts';
import type { Lifted, State } from './pattern.ts';
import { endedContracts } from '../waves/ended-contracts.ts';
import { layerChanges, memberChange } from '../waves/layer-changes.ts';

/** A change of a pattern without its sentence. */
type PatternMove = Omit<PatternChange, 'text'>;
export type ChangeFacts = Omit<WaveChanges, 'patterns'> & { patterns: PatternMove[] };

/** Why a pattern that stood in one wave, by its place, is not seen in the later one. */
type WhyLifted = (pattern: string, stoodIn: number) => Lifted;

/**
 * What changed between two waves of a network: pattern states, members, ties kept, gained, lost and unknown by
 * layer, and what ended with a contract. With one wave, or the same wave twice, ties and members are those of one wave.
 *
 * @param assessed the states of the patterns in all waves, where they are known already
 * @throws RangeError when the network has no such wave
 */
export function changesBetween(
  data: NetworkData,
  from: string | null | undefined,
  to: string | null | undefined,
  assessed: WithStates = assessNetwork(data),
): ChangeFacts {
  const frames = buildSurveyWaves(data);
  const place = (wave: string | null | undefined, byDefault: number): number => {
    const at =
      wave === null || wave === undefined
        ? byDefault
        : frames.findIndex((frame) => frame.wave.waveId === wave);
    if (at < 0)
      throw new RangeError(
        `wave: expected one of ${frames.map((frame) => frame.wave.waveId).join(', ')}, found ${String(wave)}`,
      );
    return at;
  };
  const last = place(to, frames.length - 1);
  const first = place(from, Math.max(0, last - 1));
  const [before, now] = [frames[first]!, frames[last]!];
  const lifted: WhyLifted = (id, stoodIn) => {
    const pattern = patterns.find((each) => each.id === id);
    return pattern === undefined ? 'cannot-tell' : whyLifted(pattern, frames[stoodIn]!, now);
  };
  return {
    from: before.wave.waveId,
    to: now.wave.waveId,
    patterns: patternChanges(assessed, first, last, lifted),
    members: memberChange(before, now),
    ties: layerChanges(before, now),
    contracts: endedContracts(before, now),
  };
}

/** What is read of an assessment: the state of each pattern in each wave. */
export type WithStates = {
  readonly waves: readonly {
    readonly patterns: readonly { readonly pattern: string; readonly state: State }[];
  }[];
};

/** Moves of every pattern between two waves of an assessment, by their places. */
export function patternChanges(
  { waves }: WithStates,
  first: number,
  last: number,
  lifted: WhyLifted,
): PatternMove[] {
  return waves[last]!.patterns.map(({ pattern, state: now }) => {
    const states = waves.map((wave) => wave.patterns.find((reading) => reading.pattern === pattern)!.state);
    const stood = standsAfter(states.slice(0, first + 1));
    const stands = standsAfter(states.slice(0, last + 1));
    const change = changeOf(stood, stands, now);
    const stoodIn = states.slice(0, first + 1).lastIndexOf('flagged');
    return {
      pattern,
      before: first === last ? null : states[first]!,
      now,
      change: change === 'resolved' ? lifted(pattern, stoodIn) : change,
    };
  });
}

function standsAfter(states: readonly State[]): boolean | null {
  return states.reduce<boolean | null>(
    (stands, state) => (state === 'not-enough-evidence' ? stands : state === 'flagged'),
    null,
  );
}

function changeOf(stood: boolean | null, stands: boolean | null, now: State): PatternChange['change'] {
  // What cannot be told now is not called absent because it was not there at some time before.
  if (stands === null || (!stands && now === 'not-enough-evidence')) return 'cannot-tell';
  if (stood !== true) return stands ? (now === 'flagged' ? 'new' : 'persisting-unconfirmed') : 'absent';
  if (!stands) return 'resolved';
  return now === 'flagged' ? 'persisting' : 'persisting-unconfirmed';
}
