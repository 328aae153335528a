import type { Random } from '../../analysis/random.ts';
import type { NationalSize } from './national-graph.ts';

/** Who lies where: the schools of each comuna and region, and the comuna of every actor (−1: none yet). */
export interface Settlement {
  readonly comunaOf: Int32Array;
  readonly byComuna: readonly number[][];
  readonly byRegion: readonly number[][];
  readonly regionOf: (comuna: number) => number;
}

/** Deals the schools to comunas whose sizes are log-normal (sd .9): a few cities, many small places. */
export function locateSchools(size: NationalSize, actors: number, random: Random): Settlement {
  const weights = Array.from({ length: size.comunas }, () => Math.exp(random.normal(0, 0.9)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const regionOf = (comuna: number) => Math.floor((comuna * size.regions) / size.comunas);
  const byComuna = weights.map((): number[] => []);
  const byRegion = Array.from({ length: size.regions }, (): number[] => []);
  const comunaOf = new Int32Array(actors).fill(-1);
  let comuna = 0;
  let upTo = (weights[0]! / total) * size.schools;
  for (let school = 0; school < size.schools; school++) {
    while (comuna < size.comunas - 1 && school >= upTo) {
      comuna++;
      upTo += (weights[comuna]! / total) * size.schools;
    }
    comunaOf[school] = comuna;
    byComuna[comuna]!.push(school);
    byRegion[regionOf(comuna)]!.push(school);
  }
  return { comunaOf, byComuna, byRegion, regionOf };
}
