import { combinedQuery, rowsOfParts, type Statement } from './combined-query.ts';
import type { Connection, Plain } from './connection.ts';
import type { StoreState } from './store-state.ts';

type Waiting = Statement & {
  readonly given: (rows: Plain[]) => void;
  readonly failed: (error: unknown) => void;
};

/** More are sent side by side: a statement of dozens takes long to plan. */
const mostCombined = 12;

/** Reads queries of answers: those that one answer asks for at the same time go to the server as one statement. */
export function answerReading({ readOne }: Pick<Connection, 'readOne'>) {
  const waiting = new WeakMap<StoreState, Waiting[]>();

  async function send({ visibleRevisions }: StoreState, queries: readonly Waiting[]): Promise<void> {
    const { text, parameters } = queries.length === 1 ? queries[0]! : combinedQuery(queries);
    try {
      const rows = await readOne(text, { ...parameters, visibleRevisions });
      const parts = queries.length === 1 ? [rows] : rowsOfParts(rows, queries.length);
      for (const [part, { given }] of queries.entries()) given(parts[part]!);
    } catch (error) {
      for (const { failed } of queries) failed(error);
    }
  }

  function sendAll(state: StoreState): void {
    const all = waiting.get(state) ?? [];
    waiting.delete(state);
    // The same queries make the same statement, in whatever order they come: the server has planned it before.
    all.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)));
    for (let at = 0; at < all.length; at += mostCombined) void send(state, all.slice(at, at + mostCombined));
  }

  /** @param state of one answer: an object of its own */
  return (state: StoreState, text: string, parameters: Plain): Promise<Plain[]> =>
    new Promise((given, failed) => {
      const query = { text, parameters, given, failed };
      const others = waiting.get(state);
      if (others !== undefined) {
        others.push(query);
        return;
      }
      waiting.set(state, [query]);
      // After all that the answer asks for in this turn, which may come some promises later.
      setImmediate(sendAll, state);
    });
}
