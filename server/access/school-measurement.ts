import type { Measurement } from '../../contract/metrics.ts';

/**
 * What a school is given of the numbers of a network: those of the network as a whole, where they are one number (a
 * census or a list may name others), and its own row.
 */
export const measurementOfSchool = (measurement: Measurement, school: string): Measurement => ({
  network: Object.fromEntries(
    Object.entries(measurement.network).filter(
      ([, given]) => 'undefined' in given || typeof given.value === 'number',
    ),
  ),
  actors: measurement.actors.filter(({ id }) => id === school),
  ties: [],
  passports: measurement.passports,
});
