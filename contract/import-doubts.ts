import type { Doubt, Recognised } from './imports.ts';

type Doubtful = Pick<Recognised, 'doubts' | 'accepted' | 'matchCounts'>;

/**
 * Whether a doubt can be accepted as it is proposed: where it is open which network the files are of, as a new one. About
 * the direction nothing is proposed.
 */
export const canBeAccepted = (doubt: Doubt): boolean => doubt !== 'direction';

/**
 * Doubts that hinder storing unless they are settled or accepted. The others are shown only: personal columns are left
 * out whatever is answered, and an actor that is like none of the register is one of the network's own.
 */
export const hinderingDoubts = ({ doubts, matchCounts }: Omit<Doubtful, 'accepted'>): Doubt[] =>
  doubts.filter((doubt) => {
    if (doubt === 'matches') return (matchCounts['near'] ?? 0) + (matchCounts['several'] ?? 0) > 0;
    return doubt !== 'personal-columns';
  });

/** Doubts that are neither settled nor accepted: nothing is stored while there is one. */
export const openDoubts = ({ accepted, ...recognised }: Doubtful): Doubt[] =>
  hinderingDoubts(recognised).filter((doubt) => !(accepted.includes(doubt) && canBeAccepted(doubt)));
