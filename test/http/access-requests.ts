import { may } from '../../contract/access.ts';
import { scopesOfRole } from '../../contract/accounts.ts';
import { api, apiRoot, type Endpoint, type EndpointName } from '../../contract/api.ts';
import {
  ourSchools,
  ours,
  ownNetwork,
  secretNetwork,
  theirs,
  theirSchools,
} from '../access/two-territories.ts';
import type { Visitor } from './accounts/visitor.ts';
import type { Limited } from './readers.ts';
import { textOfAnswer } from './text-of-answer.ts';

/** A school of each territory. */
export const [us, them] = [ourSchools[0]!, theirSchools[0]!];
const ids: Readonly<Record<string, readonly string[]>> = {
  territories: [ours, theirs, 'region:13', 'country:cl'],
  networks: [ownNetwork, secretNetwork],
  actors: [us, them, 'organisation:turmalina', `${secretNetwork}~obsidiana`],
  surveys: ['survey-1'],
  views: ['view-1'],
  jobs: ['job-1'],
};

/** Queries besides the plain one: filters and pages by which a row can be subtracted from a whole. */
const queries: Partial<Record<EndpointName, readonly string[]>> = {
  searchActors: [
    'q=zafiro',
    'q=escuela',
    'q=turmalinas',
    'limit=1',
    'kind=organisation',
    `territory=${theirs}`,
  ],
  showEgo: [
    'depth=3',
    `network=${ownNetwork}`,
    `network=${secretNetwork}`,
    'layers=co-membership&depth=2',
    'limit=2',
  ],
  listNetworks: [
    `actor=${us}`,
    `actor=${them}`,
    `territory=${theirs}`,
    'q=zafiro',
    'limit=1',
    'simulated=false',
  ],
  listTerritories: ['kind=slep', 'limit=2'],
  showTerritoryGraph: ['year=2025&scope=all', 'layers=co-membership', 'layers=assists,knowledge'],
  findTerritoryRoutes: [`from=${us}&to=${them}`, `from=${us}&to=organisation:turmalina`],
  findNetworkRoutes: [`from=${us}&to=${ourSchools[3]!}`, `from=${them}&to=${us}`],
  measureNetwork: ['metric=density,degree,betweenness', 'wave=2024', 'metric=density&layers=trust'],
  measureTerritory: ['metric=density', 'format=csv'],
  measureNetworks: ['metric=density', `format=ndjson`],
  listAssessments: [`territory=${ours}`, `territory=${theirs}`, 'territory=region:13'],
  listProfiles: [`territory=${theirs}`],
  exportNetwork: ['format=bundle', 'format=graphml', 'format=json', 'format=gexf&wave=2025'],
  listContracts: ['q=zafiro', `school=${them}`, `territory=${theirs}`, 'provider=organisation:turmalina'],
  listSchoolEvents: [`territory=${theirs}`],
  listRevisions: ['limit=1'],
  listChanges: ['since=0', 'since=1', 'since=2'],
  writeSurveyKit: [`network=${ownNetwork}&part=form`, `network=${secretNetwork}&part=form`],
  showAftermath: [`of=${us}`, 'of=organisation:turmalina'],
  listIsolatedSchools: ['year=2025'],
  compareWaves: ['from=2024&to=2025'],
};

/** The endpoints by which a role is given something of what is stored. */
export const readsOfRole = (role: Limited): [EndpointName, Endpoint][] =>
  (Object.entries(api) as [EndpointName, Endpoint][]).filter(([, endpoint]) => {
    const isPublic = ['anyone', 'respondent', 'own-account'].includes(endpoint.access);
    const reader = { kind: 'key', role, scopes: scopesOfRole[role] };
    return endpoint.method === 'get' && !isPublic && may(reader, endpoint) === 'yes';
  });

/** Every request of an endpoint: each id, each query. */
export function requestsOf(name: EndpointName, { path }: Endpoint): string[] {
  const [, collection = ''] = path.split('/');
  const known = path.includes('{id}') ? ids[collection] : [''];
  if (known === undefined) throw new Error(`${name}: say which ids of ${path} somebody would try`);
  return known.flatMap((id) => {
    const address = path.replace('{id}', encodeURIComponent(id));
    return [address, ...(queries[name] ?? []).map((query) => `${address}?${query}`)];
  });
}

/** What somebody is answered. */
export const answerOf = async (visitor: Visitor, url: string): Promise<string> =>
  textOfAnswer(await visitor.get(`${apiRoot}${url}`));
