import neo4j, { type Driver, type ManagedTransaction, type Result, type Session } from 'neo4j-driver';
import { expect, vi } from 'vitest';
import type { Connection } from '../../server/store/neo4j/connection.ts';

type Noted = (text: string, result: Result) => void;
type Wish = Parameters<typeof neo4j.driver>[2];

/** From here on, each statement that a driver sends is noted with its result, until mocks are restored. */
export function noteRuns(noted: Noted, wish: Wish = {}): void {
  const note = (runner: Session | ManagedTransaction) => {
    const run = runner.run.bind(runner) as (...given: unknown[]) => Result;
    Object.assign(runner, {
      run: (text: string, ...rest: unknown[]) => {
        const result = run(text, ...rest);
        noted(text, result);
        return result;
      },
    });
  };
  const open = neo4j.driver.bind(neo4j);
  vi.spyOn(neo4j, 'driver').mockImplementation((uri, auth, config) => {
    const driver: Driver = open(uri, auth, { ...config, ...wish });
    const session = driver.session.bind(driver);
    driver.session = (given) => {
      const opened = session(given);
      note(opened);
      for (const name of ['executeRead', 'executeWrite'] as const) {
        const execute = opened[name].bind(opened);
        opened[name] = (work, options) =>
          execute((transaction) => {
            note(transaction);
            return work(transaction);
          }, options);
      }
      return opened;
    };
    return driver;
  });
}

/**
 * What the server warns of, in the words of Cypher that later releases will not know any more: once for each statement
 * and warning, while it is answered.
 */
export function noteDeprecations(): ReadonlySet<string> {
  const deprecations = new Set<string>();
  const noted: Noted = (text, result) => {
    result.then(
      ({ summary }) => {
        for (const { classification, statusDescription } of summary.gqlStatusObjects)
          if (classification === 'DEPRECATION') deprecations.add(`${statusDescription}\n${text}`);
      },
      // Its own reader hears of it.
      () => undefined,
    );
  };
  noteRuns(noted, { notificationFilter: { minimumSeverityLevel: 'INFORMATION' } });
  return deprecations;
}

/** No statement was warned of, by a server that does warn. @param deprecations as `noteDeprecations` notes them */
export async function expectNoDeprecation(
  { plan }: Pick<Connection, 'plan'>,
  deprecations: ReadonlySet<string>,
): Promise<void> {
  expect([...deprecations]).toEqual([]);
  await plan('MATCH (actor:Actor) RETURN id(actor)');
  expect([...deprecations].join()).toContain('id(actor)');
}
