import type { RecordOf, RecordType } from './records.ts';

/** By type of record, what stands where a source says nothing: unknown (`null`), nothing further, or the neutral value. */
const unsaid = {
  territory: () => ({ parentId: null, simulated: false }),
  assignment: () => ({ decree: null }),
  actor: () => ({
    subKind: null,
    rbd: null,
    legalKind: null,
    comunaId: null,
    latitude: null,
    longitude: null,
    rural: null,
    enrolment: null,
    state: null,
    dependency: null,
    sostenedorId: null,
    group: null,
    isSet: false,
    setSize: null,
    simulated: false,
    attributes: {},
  }),
  'school-year': () => ({
    sostenedorId: null,
    deprovId: null,
    rural: null,
    hasEnrolment: null,
    enrolment: null,
    latitude: null,
    longitude: null,
  }),
  'school-event': () => ({ before: null, after: null }),
  campus: () => ({}),
  network: () => ({
    kind: null,
    mandate: null,
    purpose: null,
    territoryId: null,
    validFrom: null,
    validTo: null,
    simulated: false,
    rosterKnown: false,
    directed: null,
    citation: null,
    description: null,
    attributes: {},
  }),
  membership: () => ({ role: 'member', validFrom: null, validTo: null, attributes: {} }),
  wave: () => ({
    kind: null,
    date: null,
    instrument: null,
    layersAsked: null,
    maxNominations: null,
    attributes: {},
  }),
  response: () => ({ role: null, attributes: {} }),
  tie: () => ({
    networkId: null,
    waveId: null,
    strength: null,
    sign: 1,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: null,
    validTo: null,
    attributes: {},
  }),
  rating: () => ({ role: null, item: null, attributes: {} }),
  commitment: () => ({ actorIds: [], due: null, done: null, purpose: null, attributes: {} }),
  activity: () => ({ date: null, kind: null, hours: null, mandated: null, attributes: {} }),
  attendance: () => ({ role: null, people: null, attributes: {} }),
  event: () => ({
    networkId: null,
    territoryId: null,
    actorIds: [],
    date: null,
    dateTo: null,
    note: null,
    source: null,
    attributes: {},
  }),
  contract: () => ({
    sostenedorId: null,
    schoolIds: [],
    validFrom: null,
    validTo: null,
    amount: null,
    plan: null,
    obligation: null,
    attributes: {},
  }),
  evaluation: () => ({ sostenedorId: null, attributes: {} }),
  result: () => ({ value: null, category: null, attributes: {} }),
} satisfies { [Type in RecordType]: () => Defaults<Type> };

type Defaults<Type extends RecordType> = { readonly [Field in keyof RecordOf<Type>]?: unknown };
type Unsaid<Type extends RecordType> = keyof ReturnType<(typeof unsaid)[Type]>;

/** The fields of a record: those that have a neutral value may be left out. */
export type Given<Type extends RecordType> = Omit<RecordOf<Type>, 'type' | Unsaid<Type>> &
  Partial<Pick<RecordOf<Type>, Unsaid<Type> & keyof RecordOf<Type>>>;

/** A whole record of what a source says; what it does not say is filled in as unknown, never as zero. */
export function newRecord<Type extends RecordType>(type: Type, given: Given<Type>): RecordOf<Type> {
  // The table above holds every field that `Given` lets out, which the compiler can't follow through the type parameter.
  return { type, ...unsaid[type](), ...given } as unknown as RecordOf<Type>;
}
