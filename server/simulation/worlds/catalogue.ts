import { convenorStar } from './convenor-star.ts';
import { copiedWaves } from './copied-waves.ts';
import { corePeriphery } from './core-periphery.ts';
import { islands, towns, valley } from './distance-decay.ts';
import { friendsOfFriends } from './friends-of-friends.ts';
import {
  alikeByComuna,
  alikeByDeclaredGroup,
  alikeByLevel,
  alikeByOwner,
  alikeUnrecorded,
} from './homophily.ts';
import { naturalLeader } from './natural-leader.ts';
import { preferentialAttachment } from './preferential-attachment.ts';
import { randomTies } from './random-ties.ts';
import { scapegoats } from './scapegoats.ts';
import { silentEdge } from './silent-edge.ts';
import { slepForAll } from './slep-for-all.ts';
import { threeHeads } from './three-heads.ts';
import { unevenTies } from './uneven-ties.ts';
import { asymmetricReporting, capped, responseStyles, severalInformants } from './ways-of-answering.ts';
import type { World } from './world.ts';

/** Every healthy world, in the order of the tables. */
export const worlds: readonly World[] = [
  randomTies,
  unevenTies,
  preferentialAttachment,
  friendsOfFriends,
  naturalLeader,
  corePeriphery,
  convenorStar,
  threeHeads,
  valley,
  towns,
  islands,
  alikeByComuna,
  alikeByLevel,
  alikeByOwner,
  alikeByDeclaredGroup,
  alikeUnrecorded,
  responseStyles,
  capped,
  severalInformants,
  asymmetricReporting,
  silentEdge,
  copiedWaves,
  scapegoats,
  slepForAll,
];

/** @throws RangeError when there is no such world */
export function worldOf(id: string): World {
  const world = worlds.find((one) => one.id === id);
  if (world === undefined)
    throw new RangeError(`world: expected one of ${worlds.map((one) => one.id).join(', ')}, found "${id}"`);
  return world;
}
