/**
 * Ids that a file makes up for itself (`n0`, `A`, `1`) mean something in that file only: they are stored under the id of
 * their network, `<network>~<id>`. An id with a prefix (`school:8008`, `sx:1`) is a promise that it means the same
 * everywhere, and is stored as it is. What merely holds a colon (`n1::n0`, `Liceo: sede 2`) has no prefix.
 */
export const isGlobalId = (id: string): boolean => /^[^\s:~]+:[^\s:]/.test(id) || isOwnActor(id);

/** Whether an id is that of a network's own actor, as it is stored. */
export const isOwnActor = (id: string): boolean => id.includes('~');

/** How the ids of a network's own actors begin: they mean something in its files only. */
export const ownActorPrefix = (networkId: string): string => `${networkId}~`;

/** The id under which an actor of a file is stored. */
export const storedActorId = (networkId: string, id: string): string =>
  isGlobalId(id) ? id : ownActorPrefix(networkId) + id;

/** The id as the file of the actor had it. */
export const idInFile = (id: string): string => (isOwnActor(id) ? id.slice(id.indexOf('~') + 1) : id);
