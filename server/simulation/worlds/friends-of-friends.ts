import type { Chance } from './chance.ts';
import { draftOf } from './draft.ts';
import type { World } from './world.ts';

/**
 * Members meet through those they know: three new ties in four close a triangle, the rest join any two. Groups arise of
 * themselves, and mean nothing. The acquaintance is one for all layers, and each layer is most of it and something else.
 *
 * Source  Davidsen, Ebel & Bornholdt 2002, doi:10.1103/PhysRevLett.88.128701, without deaths
 */
export const friendsOfFriends: World = {
  id: 'friends-of-friends',
  name: { es: 'Amistades de amistades', en: 'Friends of friends' },
  draw: (options, chance) => {
    const { n, density } = options;
    const pairs = Math.max(1, Math.round(density * 0.75 * n * (n - 1)));
    const known = acquaintance(n, pairs, chance.fork('known'));
    return draftOf(options, chance, { tie: (_, own) => layerOf(known, n, own) });
  },
};

function acquaintance(n: number, pairs: number, chance: Chance): Uint8Array {
  const known = new Uint8Array(n * n);
  // Everybody came through somebody.
  for (let i = 1; i < n; i++) {
    const j = chance.integer(i);
    known[i * n + j] = known[j * n + i] = 1;
  }
  let made = n - 1;
  for (let tries = 0; made < pairs && tries < 60 * pairs; tries++) {
    const [i, j] = chance.happens(0.75)
      ? throughFriend(known, n, chance)
      : [chance.integer(n), chance.integer(n)];
    if (i === j || known[i * n + j] === 1) continue;
    known[i * n + j] = known[j * n + i] = 1;
    made++;
  }
  return known;
}

/** Two acquaintances of one member. */
function throughFriend(known: Uint8Array, n: number, chance: Chance): [number, number] {
  const through = chance.integer(n);
  const friends = Array.from({ length: n }, (_, j) => j).filter((j) => known[through * n + j] === 1);
  return friends.length < 2 ? [0, 0] : [chance.pick(friends), chance.pick(friends)];
}

/** Of the pairs that know each other four in five are tied in a layer, half of them both ways; of the others few. */
function layerOf(known: Uint8Array, n: number, chance: Chance): Uint8Array {
  const ties = new Uint8Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      if (!chance.happens(known[i * n + j] === 1 ? 0.8 : 0.02)) continue;
      const both = chance.happens(0.5);
      const forth = chance.happens(0.5);
      if (both || forth) ties[i * n + j] = 1;
      if (both || !forth) ties[j * n + i] = 1;
    }
  return ties;
}
