import type { Aim } from '../frame/figure.ts';

/** Of the largest graph: 572,000 actors and 4 million pairs, in processor seconds of one thread. */
const aims: Record<string, Aim> = {
  'betweenness.approximate': {
    ...{ atMost: 5, floor: 30 },
    whyMissed:
      'Each path drawn is a search from both of its ends through rows that lie far apart in memory. Needed: actors in an order that keeps neighbours near, and several paths searched together, so that one waits for memory while another goes on',
  },
  'harmonic.approximate': distances(),
  'closeness.approximate': distances(),
};

export const aimOf = (metric: string): Aim | undefined => aims[metric];

export const mostMegabytes: Aim = {
  ...{ atMost: 1024, floor: 2048 },
  whyMissed:
    'Ties, rows of neighbours in both directions and what a metric holds are there at once. Needed: rows built in the place of the ties',
};

export const rowsPerSecond: Aim = {
  atLeast: 1_000_000,
  whyMissed:
    'Names of actors are found in a table that is larger than any cache, one look-up an end. Needed: names compared as bytes in a table of whole numbers, on the thread that reads',
};

export const twoWorkers: Aim = {
  atLeast: 1.8,
  whyMissed:
    'The second thread starts after the file was read, and blocks are split on one. Needed: both threads warm before the reading ends, parts balanced by measured cost, and two cores that are whole',
};

function distances(): Aim {
  return {
    atMost: 10,
    whyMissed:
      'Each source drawn walks the whole country. Needed: fewer sources by a bound that learns the variance sooner, or counters that walk all sources together',
  };
}
