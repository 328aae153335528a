import fc from 'fast-check';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Authority, SourcedRecord } from '../../../contract/records.ts';
import { actor, network, tie } from '../records.ts';

export type Import = {
  readonly authority: Authority;
  readonly replaces: readonly RecordScope[];
  readonly records: readonly SourcedRecord[];
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const small = fc.integer({ min: 1, max: 2 });

/** An actor of which some fields are known, some assumed and some unknown. `prefix` keeps runs apart in one store. */
const anActor = (prefix: string): fc.Arbitrary<SourcedRecord> =>
  fc
    .record({
      school: fc.integer({ min: 0, max: 2 }),
      name: fc.integer({ min: 0, max: 2 }),
      isNameAssumed: fc.boolean(),
      enrolment: maybe(small),
      isEnrolmentAssumed: fc.boolean(),
      isSet: fc.boolean(),
      a: fc.option(maybe(small), { nil: undefined }),
      b: fc.option(maybe(small), { nil: undefined }),
      row: fc.integer({ min: 2, max: 9 }),
    })
    .map(({ school, name, isNameAssumed, enrolment, isEnrolmentAssumed, isSet, a, b, row }) => ({
      record: actor({
        ...{ id: `school:${prefix}${school}`, kind: 'school', name: `Escuela ${name}`, enrolment, isSet },
        attributes: { ...(a !== undefined && { a }), ...(b !== undefined && { b }) },
      }),
      ...{ file: 'a.csv', row },
      assumed: [...(isNameAssumed ? ['name'] : []), ...(isEnrolmentAssumed ? ['enrolment'] : [])],
    }));

const aTie = (prefix: string): fc.Arbitrary<SourcedRecord> =>
  fc
    .record({
      wave: small,
      layer: fc.constantFrom('trust', 'support'),
      to: fc.integer({ min: 0, max: 2 }),
      strength: maybe(small),
    })
    .map(({ wave, layer, to, strength }) => ({
      record: tie({
        ...{ networkId: `network:${prefix}`, waveId: `w${wave}`, layer, strength },
        ...{ from: `school:${prefix}0`, to: `school:${prefix}${to}` },
      }),
      ...{ file: 'lazos.csv', row: 2 },
    }));

const aNetwork = (prefix: string): fc.Arbitrary<SourcedRecord> =>
  fc.record({ purpose: maybe(fc.constantFrom('p', 'q')), rosterKnown: fc.boolean() }).map((given) => ({
    record: network({ id: `network:${prefix}`, name: `Red ${prefix}`, ...given }),
    ...{ file: 'red.csv', row: 2 },
  }));

const aScope = (prefix: string): fc.Arbitrary<RecordScope> =>
  fc.oneof(
    fc
      .record({ waveId: fc.constantFrom('w1', 'w2'), layer: fc.constantFrom('trust', 'support') })
      .map((given) => ({ type: 'tie', where: { networkId: `network:${prefix}`, ...given } }) as const),
    fc.constant({ type: 'tie', where: { networkId: `network:${prefix}`, layer: 'trust' } } as const),
    fc.constant({ type: 'tie', where: { networkId: `network:${prefix}` } } as const),
    fc.constant({ type: 'actor', where: { id: `school:${prefix}1` } } as const),
    fc.constant({ type: 'network', where: { id: `network:${prefix}` } } as const),
  );

/** A record, or the word of the import itself that it is gone. */
const orGone = (records: fc.Arbitrary<SourcedRecord>): fc.Arbitrary<SourcedRecord> =>
  fc.oneof(
    { weight: 5, arbitrary: records },
    { weight: 1, arbitrary: records.map((sourced) => ({ ...sourced, gone: true as const })) },
  );

/** Imports of few keys and few values, so that records are often replaced, told again and brought twice in one import. */
export const arbitraryImport = (prefix = ''): fc.Arbitrary<Import> =>
  fc.record({
    authority: fc.constantFrom('import', 'register'),
    replaces: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(aScope(prefix), { maxLength: 2 }) },
    ),
    records: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: orGone(anActor(prefix)) },
        { weight: 3, arbitrary: orGone(aTie(prefix)) },
        { weight: 1, arbitrary: orGone(aNetwork(prefix)) },
      ),
      { maxLength: 6 },
    ),
  });

export type Step = { commit: Import } | { undo: number };

/** Imports, and undos of the import of a number (1 the first) that may be there. */
export const arbitrarySteps = (prefix = '', maxLength = 12): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: arbitraryImport(prefix).map((commit) => ({ commit })) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 7 }).map((undo) => ({ undo })) },
    ),
    { minLength: 2, maxLength },
  );
