import type { GraphActor } from '../../contract/graphs.ts';

/** By what actors are drawn together. */
export type GroupKind = 'comuna' | 'sostenedor' | 'community' | 'own';

/** A point that stands for several actors of this picture: it is none of them, and is never counted as one. */
export type GroupActor = GraphActor & { members: number; groupedBy: GroupKind };

export const isGroup = (actor: GraphActor): actor is GroupActor => 'members' in actor;

/** The actors of a picture that are no groups, and the groups. */
export const withoutGroups = (actors: readonly GraphActor[]) => actors.filter((actor) => !isGroup(actor));
export const groupsOf = (actors: readonly GraphActor[]): GroupActor[] => actors.filter(isGroup);
