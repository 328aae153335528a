/** Longest text of a selected set in an address: servers and mail refuse longer ones. */
export const longestSelection = 6000;

/**
 * A set of actors as a short text: ids sorted, those of one kind under one name.
 *
 * @example writeSelection(['school:2', 'university:1', 'school:10'])   // school:10,2;university:1
 */
export function writeSelection(ids: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const id of [...new Set(ids)].sort()) {
    // An id that ends with its only colon has no kind to share.
    const colon = id.endsWith(':') ? -1 : id.indexOf(':');
    const kind = id.slice(0, colon + 1);
    const rest = encodeURIComponent(id.slice(colon + 1));
    kinds.set(kind, [...(kinds.get(kind) ?? []), rest]);
  }
  return [...kinds]
    .map(
      ([kind, rests]) => (kind === '' ? '' : `${encodeURIComponent(kind.slice(0, -1))}:`) + rests.join(','),
    )
    .join(';');
}

/** Reads what `writeSelection` wrote; pieces that cannot be read are left out. */
export function readSelection(text: string): string[] {
  const ids = text.split(';').flatMap((group) => {
    const colon = group.indexOf(':');
    const kind = decoded(group.slice(0, Math.max(0, colon)));
    const rests = group.slice(colon + 1).split(',');
    return rests.flatMap((rest) => {
      const name = decoded(rest);
      return name === null || name === '' || kind === null ? [] : [colon === -1 ? name : `${kind}:${name}`];
    });
  });
  return [...new Set(ids)].sort();
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
