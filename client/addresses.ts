import type { PatternReading } from '../contract/assessments.ts';
import { writeSelection } from './features/explorer/selection.ts';

/** Addresses of the explorer: the same names as the API's, so that one can be read from the other. */
const idIn = (id: string) => encodeURIComponent(id).replaceAll('%3A', ':');

export const addressOfTerritory = (id: string) => `/territories/${idIn(id)}`;
export const addressOfActor = (id: string) => `/actors/${idIn(id)}`;
/** The page of a personal link, which is no part of the explorer: whoever answers sees nothing else. */
export const isPersonalLink = (path: string): boolean => /^\/encuesta\/?$/.test(path);
export const addressOfSignIn = '/sign-in';
export const addressOfFirstAccount = '/first-account';
/** Who one is here, with one's sessions and keys. */
export const addressOfAccount = '/account';
export const addressOfAccounts = '/accounts';
export const addressOfAudit = '/audit';
/** The networks that somebody brought, to change them. */
export const addressOfOwnNetworks = '/mine';
export const addressOfNetwork = (id: string) => `/networks/${idIn(id)}`;
/** What documents tell of a network, where it is known by them. */
export const addressOfCase = (id: string) => `/cases/${idIn(id)}`;
/** One slice of a network: a survey, a period or a year of a register. */
export const addressOfSlice = (id: string, waveId: string) =>
  `${addressOfNetwork(id)}?wave=${encodeURIComponent(waveId)}`;
/**
 * The picture of a finding: the slice and the layers that it read, with whom it is about ringed and named.
 *
 * @param chosen one of them, to be chosen in the picture
 */
export function addressOfFinding(
  network: string,
  wave: string,
  { pattern, reads, subjects }: Pick<PatternReading, 'pattern' | 'reads' | 'subjects'>,
  chosen?: string,
): string {
  const query = new URLSearchParams({ wave });
  if (reads.length > 0) query.set('layers', reads.join(','));
  query.set('finding', pattern);
  if (subjects.length > 0) query.set('marked', writeSelection(subjects));
  if (chosen !== undefined) query.set('selected', chosen);
  return `${addressOfNetwork(network)}?${query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
/** The findings of a territory. */
export const addressOfFindings = (territory: string) => `/assessments?territory=${idIn(territory)}`;
export const addressOfIsolated = (id: string) => `/territories/${idIn(id)}/isolated-schools`;
export const addressOfTerritoryReport = (id: string) => `/territories/${idIn(id)}/report`;
export const addressOfSupport = (id: string) => `/territories/${idIn(id)}/support`;
export const addressOfContracts = (id: string) => `/territories/${idIn(id)}/contracts`;
/** The registry of all contracts; narrowed to one party or territory, where one is given. */
export const addressOfRegistry = (
  narrowed: Partial<Record<'provider' | 'sostenedor' | 'school' | 'territory', string>> = {},
) => {
  const parts = Object.entries(narrowed).map(([name, id]) => `${name}=${idIn(id)}`);
  return parts.length === 0 ? '/contracts' : `/contracts?${parts.join('&')}`;
};
export const addressOfLevels = (id: string) => `/territories/${idIn(id)}/levels`;
export const addressOfComparison = (id: string) => `/territories/${idIn(id)}/networks`;
export const addressOfReport = (id: string) => `/networks/${idIn(id)}/report`;
export const addressOfWhatIf = (id: string) => `/networks/${idIn(id)}/what-if`;
export const addressOfSurvey = (id: string) => `/surveys/${idIn(id)}`;
/** A new survey; of a network that is stored, where one is given. */
export const addressOfNewSurvey = (networkId?: string) =>
  networkId === undefined ? '/surveys/new' : `/surveys/new?network=${idIn(networkId)}`;
/** The kit for a survey without Telar; for the members of a network, where one is given. */
export const addressOfKitPage = (networkId?: string) =>
  networkId === undefined ? '/surveys/kit' : `/surveys/kit?network=${idIn(networkId)}`;
/** How a pattern, a measure or a characteristic is read: one page each. */
export const addressOfMethod = (id: string) => `/methods/${idIn(id)}`;

/**
 * The id in a path. The router leaves signs that separate parts of an address as they are written, and mail and chat
 * programs write a colon as %3A.
 */
export function idFromPath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
