/** Addresses of the explorer: the same names as the API's, so that one can be read from the other. */
const idIn = (id: string) => encodeURIComponent(id).replaceAll('%3A', ':');

export const addressOfTerritory = (id: string) => `/territories/${idIn(id)}`;
export const addressOfActor = (id: string) => `/actors/${idIn(id)}`;
export const addressOfNetwork = (id: string) => `/networks/${idIn(id)}`;
export const addressOfIsolated = (id: string) => `/territories/${idIn(id)}/isolated-schools`;
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
export const addressOfMethod = (id: string) => `/methods#${id}`;

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
