import type { NetworkDetail } from '../../../contract/networks.ts';

/** Names of the members by id. */
export const namesOf = ({ memberships }: Pick<NetworkDetail, 'memberships'>): Map<string, string> =>
  new Map(memberships.map(({ actorId, name }) => [actorId, name]));
