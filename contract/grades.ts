import type { NetworkAssessment, PatternReading } from './assessments.ts';
import { byCodeUnit } from './text-order.ts';

/** Above this share of false alarms expected among the flags of a list, a flag is to be confirmed. */
export const mostFalse = 0.2;

/** A flag that fewer than half of the single changes leave standing hangs on somebody or on some tie. */
export const leastStability = 0.5;

/** One kind of evidence alone may mislead in one way. */
export const leastKinds = 2;

/** What a flag may lack to be a finding. */
export const lackable = ['q', 'stability', 'kinds'] as const;
export type Lacking = (typeof lackable)[number];

/** What a grade reads of a flag; of its fragility the shares alone. */
export type Weighed = Pick<PatternReading, 'q' | 'evidenceKinds'> & {
  readonly fragility: Pick<NonNullable<PatternReading['fragility']>, 'members' | 'ties' | 'reports'> | null;
};

/** What keeps a flag from being a finding, for who decides and for who has to say why; nothing of a finding. */
export function lackingOf({ q, fragility, evidenceKinds }: Weighed): Lacking[] {
  const { members, ties, reports } = fragility ?? { members: null, ties: null, reports: null };
  const lacks: Record<Lacking, boolean> = {
    q: q !== null && q > mostFalse,
    stability: [members, ties, reports].some((share) => (share ?? 1) < leastStability),
    kinds: evidenceKinds.length < leastKinds,
  };
  return lackable.filter((name) => lacks[name]);
}

/**
 * Where a flag stands in a list, in this order: tests by their q, those of which more than a fifth would be false after
 * what a rule says; facts apart, for nothing is tested of them.
 */
export const sections = ['low-q', 'rule', 'chance', 'visit'] as const;
export type Section = (typeof sections)[number];

export function sectionOf({ kind, q }: Pick<PatternReading, 'kind' | 'q'>): Section {
  if (kind === 'fact') return 'visit';
  if (q === null) return 'rule';
  return q <= mostFalse ? 'low-q' : 'chance';
}

const unknownLast = (value: number | null) => value ?? Number.MAX_VALUE;

const bySurprise = (a: PatternReading, b: PatternReading): number =>
  unknownLast(a.q) - unknownLast(b.q) || unknownLast(a.p) - unknownLast(b.p);

/** In the order of a list: by section, then by q, then by p; facts are not ranked. */
export const byCertainty = (a: PatternReading, b: PatternReading): number =>
  sections.indexOf(sectionOf(a)) - sections.indexOf(sectionOf(b)) ||
  (sectionOf(a) === 'visit' ? 0 : bySurprise(a, b)) ||
  byCodeUnit(a.pattern, b.pattern);

/** A flag with the network and the wave that it is of. */
export type ListedFlag = { network: string; wave: string; reading: PatternReading };

/** The flags of the last waves of many networks, in the order of a list; alike ones by the id of their network. */
export function flagsInOrder(networks: readonly NetworkAssessment[]): ListedFlag[] {
  const flags = networks.flatMap(({ id, waves }) =>
    waves
      .slice(-1)
      .flatMap(({ wave, patterns }) =>
        patterns
          .filter(({ state }) => state === 'flagged')
          .map((reading): ListedFlag => ({ network: id, wave, reading })),
      ),
  );
  return flags.sort((a, b) => byCertainty(a.reading, b.reading) || byCodeUnit(a.network, b.network));
}
