import type { Bilingual } from '../../../contract/identifiers.ts';
import type { evidenceKinds, patternStates, silences } from '../../../contract/assessments.ts';
import type { Settings } from './settings.ts';
import type { WaveFrame } from './wave-frame.ts';

export type State = (typeof patternStates)[number];
export type Silence = (typeof silences)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * What a pattern's test says of one wave, before the rules about evidence that all patterns share.
 * A pattern with a test has `p` and `attainable`; one that is a rule has `holds`; one that cannot be asked of this
 * wave has `silent`.
 */
export type Test<Facts> = {
  readonly p: number | null;
  readonly attainable: number | null;
  /** Rules: true or false when it can be told, null when it depends on answers that are missing. */
  readonly holds: boolean | null;
  /** Why this wave cannot be asked at all. */
  readonly silent: Silence | null;
  /** Why a small p still does not flag: a condition of the construct that is not met, and what to say instead. */
  readonly withheld: { state: State; reason: Silence | null } | null;
  /** True when missing answers, or one answer less, would bring the pattern about: it is then never said to be absent. */
  readonly possible: boolean;
  /** Positions the reading is about. */
  readonly subjects: readonly number[];
  readonly kinds: readonly EvidenceKind[];
  readonly facts: Facts;
};

export type LookAlike = { id: string; checked: 'ruled-out' | 'possible' | 'cannot-tell'; text: Bilingual };

/** A harmful pattern as data: what it is, how it is tested, and how it is told. */
export interface Pattern<Facts = unknown> {
  readonly id: string;
  readonly name: Bilingual;
  readonly construct: Bilingual;
  readonly source: string;
  readonly inputs: readonly string[];
  readonly statistic: Bilingual;
  readonly null: Bilingual;
  /** When it stays silent beyond the gates that all patterns share. */
  readonly silentWhen: Bilingual;
  readonly cannotSee: Bilingual;
  readonly questions: readonly Bilingual[];
  /** Settings it reads, beyond α and the gates. */
  readonly uses: readonly ('sigma' | 'omega' | 'rho' | 'draws')[];
  /** Fixed conditions of its own, shown among the thresholds. */
  readonly fixed: Readonly<Record<string, number>>;
  /** True: it has to know who was silent, so an unknown roster or unknown answers close it. */
  readonly needsRoster: boolean;
  /** Ratings of these characteristics, when low, are a second kind of evidence. */
  readonly ratings: readonly string[];
  /** Layers whose ties are taken away one by one to see how fragile a flag is. */
  readonly reads: (frame: WaveFrame) => readonly string[];
  readonly test: (frame: WaveFrame, settings: Settings) => Test<Facts>;
  readonly tell: (frame: WaveFrame, test: Test<Facts>, state: State) => Bilingual;
  /** What is shown beside the text, with ids in place of positions. */
  readonly show: (frame: WaveFrame, test: Test<Facts>) => Record<string, unknown>;
  readonly bounds: (frame: WaveFrame, test: Test<Facts>) => { low: number; high: number } | null;
  readonly lookAlikes: (frame: WaveFrame, test: Test<Facts>) => LookAlike[];
}

const blank = {
  p: null,
  attainable: null,
  holds: null,
  silent: null,
  withheld: null,
  possible: false,
  subjects: [],
  kinds: ['ties'],
} as const satisfies Omit<Test<unknown>, 'facts'>;

/** A test result with what is not said left at its usual value. */
export const found = <Facts>(facts: Facts, rest: Partial<Omit<Test<Facts>, 'facts'>>): Test<Facts> => ({
  ...blank,
  ...rest,
  facts,
});
