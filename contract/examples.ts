import type { EndpointName } from './api.ts';

/** A request that works on the data that Telar comes with. */
export type Example = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  /** The request whose answer gives the ids of `path`: they do not exist before it. */
  readonly after?: EndpointName;
};

export const exampleTerritory = 'slep:demo';
export const exampleNetwork = 'network:demo-02';
const territory = { path: { id: exampleTerritory } };
const network = { path: { id: exampleNetwork } };
const school = { path: { id: 'school:demo-003' } };
const afterPreview = { path: { id: 'PREVIEW' }, after: 'previewImport' } as const;
const afterImport = { path: { id: 'NETWORK' }, after: 'commitImport' } as const;
const afterSurvey = { path: { id: 'SURVEY' }, after: 'createSurvey' } as const;
const afterLink = { path: { token: 'TOKEN' }, after: 'createSurvey' } as const;
const afterAccount = { path: { id: 'ACCOUNT' }, after: 'createAccount' } as const;
const afterJob = { path: { id: 'JOB' }, after: 'startJob' } as const;

/** A network of three schools, as somebody would write it by hand. */
export const ownGraph = {
  actors: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  ties: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ],
  metrics: ['density', 'betweenness'],
};

/** One example of each route, for the page of the API; a test sends every one that needs no request before it. */
export const examples: Readonly<Record<EndpointName, Example>> = {
  health: {},
  ready: {},
  listTerritories: { query: 'kind=slep&limit=5' },
  showTerritory: territory,
  showTerritoryGraph: { ...territory, query: 'layout=geographic' },
  listTerritoryNetworks: territory,
  measureTerritory: { ...territory, query: 'metric=density,transitivity&wave=2024&format=csv' },
  findTerritoryRoutes: { ...territory, query: 'from=school:demo-003&to=school:demo-068' },
  listIsolatedSchools: { ...territory, query: 'km=20' },
  showSupportBoard: territory,
  showTerritoryContracts: { path: { id: 'slep:1303' } },
  showLevels: { path: { id: 'slep:1303' } },
  showTerritoryResults: territory,
  searchActors: { query: 'q=liceo&kind=school&limit=5' },
  showActor: school,
  showActorResults: school,
  showEgo: { ...school, query: 'depth=2' },
  listNetworks: { query: `territory=${exampleTerritory}` },
  showNetwork: network,
  showStatement: network,
  listNetworkEvents: network,
  showAftermath: { path: { id: 'case-escuelas-criticas' }, query: 'of=public-body:mineduc' },
  showNetworkWork: network,
  showNetworkResults: network,
  showNetworkGraph: { ...network, query: 'layers=knowledge,trust' },
  measureNetwork: { ...network, query: 'metric=density,reciprocity.arc,degree&wave=2024' },
  measureNetworks: { query: 'metric=density&kind=classic&fields=network,wave,value,n,m&sort=-value' },
  findNetworkRoutes: {
    path: { id: 'network:demo-10' },
    query: 'from=school:demo-003&to=school:demo-068&k=3',
  },
  compareLayers: network,
  measureAttendance: network,
  findCommunities: { ...network, query: 'method=leiden' },
  compareWaves: network,
  exportNetwork: { ...network, query: 'format=graphml&wave=2024' },
  exportNetworkView: { ...network, body: { format: 'gexf', layers: ['knowledge'] } },
  changeNetwork: { ...afterImport, body: { name: 'Red del lago' } },
  deleteNetwork: afterImport,
  listContracts: { query: 'limit=5' },
  showProviderHistory: school,
  assessNetwork: network,
  profileNetwork: network,
  listDisagreements: network,
  showChanges: network,
  listAssessments: { query: `territory=${exampleTerritory}&state=flagged` },
  listProfiles: { query: `territory=${exampleTerritory}&format=csv` },
  showCalibration: { query: `territory=${exampleTerritory}` },
  adoptCalibration: {
    body: { datasetHash: 'HASH', by: 'Equipo de redes del SLEP' },
    after: 'showCalibration',
  },
  listMetrics: {},
  listPatterns: {},
  listCharacteristics: {},
  listLayers: {},
  listSchoolEvents: { query: 'territory=slep:1303&kind=closed' },
  listRevisions: {},
  listChanges: { query: 'since=3&kind=network' },
  listFindings: { path: { id: '1' }, query: 'limit=10' },
  undoRevision: { path: { id: 'REVISION' }, after: 'commitImport' },
  previewImport: {},
  showImport: afterPreview,
  changeImport: { ...afterPreview, body: { tables: [{ file: 'ties.csv', emptyCells: 'no-tie' }] } },
  drawImport: afterPreview,
  exportImportFindings: { ...afterPreview, query: 'language=en' },
  commitImport: { ...afterPreview, body: { acceptRejects: false } },
  leaveImport: afterPreview,
  listSurveyItems: {},
  createSurvey: {
    body: {
      title: 'Red de directores 2026',
      networkName: 'Red de directores',
      waveId: '2026',
      items: ['recibe-conocimiento', 'confianza-escuelas'],
      roster: ['school:demo-003', 'school:demo-068'],
    },
  },
  listSurveys: {},
  showSurvey: afterSurvey,
  listReminders: afterSurvey,
  renewSurveyLink: { path: { id: 'SURVEY', respondent: 'RESPONDENT' }, after: 'createSurvey' },
  closeSurvey: afterSurvey,
  deleteSurvey: afterSurvey,
  showAnswerSheet: afterLink,
  saveAnswer: {
    ...afterLink,
    body: {
      answer: {
        consent: true,
        ties: {
          'recibe-conocimiento': {
            nobody: false,
            marked: [{ to: 'school:demo-068', strength: 3, depth: null }],
          },
        },
        ratings: {},
        attendance: {},
      },
      version: 0,
      send: true,
    },
  },
  eraseAnswer: afterLink,
  eraseNetwork: { path: { id: 'NETWORK' }, body: { confirm: 'NETWORK' }, after: 'commitImport' },
  setRetention: { path: { id: 'NETWORK' }, body: { until: '2030-12-31' }, after: 'commitImport' },
  listRetention: {},
  writeSurveyKit: { query: `network=${exampleNetwork}&part=pdf` },
  analyse: { body: ownGraph },
  measureWhatIf: {
    body: {
      network: 'network:demo-10',
      edits: [{ edit: 'add-tie', from: 'school:demo-003', to: 'school:demo-068' }],
      metrics: ['density'],
    },
  },
  startJob: { body: { network: exampleNetwork, metrics: ['betweenness'] } },
  showJob: afterJob,
  cancelJob: afterJob,
  showJobAnswer: afterJob,
  followJob: afterJob,
  listResults: {},
  removeResults: { path: { id: 'RESULT' }, after: 'startJob' },
  saveView: { body: { path: `/networks/${exampleNetwork}?wave=2024`, title: 'Conocimiento, 2024' } },
  showView: { path: { id: 'VIEW' }, after: 'saveView' },
  deleteView: { path: { id: 'VIEW' }, after: 'saveView' },
  showMe: {},
  signIn: { body: { name: 'ana.rojas', password: 'PASSWORD' }, after: 'acceptInvitation' },
  signOut: { after: 'signIn' },
  listSessions: { after: 'signIn' },
  endSession: { path: { id: 'SESSION' }, after: 'listSessions' },
  startProviderSignIn: { query: 'returnTo=/territories', after: 'showMe' },
  finishProviderSignIn: { query: 'code=CODE&state=STATE', after: 'startProviderSignIn' },
  createFirstAdministrator: {
    body: { code: 'CODE', name: 'ana.rojas', password: 'PASSWORD' },
    after: 'showMe',
  },
  showInvitation: { body: { token: 'TOKEN' }, after: 'createAccount' },
  acceptInvitation: { body: { token: 'TOKEN', password: 'PASSWORD' }, after: 'createAccount' },
  changePassword: { body: { current: 'PASSWORD', password: 'NEW-PASSWORD' }, after: 'signIn' },
  listAccounts: {},
  createAccount: {
    body: { name: 'planificacion', role: 'planner', territories: [exampleTerritory] },
    after: 'createFirstAdministrator',
  },
  changeAccount: { ...afterAccount, body: { suspended: true } },
  deleteAccount: afterAccount,
  inviteAccount: afterAccount,
  listKeys: { after: 'signIn' },
  createKey: {
    body: {
      ...{ name: 'informe mensual', account: 'ACCOUNT' },
      ...{ territories: [exampleTerritory], scopes: ['read'], days: 30 },
    },
    after: 'createAccount',
  },
  revokeKey: { path: { id: 'KEY' }, after: 'createKey' },
  listAudit: { query: 'action=export&limit=20' },
  exportAudit: { query: 'action=export' },
};
