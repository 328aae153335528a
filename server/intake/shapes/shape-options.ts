import type { z } from 'zod';
import type { Direction } from '../../../contract/table-readings.ts';

/** What is decided about tables as a whole; what is left out is taken as the files have it. */
export type ShapeOptions = {
  /** Id and name of the network that the tables become. */
  networkId: string;
  networkName?: string | undefined;
  territoryId?: string | null | undefined;
  /** `null` or left out: the year of the answers, else `1` where there are answers, else no wave. */
  waveId?: string | null | undefined;
  waveDate?: string | null | undefined;
  /** `null` or left out: as `directionOf` proposes. */
  direction?: z.infer<typeof Direction> | null | undefined;
  simulated?: boolean | undefined;
};
