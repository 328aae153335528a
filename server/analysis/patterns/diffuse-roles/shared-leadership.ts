import type { Ballot } from './ballot.ts';

/** A school that several name as coordinating, and by how many. */
export type Head = { readonly member: number; readonly by: number };

/** More than three who lead are many; one named by a single school, or by few of many, is none of them. */
const mostHeads = 3;
const leastVotes = 2;
export const leastShare = 0.15;

/** Nearly all name one of the heads: so large a share, or all but one. */
export const covered = 0.9;
const fewestVoters = 5;

/**
 * Two or three schools that nearly all name, one or the other of them. Leadership may be shared by agreement, or it may not be known
 * who leads: the answers look the same, so that neither may be said.
 *
 * @returns the fewest heads that do, those named most first; empty where there are none
 */
export function headsOf({ votes, voters, n, named }: Ballot): Head[] {
  const least = Math.max(leastVotes, leastShare * voters.length);
  const heads = named.filter(({ by }) => by >= least).slice(0, mostHeads);
  const enough = Math.min(
    covered * voters.length,
    voters.length >= fewestVoters ? voters.length - 1 : voters.length,
  );
  for (let count = 2; count <= heads.length; count++) {
    const some = heads.slice(0, count);
    const naming = voters.filter((i) => some.some(({ member }) => votes[i * n + member]));
    if (naming.length >= enough) return some;
  }
  return [];
}
