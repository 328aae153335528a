import { z } from 'zod';
import { TableQuery } from './bulk.ts';
import { Identifier } from './identifiers.ts';
import { ViewQuery } from './network-view.ts';
import { CommaList, Flag, Seed } from './queries.ts';

/** What is measured of many networks: what one may be asked for, in the networks that pass. */
export const MeasureNetworksQuery = ViewQuery.extend({
  metric: CommaList.describe(
    'metrics to compute, separated by commas, as `GET /metrics` names them; those of whole networks unless given',
  ),
  wave: Identifier.optional().describe('only waves with this id, such as `2024`; all unless given'),
  directed: Flag.optional(),
  parameters: CommaList.describe('name=value, or metric:name=value for one of the metrics'),
  seed: Seed,
  network: CommaList.describe('only these networks, by id, separated by commas'),
  kind: z.string().max(50).optional(),
  actor: Identifier.optional(),
  simulated: Flag.optional(),
  ...TableQuery.shape,
});
