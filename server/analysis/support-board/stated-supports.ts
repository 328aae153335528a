import type { RecordOf } from '../../../contract/records.ts';
import type { Support, SupportKind } from '../../../contract/support-board.ts';
import type { SupportFacts } from './support-facts.ts';
import { kindOfMembership, supportKind } from './support-kind.ts';

/** One statement of the data: this supports that. Several may tell of one support. */
export type StatedSupport = Support & {
  /** The school that is supported, or whoever runs schools. */
  of: string;
  /** Statements of one network, of one contract or of none are accounts of one service, whose hours are not added. */
  service: string;
};

/** All supports that ties, contracts and memberships speak of, of any year. */
export const statedSupports = (facts: SupportFacts): StatedSupport[] => [
  ...fromTies(facts),
  ...fromContracts(facts),
  ...fromMemberships(facts),
];

function fromTies({ ties, actors, waveDates }: SupportFacts): StatedSupport[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return ties.flatMap((tie) => {
    const supporter = known.get(tie.from);
    if (tie.layer !== 'assists' || supporter === undefined || supporter.kind === 'school') return [];
    const kind = supportKind(supporter, tie.attributes);
    const service = tie.networkId ?? '';
    const by = { id: supporter.id, name: supporter.name };
    return [
      {
        of: tie.to,
        kind,
        by,
        from: 'tie' as const,
        ...datesOf(tie, waveDates),
        hours: hoursOf(tie),
        service,
      },
    ];
  });
}

/** A tie reported in a survey and without dates of its own is known of the date of the survey, and of no other. */
function datesOf(
  { validFrom, validTo, networkId, waveId }: RecordOf<'tie'>,
  waveDates: SupportFacts['waveDates'],
): Pick<Support, 'validFrom' | 'validTo'> {
  if (validFrom !== null || validTo !== null || networkId === null || waveId === null)
    return { validFrom, validTo };
  const date = waveDates.get(networkId)?.get(waveId) ?? null;
  return { validFrom: date, validTo: date };
}

/** Hours a year stand in a column of their own, or are the strength of the tie. */
const hoursOf = ({ attributes, strength }: RecordOf<'tie'>): number | null => hoursIn(attributes) ?? strength;

const hoursIn = (attributes: RecordOf<'tie'>['attributes']): number | null =>
  [attributes['hours'], attributes['horas']].find((value) => typeof value === 'number') ?? null;

/** A contract that does not say its schools speaks of those who hired; its hours are of one school where it serves one. */
function fromContracts({ contracts, actors }: SupportFacts): StatedSupport[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return contracts.flatMap((contract) => {
    const { providerId, contractId, sostenedorId, schoolIds, validFrom, validTo, attributes } = contract;
    const provider = known.get(providerId) ?? {
      ...{ id: providerId, name: providerId, kind: 'organisation' as const, subKind: 'ate' },
    };
    const stated = {
      kind: hiredKind(supportKind(provider, attributes)),
      by: { id: provider.id, name: provider.name },
      from: 'contract' as const,
      ...{ validFrom, validTo },
      hours: schoolIds.length === 1 ? hoursIn(attributes) : null,
      service: `contract ${contractId}`,
    };
    const served = schoolIds.length > 0 || sostenedorId === null ? schoolIds : [sostenedorId];
    return served.map((of) => ({ of, ...stated }));
  });
}

/** What is hired is assistance, whoever gives it: persons and foundations are hired as ATE too. */
const hiredKind = (kind: SupportKind): SupportKind => (kind === 'other' ? 'ate' : kind);

function fromMemberships({ memberships }: SupportFacts): StatedSupport[] {
  return memberships.map(({ actorId, networkId, networkName, networkKind, validFrom, validTo }) => ({
    of: actorId,
    kind: kindOfMembership(networkKind),
    by: { id: networkId, name: networkName },
    from: 'membership',
    validFrom,
    validTo,
    hours: null,
    service: networkId,
  }));
}
