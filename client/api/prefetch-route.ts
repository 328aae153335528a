import type { QueryClient } from '@tanstack/react-query';
import type { EndpointName } from '../../contract/api.ts';
import { addressOf } from './address.ts';
import { request } from './request.ts';

type First = { name: EndpointName; id: string };

const firsts: readonly (readonly [screen: RegExp, name: EndpointName])[] = [
  [/^\/networks\/([^/]+)(?:\/|$)/, 'showNetwork'],
  [/^\/cases\/([^/]+)$/, 'showNetwork'],
  [/^\/territories\/([^/]+)$/, 'showTerritory'],
  [/^\/actors\/([^/]+)$/, 'showActor'],
];

/** The first request of the screen at a path; `null` where it has none, or the path cannot be read. */
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

/** Sends the first request of the screen at a path while the code of the screen is still loading. */
export function prefetchRoute(queries: QueryClient, path: string): void {
  const first = firstOf(path);
  if (first === null) return;
  const input = { params: { id: first.id } };
  void queries.prefetchQuery({
    queryKey: [first.name, addressOf(first.name, input)],
    queryFn: ({ signal }) => request(first.name, { ...input, signal }),
  });
}
