import { fold } from '../../../contract/fold.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { SupportKind } from '../../../contract/support-board.ts';
import { attributeText } from '../attribute-text.ts';

type Actor = Pick<RecordOf<'actor'>, 'id' | 'kind' | 'subKind'>;
type Attributes = RecordOf<'tie'>['attributes'];

/** Words for kinds of support: of a tie that says it, and of the organisation that supports. */
const kindsByWord: Readonly<Record<string, SupportKind>> = {
  supervision: 'supervision',
  deprov: 'supervision',
  ate: 'ate',
  consultancy: 'ate',
  university: 'university',
  universidad: 'university',
  programme: 'programme',
  programa: 'programme',
};

/** Networks that a ministry runs as a programme: to be a member is to be supported. */
const programmeNetworks: ReadonlySet<string> = new Set(['national-programme', 'enlaces']);

/**
 * What kind of support a tie or contract brings: what it says itself, else the programme that it names, else what its
 * supporter is. Bodies that are none of these are `other`, which is no kind of its own.
 */
export function supportKind(supporter: Actor, attributes: Attributes): SupportKind {
  const given = kindsByWord[fold(attributeText(attributes, 'support', 'apoyo'))];
  if (given !== undefined) return given;
  if (attributeText(attributes, 'programme', 'programa') !== '') return 'programme';
  if (supporter.kind === 'university') return 'university';
  return kindsByWord[fold(supporter.subKind ?? '')] ?? (isProvince(supporter) ? 'supervision' : 'other');
}

/** A provincial office is known by its id too, as the files of many sources say no more of it than `public-body`. */
export const isProvince = ({ kind, subKind, id }: Actor): boolean =>
  kind === 'public-body' && (subKind === 'deprov' || id.startsWith('public-body:deprov'));

export const kindOfMembership = (networkKind: string | null): SupportKind =>
  networkKind !== null && programmeNetworks.has(networkKind) ? 'programme' : 'network';
