import fc from 'fast-check';
import { tensionOdds } from '../../../server/analysis/inference/contest-tension.ts';
import type { ContestInput } from '../../../server/analysis/inference/contest.ts';
import { anyNames } from './layered-names.ts';

const bits = (own: number) => [0, 1, 2].filter((layer) => (own >>> layer) & 1).length;

/** A small network with everything that may decide about a contest. */
export const anyContest = anyNames.chain(({ n, names, group }) =>
  fc
    .record({
      answered: fc.array(fc.constantFrom(1, 1, 1, 0), { minLength: n, maxLength: n }),
      tied: fc.array(fc.constantFrom(0, 0, 1), { minLength: n * n, maxLength: n * n }),
      tense: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: n * n, maxLength: n * n }),
      oneIsFirst: fc.boolean(),
    })
    .map(({ answered, tied, tense, oneIsFirst }) => {
      const answers = Uint8Array.from(answered);
      const own = (cells: ArrayLike<number>) =>
        Int32Array.from(cells, (cell, at) => (answers[Math.floor(at / n)] && at % (n + 1) !== 0 ? cell : 0));
      const given = own(names);
      return {
        n,
        names: given,
        group,
        input: {
          share: Float64Array.from(given, (cell) => bits(cell) / 3),
          answered: answers,
          tied: Uint8Array.from(tied, (cell, at) => cell | tied[(at % n) * n + Math.floor(at / n)]!),
          oneIsFirst,
          tension: tensionOdds(Uint8Array.from(own(tense)), answers),
        } satisfies ContestInput,
      };
    }),
);
