import type { QueryClient } from '@tanstack/react-query';
import type { EndpointName } from '../../contract/api.ts';
import { addressOf } from './address.ts';
import { request } from './request.ts';

type First = { name: EndpointName; id: string };

const firsts: readonly (readonly [screen: RegExp, name: EndpointName])[] = [
  [/^\/networks\/([^/]+)(?:\/|$)/, 'showNetwork'],
  [/^\/territories\/([^/]+)$/, 'showTerritory'],
  [/^\/actors\/([^/]+)$/, 'showActor'],
];

/** What the screen at a path asks first; `null` where it asks nothing by its path, or the path cannot be read. */
export function firstOf(path: string): First | null {
  for (const [screen, name] of firsts) {
    const id = screen.exec(path)?.[1];
    if (id !== undefined) return decoded(id, name);
  }
  return null;
}

function decoded(id: string, name: EndpointName): First | null {
  try {
    return { name, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}

/** Asks what the screen at a path will ask first, while the screen's own code is still on its way. */
export function askEarly(queries: QueryClient, path: string): void {
  const first = firstOf(path);
  if (first === null) return;
  const ask = { params: { id: first.id } };
  void queries.prefetchQuery({
    queryKey: [first.name, addressOf(first.name, ask)],
    queryFn: ({ signal }) => request(first.name, { ...ask, signal }),
  });
}
