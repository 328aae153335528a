import type { NetworkAssessment } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { assessNetwork } from './assess-network.ts';
import { frameWaves } from './frame-waves.ts';
import type { State } from './pattern.ts';
import type { AssessOptions } from './settings.ts';
import {
  endedContracts,
  memberChange,
  tieChanges,
  type EndedContract,
  type MemberChange,
  type TieChange,
} from './tie-changes.ts';

/**
 * How a pattern moved between two waves. A pattern stands from the wave that flags it until one that says not flagged:
 * waves that cannot tell neither raise nor lift it, so a p that hovers around α does not blink.
 */
export type PatternChange = {
  pattern: string;
  before: State | null;
  now: State;
  change: 'new' | 'persisting' | 'persisting-unconfirmed' | 'resolved' | 'absent' | 'cannot-tell';
};

export type Changes = {
  from: string | null;
  to: string | null;
  patterns: PatternChange[];
  members: MemberChange;
  ties: TieChange[];
  contracts: EndedContract[];
};

/**
 * What changed between two waves of a network: pattern states, members, ties among those present and answering in
 * both, and what ended with a contract. With one wave, or the same wave twice, ties and members are those of one wave.
 *
 * @throws RangeError when the network has no such wave
 */
export function changesBetween(
  data: NetworkData,
  from: string | null | undefined,
  to: string | null | undefined,
  options: AssessOptions = {},
): Changes {
  const frames = frameWaves(data);
  const place = (wave: string | null | undefined, usual: number): number => {
    const at =
      wave === null || wave === undefined ? usual : frames.findIndex((frame) => frame.wave.waveId === wave);
    if (at < 0)
      throw new RangeError(
        `wave: expected one of ${frames.map((frame) => frame.wave.waveId).join(', ')}, found ${String(wave)}`,
      );
    return at;
  };
  const last = place(to, frames.length - 1);
  const first = place(from, Math.max(0, last - 1));
  const [before, now] = [frames[first]!, frames[last]!];
  return {
    from: before.wave.waveId,
    to: now.wave.waveId,
    patterns: patternChanges(assessNetwork(data, options), first, last),
    members: memberChange(before, now),
    ties: tieChanges(before, now),
    contracts: endedContracts(before, now),
  };
}

/** Moves of every pattern between two waves of an assessment, by their places. */
export function patternChanges({ waves }: NetworkAssessment, first: number, last: number): PatternChange[] {
  return waves[last]!.patterns.map(({ pattern, state: now }) => {
    const states = waves.map((wave) => wave.patterns.find((reading) => reading.pattern === pattern)!.state);
    const stood = standsAfter(states.slice(0, first + 1));
    const stands = standsAfter(states.slice(0, last + 1));
    return {
      pattern,
      before: first === last ? null : states[first]!,
      now,
      change: changeOf(stood, stands, now),
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
  if (stands === null) return 'cannot-tell';
  if (stood !== true) return stands ? (now === 'flagged' ? 'new' : 'persisting-unconfirmed') : 'absent';
  if (!stands) return 'resolved';
  return now === 'flagged' ? 'persisting' : 'persisting-unconfirmed';
}
