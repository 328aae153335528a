import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/**
 * One to three members whom nearly everybody finds difficult, and who lead nobody: no camps, only outcasts. Half to nine
 * tenths of the others report tension with them, and their ties have a third of the odds.
 *
 * Source  Dentler & Erikson 1959, Social Problems 7, on deviants that a group keeps
 */
export const scapegoats: World = {
  id: 'scapegoats',
  name: { es: 'Unas pocas a quienes nadie quiere', en: 'A few disliked by all' },
  draw: (options, chance) => {
    const { n } = options;
    const own = chance.fork('outcasts');
    const count = Math.min(1 + own.integer(3), Math.max(1, Math.floor(n / 4)));
    const outcasts = new Set(own.shuffled(Array.from({ length: n }, (_, i) => i)).slice(0, count));
    const disliked = 0.5 + 0.4 * own.random();
    const returned = 0.3 * own.random();
    const uneven = unevenMembers(options, chance.fork('members'));
    const apart = (i: number, j: number) => (outcasts.has(i) || outcasts.has(j) ? -1.1 : 0);
    return draftOf(options, chance, {
      tie: tiesByWeight(options, (i, j) => uneven(i, j) + apart(i, j)),
      following: (_, named) => (outcasts.has(named) ? -3 : 0),
      heads: [Array.from({ length: n }, (_, i) => i).find((i) => !outcasts.has(i))!],
      tension: (from, to) => {
        if (outcasts.has(from) && outcasts.has(to)) return 0.02;
        if (outcasts.has(to)) return disliked;
        return outcasts.has(from) ? returned : 0.02;
      },
    });
  },
};
