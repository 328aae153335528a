import type { Endpoint } from './endpoints/endpoint.ts';

/** What the id in a path names, by the first word of the path. */
const ids: Record<string, string> = {
  territories: 'id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them',
  actors:
    'id of an actor, such as `school:10002` (its RBD without the check digit); `GET /actors?q=` finds it',
  networks: 'id of a network; `GET /networks` lists them',
  imports: 'id of a preview, from the answer of `POST /imports`',
  revisions: 'number of an import, from `GET /revisions`',
  surveys: 'id of a survey, from `GET /surveys`',
  jobs: 'id of a job, from the answer of `POST /jobs`',
  results: 'id of a written result, from `GET /results`',
  sessions: 'id of a session, from `GET /sessions`',
  accounts: 'id of an account, from `GET /accounts`',
  keys: 'id of a key, from `GET /keys`',
  views: 'id of a saved view, from the answer of `POST /views`',
};

/** Parameters that mean the same wherever they are asked; a schema that says more of its own is read instead. */
const common: Record<string, string> = {
  limit: 'items of one page at most; of a picture, actors at most',
  cursor: '`nextCursor` of the page before; leave it out for the first page',
  q: 'words to search for: every word begins a word of the name (or is an RBD); accents and case do not matter',
  kind: 'only items of this kind',
  parent: 'only territories that lie in this one',
  simulated: 'only simulated data (`true`) or only data from sources (`false`); both unless given',
  year: 'year of the school register; the last one unless given',
  territory: 'only what belongs to this territory',
  network: 'id of a network',
  actor: 'only networks of this actor',
  school: 'only what is about this school: its id, such as `school:10002`',
  provider: 'only contracts of this provider (id of an actor)',
  sostenedor: 'only contracts that this sostenedor signed (id of an actor)',
  layers:
    'kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given',
  wave: 'wave (survey) of the network; the last one unless given',
  from: 'id of the actor where the route begins',
  to: 'id of the actor where the route ends',
  k: 'how many routes to list at most, the shortest first',
  directed: 'whether ties are followed in their direction only; as the network is recorded unless given',
  metric: 'metrics to compute, separated by commas, as `GET /metrics` names them; a usual set unless given',
  nullModel:
    'random networks to compare with: ties swapped, rows swapped (curveball), the same dyads, or the same number of ties',
  draws: 'how many random networks are drawn',
  seed: 'seed of everything random: the same seed gives the same answer',
  alpha: 'a pattern is flagged at p up to this',
  clear: 'a pattern is clearly absent only above this p, when everybody answered',
  clearWithMissing: 'a pattern is clearly absent only above this p, when somebody did not answer',
  members: 'in networks with fewer members only facts are given',
  response: 'below this share of answers only facts are given',
  sigma: 'ordinary network: how unequal popularity is (standard deviation of log-odds)',
  omega: 'ordinary network: how much likelier ties inside a group are (odds)',
  rho: 'ordinary network: how much shares vary between schools (overdispersion)',
  decay:
    'ordinary network: how much the log-odds of a tie are expected to fall with each unit of ln(1 + km/2)',
  pattern: 'only this pattern, as `GET /patterns` names it',
  state: 'only readings in this state',
  format: 'form of the file',
  method: 'method that finds the groups',
  resolution: 'above 1: more and smaller groups; below 1: fewer and larger ones',
  layout: 'where actors are placed: by ties, by geography, or by levels of administration',
  scope: 'schools that the State runs, or all of them; the first in a SLEP, else all, unless given',
  depth: 'how many ties away from the actor to go',
  overload: 'supports from which on a school counts as overloaded',
  explained: 'the layer to be explained by the others (MR-QAP); not computed unless given',
  of: 'id of the actor whose support ended; the one that the data point to unless given',
  code: 'only observations with this code',
  about: 'only observations about this id',
  language: 'language of the texts',
  part: 'one file of the kit, or all of them as a zip',
  respondent: 'id of a respondent, from `GET /surveys/{id}`',
  token: 'the secret in a personal link',
};

/** What a parameter means, where the schema does not say it itself. `null`: nobody has said it yet. */
export function describeParameter(name: string, endpoint: Endpoint): string | null {
  if (name === 'id') return ids[endpoint.path.split('/')[1] ?? ''] ?? null;
  return waveEnds(name, endpoint) ?? common[name] ?? null;
}

/** `from` and `to` are two waves where surveys are compared, and two actors where routes are looked for. */
function waveEnds(name: string, { path }: Endpoint): string | null {
  if (path.endsWith('/routes') || (name !== 'from' && name !== 'to')) return null;
  return name === 'from'
    ? 'the earlier wave; the last but one unless given'
    : 'the later wave; the last one unless given';
}
