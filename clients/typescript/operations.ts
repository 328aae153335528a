// Generated from contract/api.ts by `npm run docs`: what is changed here by hand is lost.
/* eslint-disable */

export type AcceptInvitation = { token: string; password: string };
export type Account = {
  id: Identifier;
  name: string;
  role: Role;
  territories: readonly Identifier[] | null;
  school: Identifier | null;
  suspended: boolean;
  signsInWith: readonly ('password' | 'provider')[];
  createdAt: string;
  lastSignIn: string | null;
};
export type AccountName = string;
export type ActorDetail = {
  id: Identifier;
  kind: ActorKind;
  subKind: string | null;
  name: string;
  rbd: number | null;
  legalKind: LegalKind | null;
  comunaId: Identifier | null;
  latitude: number | null;
  longitude: number | null;
  rural: boolean | null;
  enrolment: number | null;
  state: SchoolState | null;
  dependency: Dependency | null;
  sostenedorId: Identifier | null;
  group: string | null;
  isSet: boolean;
  setSize: number | null;
  simulated: boolean;
  attributes: Attributes;
  revision: number;
  file: string;
  row: number | null;
  english?: English;
  comunaName: string | null;
  years: readonly {
    schoolId: Identifier;
    year: number;
    name: string;
    state: SchoolState;
    dependency: Dependency;
    sostenedorId: Identifier | null;
    comunaId: Identifier;
    deprovId: Identifier | null;
    rural: boolean | null;
    hasEnrolment: boolean | null;
    enrolment: number | null;
    teaching: readonly number[];
    latitude: number | null;
    longitude: number | null;
    revision: number;
    file: string;
    row: number | null;
    ownerName: string | null;
  }[];
  events: readonly {
    schoolId: Identifier;
    fromYear: number;
    toYear: number;
    kind: 'opened' | 'gone' | 'closed' | 'reopened' | 'owner-changed' | 'municipal-to-slep';
    before: string | null;
    after: string | null;
  }[];
  happenings: readonly NetworkEvent[];
  administration: readonly {
    from: Identifier;
    to: Identifier;
    validFrom: PartialDate | null;
    validTo: PartialDate | null;
    otherId: Identifier;
    otherName: string;
  }[];
  networks: readonly {
    id: Identifier;
    name: string;
    english?: English;
    role: string;
    validFrom: string | null;
    validTo: string | null;
    simulated: boolean;
  }[];
  campuses: readonly { id: Identifier; universityId: Identifier; name: string; comunaId: Identifier }[];
  territories: readonly { id: Identifier; kind: string; name: string }[];
};
export type ActorKind = 'school' | 'sostenedor' | 'university' | 'organisation' | 'public-body';
export type ActorMatch = {
  id: string;
  name: string;
  state: 'id' | 'rbd' | 'name' | 'near' | 'several' | 'none' | 'chosen' | 'own';
  actorId: Identifier | null;
  candidates: readonly MatchCandidate[];
};
export type ActorSummary = {
  id: Identifier;
  kind: ActorKind;
  subKind: string | null;
  name: string;
  rbd: number | null;
  legalKind: LegalKind | null;
  comunaId: Identifier | null;
  state: SchoolState | null;
  dependency: Dependency | null;
  rural: boolean | null;
  enrolment: number | null;
  isSet: boolean;
  simulated: boolean;
  comunaName: string | null;
  english?: English;
};
export type AdoptCalibration = { territory?: Identifier; datasetHash: string; by: string; reason?: string };
export type AdoptedCalibration = {
  revision: number | null;
  adoptedAt: string;
  by: string;
  reason: string | null;
  values: Record<'sigma' | 'omega' | 'rho' | 'decay', number>;
  networks: number | null;
  datasetHash: string;
};
export type Aftermath = {
  networkId: Identifier;
  of: { id: Identifier; name: string; kind: string; english?: English } | null;
  candidates: readonly {
    id: Identifier;
    name: string;
    kind: string;
    english?: English;
    ties: number;
    ended: boolean;
  }[];
  period: { from: string | null; to: string | null };
  slices: { before: string | null; during: string | null; after: string | null };
  ties: {
    before: { all: number; uncertain: number; support: number; schools: number; others: number } | null;
    during: { all: number; uncertain: number; support: number; schools: number; others: number } | null;
    after: { all: number; uncertain: number; support: number; schools: number; others: number } | null;
  };
  ended: readonly AftermathTie[];
  endedEarlier: readonly AftermathTie[];
  outlived: readonly AftermathTie[];
  new: readonly AftermathTie[];
  unknown: readonly AftermathTie[];
  state:
    | 'collapsed'
    | 'persisted'
    | 'thinned'
    | 'rebuilt'
    | 'no-school-ties'
    | 'still-running'
    | 'cannot-tell'
    | 'no-support';
  actors: readonly { id: Identifier; name: string; kind: string; english?: English }[];
  layersNotAsked: readonly string[];
  sentences: { es: readonly string[]; en: readonly string[] };
};
export type AftermathTie = {
  from: Identifier;
  to: Identifier;
  layer: string;
  among: 'support' | 'schools' | 'others';
  validFrom: string | null;
  validTo: string | null;
};
export type AnalysisAnswer = {
  network: Record<string, NetworkValue>;
  actors: readonly ({ id: string } & Record<string, unknown>)[];
  ties: readonly ({ from: string; to: string } & Record<string, unknown>)[];
  passports: Record<string, Passport>;
  nullModel?: NullComparisons;
  datasetHash: string;
  assessment: NetworkAssessment | null;
};
export type AnalysisRequest = {
  directed?: boolean;
  actors: readonly ({ id: Identifier; kind?: ActorKind; name?: string; group?: string | null } & Record<
    string,
    unknown
  >)[];
  ties: readonly ({
    from: Identifier;
    to: Identifier;
    layer?: string;
    strength?: Strength;
    sign?: 1 | -1;
  } & Record<string, unknown>)[];
  roster?: readonly Identifier[];
  responses?: readonly Identifier[];
  metrics?: readonly string[];
  parameters?: MetricParameters;
  nullModel?: NullModelQueryInput;
  assess?: boolean;
  thresholds?: Thresholds;
  seed?: number;
};
export type AnswerSheet = {
  survey: {
    id: Identifier;
    networkId: Identifier;
    networkName: string;
    territoryId: Identifier | null;
    title: string;
    introduction: string | null;
    state: 'open' | 'closed';
    waveId: Identifier;
    waveDate: PartialDate | null;
    closesAt: string | null;
    maxNominations: number | null;
    items: readonly SurveyItem[];
    activities: readonly SurveyActivity[];
    roster: readonly RosterEntry[];
    simulated: boolean;
    keepAnswersDays: number;
    createdAt: string;
    closedAt: string | null;
  };
  consent: readonly ConsentParagraph[];
  actorId: Identifier;
  actorName: string;
  role: SurveyRole;
  state: 'not-started' | 'started' | 'sent' | 'erased';
  answer: SurveyAnswer | null;
  version: number;
  savedAt: string | null;
  sentAt: string | null;
};
export type AnswerTie = { to: Identifier; strength: number | null; depth: Depth | null };
export type Assessments = {
  networks: readonly NetworkAssessment[];
  notAssessed?: readonly NetworkNotAssessed[];
  tested?: { readings: number; flagged: number; byChance: number | null; text: Bilingual };
  calibration?: CalibrationInForce;
};
export type Attendance = {
  density: MetricNumber;
  actors: readonly {
    id: string;
    count: number;
    degree: MetricNumber;
    closeness: MetricNumber;
    betweenness: MetricNumber;
  }[];
  activities: readonly {
    id: string;
    count: number;
    degree: MetricNumber;
    closeness: MetricNumber;
    betweenness: MetricNumber;
  }[];
  together: readonly { from: Identifier; to: Identifier; activities: number }[];
};
export type Attributes = Record<string, string | number | boolean | null>;
export type AuditAction =
  'read' | 'export' | 'write' | 'sign-in' | 'sign-in-refused' | 'sign-out' | 'refused';
export type AuditEntry = {
  id: number;
  at: string;
  account: string;
  name: string | null;
  key: string | null;
  action: AuditAction;
  operation: string;
  target: string | null;
  status: number | null;
};
export type AuditPage = { items: readonly AuditEntry[]; nextCursor: string | null };
export type BestTie = {
  from: Identifier;
  to: Identifier;
  before: number;
  after: number;
  searched: number;
  of: number;
};
export type Bilingual = { es: string; en: string };
export type Calibration = {
  inForce: CalibrationInForce;
  estimate: CalibrationEstimate;
  changes: CalibrationChanges;
};
export type CalibrationChanges = {
  readings: number;
  changed: number;
  counts: readonly {
    pattern: string;
    name: Bilingual;
    from: PatternState;
    to: PatternState;
    readings: number;
  }[];
  networks: readonly {
    id: Identifier;
    wave: string;
    changes: readonly { pattern: string; from: ReadState; to: ReadState }[];
  }[];
  text: Bilingual;
};
export type CalibrationEstimate = {
  settings: readonly SettingEstimate[];
  networks: readonly {
    id: Identifier;
    wave: string;
    own: Record<'sigma' | 'omega' | 'rho' | 'decay', number | null>;
    shrunk: Record<'sigma' | 'omega' | 'rho' | 'decay', number | null>;
  }[];
  leftOut: readonly {
    id: Identifier;
    reason: 'classic' | 'simulated' | 'no-survey' | 'too-few-members' | 'too-many-members' | 'low-response';
  }[];
  simulated: boolean;
  datasetHash: string;
};
export type CalibrationInForce = { calibration: AdoptedCalibration | null; text: Bilingual };
export type ChangeAccount = {
  role?: Role;
  territories?: readonly Identifier[] | null;
  school?: Identifier | null;
  suspended?: boolean;
};
export type ChangePassword = { current: string; password: string };
export type ChangeRow = {
  kind?: string | null;
  id?: string | null;
  name?: string | null;
  revision?: number | null;
  state?: string | null;
  at?: string | null;
  stamp?: string | null;
};
export type ChangeRows = { items: readonly ChangeRow[]; nextCursor: null };
export type CharacteristicDefinition = {
  id: string;
  group: 'nuclear' | 'territorial' | 'individual';
  name: Bilingual;
  source: Bilingual;
  sees: Bilingual;
  cannotSee: Bilingual;
};
export type CharacteristicProfile = {
  characteristic: string;
  name: Bilingual;
  state: 'strong' | 'weak' | 'not-enough-evidence';
  reason: string | null;
  ratings: { mean: number; low: number; high: number; raters: number; agreement: MetricNumber } | null;
  structure: ({ text: Bilingual } & Record<string, unknown>) | null;
};
export type ColumnReading = {
  index: number;
  heading: string;
  item: string | null;
  samples: readonly string[];
  role: ColumnRole;
  layer: string | null;
  about: string | null;
  tieDirection: TieDirection | null;
  scale: readonly ScaleStep[] | null;
  characteristic: string | null;
  personal: PersonalKind | null;
};
export type ColumnRole =
  | 'respondent'
  | 'respondent-rbd'
  | 'respondent-role'
  | 'answered-at'
  | 'answer-state'
  | 'named-list'
  | 'nominee'
  | 'asked-about'
  | 'rating'
  | 'from'
  | 'to'
  | 'strength'
  | 'sign'
  | 'layer'
  | 'tie-direction'
  | 'depth'
  | 'reporter'
  | 'wave'
  | 'valid-from'
  | 'valid-to'
  | 'id'
  | 'name'
  | 'rbd'
  | 'kind'
  | 'group'
  | 'comuna'
  | 'latitude'
  | 'longitude'
  | 'rural'
  | 'enrolment'
  | 'attribute'
  | 'ignored'
  | 'personal';
export type CommitRequest = { acceptRejects?: boolean };
export type Communities = {
  method: 'louvain' | 'leiden';
  seed: number;
  resolution: number;
  datasetHash: string;
  modularity: number | { undefined: string };
  stability: number | { undefined: string };
  seeds: number;
  groups: readonly { id: number; size: number; actors: readonly Identifier[] }[];
};
export type ConsentParagraph = { heading: Bilingual; text: Bilingual };
export type Contract = {
  sostenedorId: Identifier | null;
  providerId: Identifier;
  contractId: Identifier;
  schoolIds: readonly Identifier[];
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
  amount: number | null;
  plan: string | null;
  obligation: string | null;
  attributes: Attributes;
  id: string;
  sostenedor: Named | null;
  provider: { id: Identifier; name: string; isNaturalPerson: boolean };
  schools: readonly Named[];
  evaluations: readonly {
    evaluator: string;
    dimension: string;
    score: number;
    evaluatorName: string | null;
  }[];
  simulated: boolean;
  english?: English;
};
export type Counts = Record<string, number>;
export type CreatedAccount = { account: Account; invitation: Invitation };
export type CreatedKey = { key: Key; secret: string };
export type CreatedSurvey = { survey: Survey; links: readonly SurveyLink[] };
export type DataStatement = {
  networkId: Identifier;
  name: string;
  basis: 'survey' | 'documents' | null;
  boundary: 'roster' | 'unknown';
  members: number | null;
  outsiders: number;
  directed: boolean | null;
  simulated: boolean;
  imputation: 'none';
  retainUntil: string | null;
  period: { from: string | null; to: string | null };
  waves: readonly WaveStatement[];
  sources: readonly {
    revision: number;
    title: string;
    source: string;
    importedAt: string;
    records: number;
  }[];
  citation: string | null;
  sentences: { es: readonly string[]; en: readonly string[] };
};
export type Dependency =
  | 'municipal-corporation'
  | 'municipal-daem'
  | 'private-subsidised'
  | 'private-paid'
  | 'delegated-administration'
  | 'slep'
  | 'unknown';
export type Depth = 'informative' | 'collaborative' | 'cooperative';
export type Direction = 'directed' | 'undirected';
export type Disagreement = {
  layer: string;
  from: Identifier;
  to: Identifier;
  claimedBy: Identifier;
  other: Identifier;
  answer: 'denies' | 'did-not-answer';
  informants: { claiming: number; answering: number };
};
export type Disagreements = {
  wave: string | null;
  layers: readonly { layer: string; agreed: number; denied: number; unanswered: number }[];
  items: readonly Disagreement[];
  withinSchools: readonly { actor: Identifier; ties: number; disputed: number }[];
};
export type Doubt = 'direction' | 'columns' | 'matches' | 'empty-cells' | 'same-network' | 'personal-columns';
export type Edit =
  | { edit: 'add-actor'; id: Identifier; kind: ActorKind }
  | { edit: 'remove-actor'; id: Identifier }
  | { edit: 'add-tie'; from: Identifier; to: Identifier; strength?: Strength }
  | { edit: 'remove-tie'; from: Identifier; to: Identifier };
export type EditEffect = {
  edit: number;
  changed: boolean;
  reason: 'already-tied' | 'not-tied' | 'not-there' | null;
  layers: readonly string[];
};
export type EditInput =
  | { edit: 'add-actor'; id: Identifier; kind?: ActorKind }
  | { edit: 'remove-actor'; id: Identifier }
  | { edit: 'add-tie'; from: Identifier; to: Identifier; strength?: Strength }
  | { edit: 'remove-tie'; from: Identifier; to: Identifier };
export type EndedContract = {
  external: Identifier;
  name: string;
  schools: readonly Identifier[];
  served: { kept: number; lost: number };
  others: { kept: number; lost: number };
  lostPairs: readonly [Identifier, Identifier][];
};
export type English = Record<string, string>;
export type EqualsElsewhere = {
  ucinet?: string;
  sna?: string;
  igraph?: string;
  networkx?: string;
  graphology?: string;
  fromOurs?: string;
};
export type EraseRequest = { actorId?: Identifier; confirm: Identifier };
export type ErasureCertificate = {
  networkId: Identifier;
  actorId: Identifier | null;
  erasedAt: string;
  records: Record<string, number>;
  revisions: readonly number[];
  surveys: number;
  answers: number;
  previews: number;
  results: number;
  digest: string;
  remains: readonly ('imports' | 'others' | 'log' | 'audit' | 'copies' | 'server-disk')[];
  lines: { es: readonly string[]; en: readonly string[] };
};
export type ExportFormat = 'bundle' | 'graphml' | 'gexf' | 'json';
export type Finding = {
  file: string;
  row: number | null;
  column: string | null;
  found: string | null;
  expected: string;
  code: string;
  outcome: 'refused' | 'corrected' | 'kept' | 'info';
  about: string | null;
};
export type FirstAdministrator = { code: string; name: AccountName; password: string };
export type GraphActor = {
  id: Identifier;
  kind: ActorKind;
  subKind: string | null;
  name: string;
  english?: English;
  comunaId: Identifier | null;
  comunaName: string | null;
  latitude: number | null;
  longitude: number | null;
  rural: boolean | null;
  enrolment: number | null;
  state: string | null;
  dependency: string | null;
  sostenedorId: string | null;
  group: string | null;
  role: string | null;
  isSet: boolean;
  simulated: boolean;
  responded: boolean | null;
  leftOpen?: readonly string[];
  x: number;
  y: number;
  left?: string;
  attributes?: Attributes;
};
export type GraphAnswer = {
  scope: GraphScope;
  datasetHash: string;
  actors: readonly GraphActor[];
  ties: readonly GraphTie[];
};
export type GraphScope = {
  about: { kind: 'territory' | 'network' | 'ego'; id: Identifier; name: string };
  network?: { id: Identifier; name: string };
  year: number | null;
  wave: string | null;
  sliceKind: 'survey' | 'period' | 'register' | null;
  layers: readonly string[];
  layersAvailable: readonly { layer: string; ties: number; mentions: number }[];
  defaultLayers: readonly string[];
  simulated: boolean;
  citation: string | null;
  sources: readonly string[];
  rosterKnown: boolean | null;
  respondents: number | null;
  nonRespondents: number | null;
  leftOut: readonly { reason: string; actors: number; ties: number }[];
  truncated: boolean;
};
export type GraphTie = {
  id: string;
  from: Identifier;
  to: Identifier;
  layer: string;
  directed: boolean;
  sign: 1 | -1;
  strength: number | null;
  depth: string | null;
  validFrom: string | null;
  validTo: string | null;
  undated?: true;
  mentions?: number;
  reporters?: readonly Identifier[];
  attributes?: Attributes;
  english?: English;
};
export type HeldBack = { kind: 'layer' | 'rating'; id: string; waveId: Identifier | null; minimum: number };
export type Identifier = string;
export type ImportDecisions = {
  tables?: readonly {
    file: string;
    shape?: ImportShape;
    cut?: number | null;
    emptyCells?: 'no-tie' | 'unknown';
    layer?: string | null;
    columns?: readonly {
      index: number;
      role?: ColumnRole;
      layer?: string | null;
      about?: string | null;
      tieDirection?: TieDirection | null;
      scale?: readonly ScaleStep[] | null;
      characteristic?: string | null;
    }[];
  }[];
  direction?: Direction;
  network?: {
    id?: Identifier;
    name?: string;
    territoryId?: Identifier | null;
    waveId?: Identifier | null;
    waveDate?: PartialDate | null;
    simulated?: boolean;
  };
  matches?: Record<string, Identifier | null>;
  cells?: readonly { file: string; row: number; column: string; value: string }[];
  replaceWaves?: boolean;
  accepted?: readonly Doubt[];
};
export type ImportPreview = {
  id: string;
  report: ImportReport;
  recognised: Recognised;
  changes: readonly RecordChanges[];
  examples: readonly RecordChange[];
  names: Record<string, string>;
};
export type ImportReport = {
  revision: number | null;
  title: string;
  counts: Counts;
  changes: Counts;
  findingCounts: Counts;
  findings: readonly Finding[];
  networks: readonly string[];
  stored: boolean;
  alreadyStored: boolean;
};
export type ImportShape =
  | 'bundle'
  | 'register'
  | 'cases'
  | 'classics'
  | 'graph-file'
  | 'edge-list'
  | 'matrix'
  | 'nominations'
  | 'form-answers'
  | 'attributes';
export type ImportedNetwork = {
  id: Identifier;
  name: string;
  territoryId: Identifier | null;
  waveId: Identifier | null;
  waveDate: PartialDate | null;
  isStored: boolean;
  simulated: boolean;
};
export type Invitation = { token: string; expiresAt: string };
export type InvitationDetails = {
  name: string;
  role: Role;
  territories: readonly Identifier[] | null;
  school: Identifier | null;
  expiresAt: string;
};
export type IsolatedSchools = {
  territory: Identifier;
  year: number;
  networks: number;
  schools: number;
  groups: readonly {
    id: 'did-not-answer' | 'silent' | 'named-but-silent' | 'unnamed' | 'remote';
    name: Bilingual;
    advice: Bilingual;
    schools: readonly {
      id: Identifier;
      name: string;
      networkId: Identifier;
      networkName: string;
      wave: string;
      simulated: boolean;
      latitude: number | null;
      longitude: number | null;
      comunaId: Identifier | null;
      otherNetworks: readonly { id: Identifier; name: string }[];
      km: number | null;
    }[];
  }[];
  farKm: number;
  nearest: number;
  remoteness: readonly {
    id: Identifier;
    name: string;
    level: string | null;
    nearest: readonly {
      id: Identifier;
      name: string;
      km: number;
      sostenedorId: Identifier | null;
      sameOwner: boolean | null;
    }[];
    km: number | null;
    isFar: boolean | null;
    ownerSchools: number | null;
    singleSchoolOwner: boolean | null;
    rural: boolean | null;
    unknown: 'no-coordinates' | 'no-level' | 'not-working' | 'no-other-school' | null;
  }[];
};
export type Job = {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  stage: string | null;
  remaining: number | null;
  createdAt: string;
  request: JobRequest | null;
  from: string | null;
  engine: { engine: 'telar' | 'graph-data-science'; because: string };
  result: Measurement | null;
  answer: string | null;
  written: readonly WrittenResult[];
  problem: string | null;
};
export type JobRequest = {
  territory?: Identifier;
  network?: Identifier;
  metrics: readonly string[];
  groups?: readonly ('components' | 'leiden')[];
  parameters?: MetricParameters;
  nullModel?: NullModelQuery;
  wave?: Identifier;
  layers: readonly string[];
  year?: number;
  directed?: boolean;
  seed: number;
  writeBack: boolean;
  engine: 'auto' | 'telar' | 'graph-data-science';
};
export type JobRequestInput = {
  territory?: Identifier;
  network?: Identifier;
  metrics: readonly string[];
  groups?: readonly ('components' | 'leiden')[];
  parameters?: MetricParameters;
  nullModel?: NullModelQueryInput;
  wave?: Identifier;
  layers?: readonly string[];
  year?: number;
  directed?: boolean;
  seed?: number;
  writeBack?: boolean;
  engine?: 'auto' | 'telar' | 'graph-data-science';
};
export type Key = {
  id: Identifier;
  name: string;
  prefix: string;
  account: { id: Identifier; name: string };
  role: Role;
  territories: readonly Identifier[] | null;
  school: Identifier | null;
  scopes: readonly Scope[];
  createdAt: string;
  expiresAt: string;
  lastUsed: string | null;
  state: 'valid' | 'expired' | 'revoked' | 'suspended';
};
export type Layer = {
  id: string;
  role: 'content' | 'nomination' | 'register' | 'tension' | 'attendance' | 'derived';
  reportedBy: 'either-end' | 'each-end' | 'sender' | null;
  name: Bilingual;
  meaning: Bilingual;
  directed: boolean;
  sign: 1 | -1;
  valued: boolean;
  datedBy: 'wave' | 'validity' | 'activity' | 'none';
  derived: boolean;
  sensitive: boolean;
};
export type LayerComparison = {
  wave: string | null;
  layers: readonly string[];
  directed: boolean;
  seed: number;
  pairs: readonly LayerPair[];
  multiplexity: readonly { from: Identifier; to: Identifier; layers: readonly string[] }[];
  regression: LayerRegression | null;
};
export type LayerPair = {
  first: string;
  second: string;
  actors: number;
  both: number;
  onlyFirst: number;
  onlySecond: number;
  jaccard: MetricNumber;
  qap: { r: number; p: number; exact: boolean } | { undefined: string };
};
export type LayerRegression =
  | {
      actors: number;
      rSquared: number;
      relabellings: number;
      exact: boolean;
      effects: readonly { layer: string; estimate: number; p: number }[];
    }
  | { undefined: string };
export type LayerTieChange = {
  layer: string;
  members: number;
  kept: number;
  gained: number;
  lost: number;
  unknown: number;
  jaccard: number | null;
};
export type LegalKind =
  | 'municipality'
  | 'municipal-corporation'
  | 'slep'
  | 'private'
  | 'delegated-administration'
  | 'natural-person';
export type Levels = {
  territoryId: Identifier;
  name: string;
  simulated: boolean;
  year: number;
  graph: GraphAnswer;
  levelOf: Record<string, 'ministry' | 'deprov' | 'slep' | 'sostenedor' | 'support' | 'school' | 'role'>;
  sizes: readonly {
    level: 'ministry' | 'deprov' | 'slep' | 'sostenedor' | 'support' | 'school' | 'role';
    actors: number;
  }[];
  across: readonly {
    from: 'ministry' | 'deprov' | 'slep' | 'sostenedor' | 'support' | 'school' | 'role';
    to: 'ministry' | 'deprov' | 'slep' | 'sostenedor' | 'support' | 'school' | 'role';
    layer: string;
    ties: number;
  }[];
  comunas: {
    ties: number;
    across: number;
    share: number;
    expected: number;
    p: number;
    schools: number;
    comunas: number;
  } | null;
  transfer: {
    schools: number;
    years: readonly number[];
    counts: { lost: number; kept: number; rebuilt: number; unknown: number } | null;
    ties: readonly { school: Named; partner: Named; fate: 'lost' | 'rebuilt' | 'kept' | 'unknown' }[];
  } | null;
  technical: {
    schools: number;
    withoutUniversity: readonly { id: Identifier; name: string; comunaName: string | null }[];
    known: boolean;
  } | null;
};
export type MatchCandidate = {
  actorId: Identifier;
  name: string;
  rbd: number | null;
  comunaName: string | null;
};
export type Me = {
  reader: ReaderSummary | null;
  open: boolean;
  firstAdministratorNeeded: boolean;
  signInWith: { password: boolean; provider: { name: string } | null };
  session: Session | null;
};
export type Measurement = {
  network: Record<string, NetworkValue>;
  actors: readonly ({ id: string } & Record<string, unknown>)[];
  ties: readonly ({ from: string; to: string } & Record<string, unknown>)[];
  passports: Record<string, Passport>;
  nullModel?: NullComparisons;
};
export type MemberChange = {
  entered: readonly Identifier[];
  left: readonly Identifier[];
  stayed: readonly Identifier[];
};
export type MetricDefinition = {
  id: string;
  level: 'actor' | 'tie' | 'network';
  version: number;
  name: Bilingual;
  meaning: Bilingual;
  formula: string;
  source: string;
  unit: Bilingual;
  range: [number | null, number | null];
  reads: string;
  undefinedWhen: string;
  cost: string;
  agreesWith: string;
  equals: EqualsElsewhere;
  parameters: Record<string, unknown>;
};
export type MetricNumber = number | Undefined;
export type MetricParameters = Record<string, unknown>;
export type MetricRow = {
  network?: string | null;
  name?: string | null;
  kind?: string | null;
  simulated?: boolean | null;
  territory?: string | null;
  wave?: string | null;
  date?: string | null;
  metric?: string | null;
  level?: string | null;
  part?: string | null;
  actor?: string | null;
  from?: string | null;
  to?: string | null;
  value?: number | null;
  undefined?: string | null;
  text?: string | null;
  n?: number | null;
  m?: number | null;
  ties?: string | null;
  directed?: boolean | null;
  layers?: string | null;
  missing?: number | null;
  version?: number | null;
  parameters?: string | null;
  seed?: number | null;
  engine?: string | null;
  datasetHash?: string | null;
};
export type MetricRows = { items: readonly MetricRow[]; nextCursor: null };
export type Named = { id: Identifier; name: string };
export type NetworkAssessment = {
  id: Identifier;
  waves: readonly WaveAssessment[];
  calibration?: CalibrationInForce;
};
export type NetworkChange = { name?: string; territoryId?: Identifier };
export type NetworkChanged = { revision: number | null };
export type NetworkDetail = {
  id: Identifier;
  name: string;
  kind: string | null;
  mandate: 'mandated' | 'voluntary' | 'mixed' | null;
  purpose: string | null;
  territoryId: Identifier | null;
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
  simulated: boolean;
  rosterKnown: boolean;
  directed: boolean | null;
  citation: string | null;
  description: string | null;
  members: number;
  waveCount: number;
  ties: number;
  revision: number;
  english?: English;
  attributes: Attributes;
  memberships: readonly {
    networkId: Identifier;
    actorId: Identifier;
    role: string;
    validFrom: PartialDate | null;
    validTo: PartialDate | null;
    attributes: Attributes;
    name: string;
    kind: string;
    english?: English;
  }[];
  waves: readonly {
    networkId: Identifier;
    waveId: Identifier;
    kind: 'survey' | 'period' | 'register' | null;
    order: number;
    date: PartialDate | null;
    instrument: string | null;
    layersAsked: readonly string[] | null;
    maxNominations: number | null;
    attributes: Attributes;
    english?: English;
    roster: number | null;
    respondents: number | null;
    ties: number;
  }[];
  layers: readonly { layer: string; ties: number }[];
  heldBack?: readonly HeldBack[];
  retainUntil?: string;
};
export type NetworkEvent = {
  networkId: Identifier | null;
  territoryId: Identifier | null;
  eventId: Identifier;
  actorIds: readonly Identifier[];
  date: PartialDate | null;
  dateTo: PartialDate | null;
  kind: string;
  note: string | null;
  source: string | null;
  attributes: Attributes;
  id: string;
  actors: readonly { id: string; name: string; kind: string; english?: English }[];
  english?: English;
};
export type NetworkExportRequest = {
  format?: ExportFormat;
  wave?: Identifier;
  layers?: readonly string[];
  kinds?: readonly ActorKind[];
  strength?: number;
  positions?: PlacesByActor;
};
export type NetworkFacts = {
  n: number;
  respondents: number | null;
  responseRate: number | null;
  parts: number | null;
  cutSchools: readonly Identifier[];
  namedNobody: readonly Identifier[];
  didNotAnswer: readonly Identifier[];
  inTies: readonly Identifier[];
  density: MetricNumber;
} & Record<string, unknown>;
export type NetworkNotAssessed = {
  id: Identifier;
  reason: 'too-large';
  actors: number;
  ties: number;
  steps: number;
  mostSteps: number;
  bytes: number;
};
export type NetworkProfile = {
  characteristics: readonly CharacteristicProfile[];
  governance: ({ form: string; text: Bilingual } & Record<string, unknown>) | null;
  processes: { informative: number; collaborative: number; cooperative: number; ties: number } | null;
  depth: readonly { actor: Identifier; roles: readonly string[]; people: number | null }[];
};
export type NetworkSummary = {
  id: Identifier;
  name: string;
  kind: string | null;
  mandate: 'mandated' | 'voluntary' | 'mixed' | null;
  purpose: string | null;
  territoryId: Identifier | null;
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
  simulated: boolean;
  rosterKnown: boolean;
  directed: boolean | null;
  citation: string | null;
  description: string | null;
  members: number;
  waveCount: number;
  ties: number;
  revision: number;
  english?: English;
};
export type NetworkValue = { passport: Passport; value: unknown } | { passport: Passport; undefined: string };
export type NetworkWork = {
  networkId: Identifier;
  purpose: string | null;
  mandate: string | null;
  maturity: string | null;
  agenda: string | null;
  convenes: string | null;
  followsUp: string | null;
  rhythm: string | null;
  waves: readonly WorkOfWave[];
  names: Record<string, string>;
  cyclesUndated: number;
};
export type NewAccount = {
  name: AccountName;
  role: Role;
  territories?: readonly Identifier[] | null;
  school?: Identifier | null;
};
export type NewKey = {
  name: string;
  account?: Identifier;
  role?: Role;
  territories?: readonly Identifier[] | null;
  scopes?: readonly Scope[];
  days?: number;
};
export type NewSurvey = {
  title: string;
  introduction?: string | null;
  networkId?: Identifier;
  networkName?: string;
  territoryId?: Identifier | null;
  waveId: Identifier;
  waveDate?: PartialDate | null;
  closesAt?: string | null;
  maxNominations?: number | null;
  keepAnswersDays?: number;
  items: readonly string[];
  activities?: readonly SurveyActivity[];
  roster: readonly Identifier[];
  respondents?: readonly { actorId: Identifier; role: SurveyRole }[];
};
export type NoEvidenceReason =
  | 'no-survey'
  | 'too-few-members'
  | 'low-response'
  | 'too-sparse-to-tell'
  | 'layer-not-asked'
  | 'roster-unknown'
  | 'depends-on-missing'
  | 'borderline'
  | 'remote'
  | 'newcomer'
  | 'first-wave'
  | 'did-not-answer'
  | 'held-back'
  | 'shared-leadership'
  | 'few-waves';
export type NullComparison =
  | {
      observed: number;
      mean: number;
      sd: number;
      pAtLeast: number;
      pAtMost: number;
      quantiles: { '0.025': number; '0.25': number; '0.5': number; '0.75': number; '0.975': number };
      undefinedDraws: number;
    }
  | { undefined: string };
export type NullComparisons = {
  model: 'swaps' | 'curveball' | 'dyad-census' | 'ties';
  draws: number;
  seed: number;
  metrics: Record<string, NullComparison>;
};
export type NullModelQuery = { model: 'swaps' | 'curveball' | 'dyad-census' | 'ties'; draws: number };
export type NullModelQueryInput = { model: 'swaps' | 'curveball' | 'dyad-census' | 'ties'; draws?: number };
export type OrdinaryShare = {
  share: number;
  low: number;
  high: number;
  networks: number;
  whereTested: number | null;
};
export type PartialDate = string;
export type Passport = {
  metric: string;
  version: number;
  parameters: Record<string, unknown>;
  seed: number | null;
  n: number;
  m: number;
  directed: boolean;
  ties: 'arcs' | 'pairs';
  cost: 'steps' | 'given';
  leftOut: readonly { reason: string; ties: number }[];
  missing: number | null;
  datasetHash: string;
  engine: string;
  wave: string | null;
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  strength: number | null;
  mentions: number | null;
  precision?: Precision;
};
export type PatternChange = {
  pattern: string;
  before: PatternState | null;
  now: PatternState;
  change:
    'new' | 'persisting' | 'persisting-unconfirmed' | 'resolved' | 'collapsed' | 'absent' | 'cannot-tell';
  text: Bilingual;
};
export type PatternDefinition = {
  id: string;
  name: Bilingual;
  construct: Bilingual;
  definition: {
    label: Bilingual | null;
    text: Bilingual;
    source: Bilingual;
    authors: readonly Bilingual[];
    reading: Bilingual;
  };
  looks: Bilingual;
  then: Bilingual;
  source: string;
  inputs: readonly string[];
  statistic: Bilingual;
  null: Bilingual;
  silentWhen: Bilingual;
  cannotSee: Bilingual;
  questions: readonly Bilingual[];
  ordinaryShare: OrdinaryShare | null;
} & Record<string, unknown>;
export type PatternReading = {
  pattern: string;
  state: PatternState;
  reason: NoEvidenceReason | null;
  grade: 'unconfirmed' | 'finding' | 'fact' | null;
  kind: 'test' | 'rule' | 'fact';
  reads: readonly string[];
  evidenceKinds: readonly ('ties' | 'attendance' | 'ratings' | 'commitments' | 'tension' | 'two-waves')[];
  repeats: boolean;
  subjects: readonly Identifier[];
  p: number | null;
  attainable: number | null;
  q: number | null;
  evidence: { text: Bilingual; summary: Bilingual } & Record<string, unknown>;
  plain: {
    chance: Bilingual | null;
    firmness: Bilingual | null;
    missing: Bilingual | null;
    next: Bilingual | null;
  };
  facts: readonly { code: string; text: Bilingual }[];
  bounds: {
    low: number;
    high: number;
    unit: 'schools' | 'pairs' | 'contributions' | 'schools-agreeing' | 'schools-working';
  } | null;
  fragility: {
    members: number | null;
    ties: number | null;
    reports: number | null;
    dependsOn: readonly Identifier[];
    changes: {
      members: { tried: number; of: number };
      ties: { tried: number; of: number };
      reports: { tried: number; of: number };
    };
  } | null;
  lookAlikes: readonly { id: string; checked: 'ruled-out' | 'possible' | 'cannot-tell'; text: Bilingual }[];
  questions: readonly Bilingual[];
  thresholds: Record<string, number | string | boolean>;
};
export type PatternState = 'flagged' | 'not-flagged' | 'not-enough-evidence';
export type PersonalKind = 'run' | 'email' | 'telephone' | 'birth-date' | 'person-name';
export type PlacesByActor = Partial<Record<Identifier, { x: number; y: number }>>;
export type Precision = { error: number; confidence: number; draws: number };
export type ProfileRow = {
  network?: string | null;
  name?: string | null;
  kind?: string | null;
  simulated?: boolean | null;
  territory?: string | null;
  wave?: string | null;
  members?: number | null;
  respondents?: number | null;
  responseRate?: number | null;
  characteristic?: string | null;
  state?: string | null;
  undefined?: string | null;
  mean?: number | null;
  low?: number | null;
  high?: number | null;
  raters?: number | null;
  agreement?: number | null;
  structureEs?: string | null;
  structureEn?: string | null;
};
export type ProfileRows = { items: readonly ProfileRow[]; nextCursor: null };
export type ProviderHistory = {
  provider: { id: Identifier; name: string; isNaturalPerson: boolean };
  simulated: boolean;
  contracts: number;
  sostenedores: number;
  schools: number;
  amount: number | null;
  amountsUnknown: number;
  schoolsUnknown: number;
  undated: number;
  years: readonly {
    year: number;
    contracts: number;
    sostenedores: number;
    schools: number;
    schoolsUnknown: number;
  }[];
  evaluations: readonly {
    evaluator: string;
    evaluatorName: string | null;
    score: number;
    count: number;
    dimensions: readonly { dimension: string; score: number; count: number }[];
  }[];
};
export type ReadState = { state: PatternState; reason: NoEvidenceReason | null };
export type ReaderSummary = {
  id: string;
  kind: 'open' | 'account' | 'key';
  name: string;
  role: Role;
  territories: readonly Identifier[] | null;
  school: Identifier | null;
  scopes: readonly Scope[];
};
export type Recognised = {
  shape: ImportShape;
  writtenBy: string | null;
  tables: readonly TableReading[];
  direction: Direction | null;
  network: ImportedNetwork | null;
  matches: readonly ActorMatch[];
  matchCounts: Record<string, number>;
  doubts: readonly Doubt[];
  accepted: readonly Doubt[];
  similarNetworks: readonly { id: Identifier; name: string }[];
};
export type RecordChange = {
  type: string;
  change: 'changed' | 'gone' | 'new';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
export type RecordChanges = { type: string; new: number; same: number; changed: number; gone: number };
export type ResultPassport = {
  metric: string;
  version: number;
  parameters: Record<string, unknown>;
  seed: number | null;
  n: number;
  m: number;
  directed: boolean;
  ties: 'arcs' | 'pairs';
  cost: 'steps' | 'given';
  leftOut: readonly { reason: string; ties: number }[];
  missing: number | null;
  datasetHash: string;
  engine: string;
  wave: string | null;
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  strength: number | null;
  mentions: number | null;
  precision?: Precision;
  territory: Identifier | null;
  network: Identifier | null;
  year: number | null;
};
export type ResultSeries = {
  measure: string;
  years: readonly {
    year: number;
    members: Spread;
    comparison: Spread;
    categories: readonly { category: string; members: number; comparison: number }[];
  }[];
};
export type Results = {
  about: { kind: 'network' | 'territory' | 'school'; id: Identifier; name: string };
  series: readonly ResultSeries[];
  groups: { members: number; comparison: number };
  comparison: Bilingual;
  caution: Bilingual;
};
export type Retention = { kind: 'network' | 'survey-answers'; id: Identifier; name: string; until: string };
export type Revision = {
  id: string;
  number: number;
  title: string;
  source: string;
  hash: string;
  importedAt: string;
  importedBy: string;
  state: 'current' | 'undone';
  counts: Counts;
  changes: Counts;
  findings: Counts;
};
export type Role = 'administrator' | 'planner' | 'researcher' | 'school';
export type RosterEntry = {
  actorId: Identifier;
  name: string;
  rbd: number | null;
  comunaName: string | null;
};
export type Route = { length: number; actors: readonly Identifier[] };
export type Routes = {
  from: Identifier;
  to: Identifier;
  directed: boolean;
  datasetHash: string;
  length: MetricNumber;
  shortest: MetricNumber;
  actors: readonly Identifier[];
  ties: readonly { from: Identifier; to: Identifier }[];
  routes: readonly Route[];
};
export type SaveAnswer = { answer: SurveyAnswer; version: number; send: boolean };
export type ScaleStep = { found: string; strength: number | null };
export type SchoolEvent = {
  schoolId: Identifier;
  fromYear: number;
  toYear: number;
  kind: 'opened' | 'gone' | 'closed' | 'reopened' | 'owner-changed' | 'municipal-to-slep';
  before: string | null;
  after: string | null;
  id: string;
  name: string;
};
export type SchoolState = 'working' | 'recess' | 'closed' | 'authorised-without-enrolment' | 'unknown';
export type Scope = 'read' | 'write' | 'administer';
export type Session = {
  id: Identifier;
  createdAt: string;
  lastUsedAt: string;
  idleUntil: string;
  expiresAt: string;
  agent: string | null;
  current: boolean;
};
export type SetRetention = { until: string | null };
export type SettingEstimate = {
  setting: 'sigma' | 'omega' | 'rho' | 'decay';
  state: 'estimated' | 'too-few-networks' | 'data-say-little';
  default: number;
  value: number;
  low: number | null;
  high: number | null;
  networks: number;
  weight: number;
  text: Bilingual;
};
export type ShowInvitation = { token: string };
export type SignIn = { name: string; password: string };
export type Spread = {
  schools: number;
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  sd: number | null;
};
export type Strength = number;
export type Support = {
  kind: 'supervision' | 'ate' | 'university' | 'programme' | 'network' | 'other';
  by: Named;
  from: 'tie' | 'contract' | 'membership';
  validFrom: string | null;
  validTo: string | null;
  hours: number | null;
};
export type SupportBoard = {
  territoryId: Identifier;
  name: string;
  simulated: boolean;
  year: number | null;
  known: boolean;
  kindsKnown: readonly ('supervision' | 'ate' | 'university' | 'programme' | 'network' | 'other')[];
  commonKinds: readonly ('supervision' | 'ate' | 'university' | 'programme' | 'network' | 'other')[];
  overload: number;
  schools: readonly SupportedSchool[];
  supporters: readonly {
    id: Identifier;
    name: string;
    kind: 'supervision' | 'ate' | 'university' | 'programme' | 'network' | 'other';
    schools: number;
  }[];
  totals: {
    schools: number;
    isolated: number;
    unsupported: number;
    isolatedAndUnsupported: number;
    overloaded: number;
    overlapping: number;
    unconnected: number;
  };
};
export type SupportedSchool = {
  id: Identifier;
  name: string;
  rbd: number | null;
  comunaId: Identifier | null;
  comunaName: string | null;
  rural: boolean | null;
  isolation: 'did-not-answer' | 'silent' | 'named-but-silent' | 'unnamed' | 'remote' | 'register' | null;
  supports: readonly Support[];
  hours: number | null;
  notes: readonly ('none' | 'gap' | 'overload' | 'overlap' | 'unconnected')[];
  gaps: readonly ('supervision' | 'ate' | 'university' | 'programme' | 'network' | 'other')[];
  unconnected: readonly [Identifier, Identifier][];
  throughOwner: readonly Named[];
};
export type Survey = {
  id: Identifier;
  networkId: Identifier;
  networkName: string;
  territoryId: Identifier | null;
  title: string;
  introduction: string | null;
  state: 'open' | 'closed';
  waveId: Identifier;
  waveDate: PartialDate | null;
  closesAt: string | null;
  maxNominations: number | null;
  items: readonly SurveyItem[];
  activities: readonly SurveyActivity[];
  roster: readonly RosterEntry[];
  respondents: readonly SurveyRespondent[];
  simulated: boolean;
  keepAnswersDays: number;
  createdAt: string;
  closedAt: string | null;
  revision: number | null;
};
export type SurveyActivity = { id: Identifier; name: string; date: PartialDate | null };
export type SurveyAnswer = {
  consent: boolean;
  ties: Record<string, { nobody: boolean; marked: readonly AnswerTie[] }>;
  ratings: Record<string, number>;
  attendance: Record<string, boolean>;
};
export type SurveyItem = {
  id: string;
  kind: 'ties' | 'rating' | 'attendance';
  text: Bilingual;
  help: Bilingual | null;
  layer: string | null;
  direction: 'from-respondent' | 'to-respondent' | null;
  scale: readonly { value: number; label: Bilingual }[] | null;
  asksDepth: boolean;
  characteristic: string | null;
  sensitive: boolean;
};
export type SurveyLink = {
  respondentId: string;
  actorId: Identifier;
  name: string;
  role: SurveyRole;
  token: string;
  path: string;
};
export type SurveyReminders = {
  items: readonly {
    respondentId: string;
    actorId: Identifier;
    name: string;
    role: SurveyRole;
    text: Bilingual;
  }[];
};
export type SurveyRespondent = {
  id: string;
  actorId: Identifier;
  role: SurveyRole;
  state: 'not-started' | 'started' | 'sent' | 'erased';
  savedAt: string | null;
  sentAt: string | null;
};
export type SurveyRole = 'principal' | 'utp' | 'teacher' | 'coordinator' | 'other';
export type SurveySummary = {
  id: Identifier;
  title: string;
  networkId: Identifier;
  networkName: string;
  state: 'open' | 'closed';
  createdAt: string;
  closesAt: string | null;
  respondents: number;
  sent: number;
  started: number;
};
export type TableReading = {
  file: string;
  shape: ImportShape;
  writtenBy: string | null;
  headingRows: number;
  rows: number;
  columns: readonly ColumnReading[];
  cut: number | null;
  emptyCells: 'no-tie' | 'unknown';
  layer: string | null;
};
export type Territory = {
  id: Identifier;
  kind: TerritoryKind;
  code: string;
  name: string;
  parentId: Identifier | null;
  simulated: boolean;
  schools: number;
  publicSchools: number;
  networks: number;
  firstYear: number | null;
};
export type TerritoryContracts = {
  territoryId: Identifier;
  name: string;
  simulated: boolean;
  year: number | null;
  schoolsIn: number | null;
  years: readonly number[];
  schools: number;
  contracts: readonly Contract[];
  providers: readonly {
    id: Identifier;
    name: string;
    isNaturalPerson: boolean;
    contracts: number;
    schools: number;
    shareOfSchools: number | null;
    amount: number | null;
    shareOfAmount: number | null;
    evaluations: readonly {
      evaluator: string;
      evaluatorName: string | null;
      score: number;
      count: number;
      dimensions: readonly { dimension: string; score: number; count: number }[];
    }[];
  }[];
  hhi: { schools: number | null; amount: number | null };
  amountsUnknown: number;
  schoolsUnknown: number;
  partlyElsewhere: number;
  supportKnown: boolean;
  withoutSupport: readonly {
    id: Identifier;
    name: string;
    rbd: number | null;
    comunaId: Identifier | null;
  }[];
};
export type TerritoryDetail = {
  id: Identifier;
  kind: TerritoryKind;
  code: string;
  name: string;
  parentId: Identifier | null;
  simulated: boolean;
  schools: number;
  publicSchools: number;
  networks: number;
  firstYear: number | null;
  ancestors: readonly { id: Identifier; kind: TerritoryKind; name: string }[];
  comunas: readonly { id: Identifier; name: string; fromYear: number | null; schools: number }[];
  years: readonly {
    schools: number;
    enrolment: number;
    rural: number;
    year: number;
    working: number;
    publicWorking: number;
    own: { schools: number; enrolment: number; rural: number } | null;
  }[];
  events: Record<string, number>;
  documents: readonly NetworkEvent[];
};
export type TerritoryKind = 'country' | 'region' | 'province' | 'comuna' | 'deprov' | 'slep';
export type Thresholds = {
  alpha?: number;
  clear?: number;
  clearWithMissing?: number;
  members?: number;
  response?: number;
  sigma?: number;
  omega?: number;
  rho?: number;
  decay?: number;
};
export type TieChanges = {
  from: string | null;
  to: string | null;
  layers: readonly string[];
  actors: readonly { id: Identifier; name: string; english?: English }[];
  members: { stayed: readonly Identifier[]; entered: readonly Identifier[]; left: readonly Identifier[] };
  ties: {
    kept: readonly { from: Identifier; to: Identifier }[];
    gained: readonly { from: Identifier; to: Identifier }[];
    lost: readonly { from: Identifier; to: Identifier }[];
    unknown: readonly { from: Identifier; to: Identifier }[];
  };
  changes: readonly {
    layer: string;
    from: Identifier;
    to: Identifier;
    change: 'kept' | 'gained' | 'lost' | 'unknown';
  }[];
  hamming: { ties: number; share: MetricNumber };
  jaccard: MetricNumber;
};
export type TieDirection = 'from-respondent' | 'to-respondent';
export type Undefined = { undefined: string };
export type View = { id: string; createdAt: string; state: ViewState };
export type ViewState = {
  path: string;
  title: string;
  positions: Partial<Record<Identifier, { x: number; y: number }>>;
  edits: readonly Edit[];
};
export type ViewStateInput = {
  path: string;
  title?: string;
  positions?: Partial<Record<Identifier, { x: number; y: number }>>;
  edits?: readonly EditInput[];
};
export type WaveAssessment = {
  wave: string;
  n: number;
  respondents: number | null;
  responseRate: number | null;
  facts: NetworkFacts;
  patterns: readonly PatternReading[];
  profile: NetworkProfile;
};
export type WaveChanges = {
  from: string | null;
  to: string | null;
  patterns: readonly PatternChange[];
  members: MemberChange;
  ties: readonly LayerTieChange[];
  contracts: readonly EndedContract[];
};
export type WaveStatement = {
  waveId: Identifier;
  kind: 'survey' | 'period' | 'register' | null;
  date: string | null;
  name: string | null;
  english?: English;
  instrument: string | null;
  layersAsked: readonly string[] | null;
  heldBack: readonly HeldBack[];
  maxNominations: number | null;
  roster: number | null;
  respondents: number | null;
  responseRate: number | null;
  informants: number | null;
  byLayer: readonly {
    layer: string;
    ties: number;
    mentions: number;
    reporters: number | null;
    atCap: number | null;
  }[];
};
export type WhatIfAnswer = {
  datasetHash: string;
  effects: readonly EditEffect[];
  before: Measurement;
  after: Measurement;
  difference: Record<string, MetricNumber>;
  bestTie: BestTie | null;
  worstLoss: WorstLoss | null;
};
export type WhatIfRequest = {
  network?: Identifier;
  territory?: Identifier;
  wave?: Identifier;
  layers?: readonly string[];
  kinds?: readonly ActorKind[];
  strength?: number;
  year?: number;
  directed?: boolean;
  edits?: readonly EditInput[];
  metrics?: readonly string[];
  bestTieBetween?: 'anybody' | 'schools-that-answered';
  bestTieOf?: readonly Identifier[];
  sets?: 'left-out' | 'as-one-actor';
  seed?: number;
};
export type WorkOfWave = {
  waveId: Identifier | null;
  date: string | null;
  kind: 'survey' | 'period' | 'register' | null;
  depth: { reports: readonly { key: string; count: number }[]; unreported: number } | null;
  byRole: readonly { role: string; reports: readonly { key: string; count: number }[]; unreported: number }[];
  attendance: readonly { key: string; count: number }[] | null;
  meetings: {
    held: number;
    mandated: number | null;
    mandateNotSaid: number;
    rhythmDays: number | null;
    agenda: readonly { key: string; count: number }[] | null;
    convened: readonly { key: string; count: number }[] | null;
    followedUp: readonly { key: string; count: number }[] | null;
  } | null;
  cycles: { opened: number; completed: number } | null;
  plans: { pme: number; pel: number; other: number; none: number; notSaid: number } | null;
  coordinators:
    readonly { id: Identifier; name: string; shareOfTies: number; pairsOnlyThrough: number | null }[] | null;
};
export type WorstLoss = { actor: Identifier; before: number; after: number; searched: number; of: number };
export type WrittenResult = {
  id: string;
  metric: string;
  passport: ResultPassport;
  writtenAt: string;
  written: number;
  undefined: number;
  staleSince: number | null;
};
/** What each operation is sent, and what it answers. A `Response` is a file or a stream, unread. */
export interface Operations {
  /** Whether the service is alive. `GET /health`, for: anyone */
  health: { input: {}; answer: { status: 'alive'; version: string; uptime: number } };

  /** Whether the store can be reached and has the right schema. `GET /ready`, for: anyone */
  ready: {
    input: {};
    answer: {
      status: 'ready' | 'not-ready';
      engine: string;
      schemaFound: number | null;
      schemaExpected: number | null;
      detail: string;
    };
  };

  /** Regions, provinces, comunas, DEPROV and SLEP, with how many schools and networks each has. `GET /territories`, for: signed-in */
  listTerritories: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** only items of this kind */
        kind?: 'country' | 'region' | 'province' | 'comuna' | 'deprov' | 'slep';

        /** only territories that lie in this one */
        parent?: string;

        /** only simulated data (`true`) or only data from sources (`false`); both unless given */
        simulated?: boolean;

        /** words to search for: every word begins a word of the name (or is an RBD); accents and case do not matter */
        q?: string;
      };
    };
    answer: { items: readonly Territory[]; nextCursor: string | null };
  };

  /** One territory: its comunas, years and events. `GET /territories/{id}`, for: signed-in */
  showTerritory: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
    };
    answer: TerritoryDetail;
  };

  /** Schools of a territory in one year, who runs them and the ties among them, with seeded positions. `GET /territories/{id}/graph`, for: signed-in */
  showTerritoryGraph: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** year of the school register; the last one unless given */
        year?: number;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** schools that the State runs, or all of them; the first in a SLEP, else all, unless given */
        scope?: 'public' | 'all';

        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** where actors are placed: by ties, by geography, or by levels of administration */
        layout?: 'organic' | 'geographic' | 'levels';
      };
    };
    answer: GraphAnswer;
  };

  /** Networks of a territory. `GET /territories/{id}/networks`, for: aggregates */
  listTerritoryNetworks: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly NetworkSummary[]; nextCursor: string | null };
  };

  /** Metrics of all networks of a territory: a row a network, wave and metric, each with its passport, in one stream. `GET /territories/{id}/metrics`, for: networks */
  measureTerritory: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** only waves with this id, such as `2024`; all unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** metrics to compute, separated by commas, as `GET /metrics` names them; those of whole networks unless given */
        metric?: readonly string[];

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;

        /** name=value, or metric:name=value for one of the metrics */
        parameters?: readonly string[];

        /** seed of everything random: the same seed gives the same answer */
        seed?: number;

        /** only these networks, by id, separated by commas */
        network?: readonly string[];

        /** only items of this kind */
        kind?: string;

        /** only networks of this actor */
        actor?: string;

        /** only simulated data (`true`) or only data from sources (`false`); both unless given */
        simulated?: boolean;

        /** form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given */
        format?: 'json' | 'csv' | 'ndjson' | 'arrow';

        /** only these columns, in this order, separated by commas; all unless given */
        fields?: readonly string[];

        /** columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed */
        sort?: readonly string[];
      };
    };
    answer: MetricRows;
  };

  /** How two actors reach each other: all shortest routes at once, and the k shortest one by one. `GET /territories/{id}/routes`, for: signed-in */
  findTerritoryRoutes: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query: {
        /** id of the actor where the route begins */
        from: string;

        /** id of the actor where the route ends */
        to: string;

        /** how many routes to list at most, the shortest first */
        k?: number;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;

        /** also through ties of tension; unless asked for, they are no way to reach somebody */
        tension?: boolean;

        /** year of the school register; the last one unless given */
        year?: number;
      };
    };
    answer: Routes;
  };

  /** Schools that stand apart in the last survey of a network, in five groups, and how remote each school is by the register. `GET /territories/{id}/isolated-schools`, for: steward */
  listIsolatedSchools: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** year of the school register; the last one unless given */
        year?: number;

        /** a school is far when its nearest of the same level is farther than this */
        km?: number;
      };
    };
    answer: IsolatedSchools;
  };

  /** Who supports each school in a year: overload, gaps, overlaps, supports that do not know of each other. `GET /territories/{id}/support`, for: steward */
  showSupportBoard: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** year of the school register; the last one unless given */
        year?: number;

        /** supports from which on a school counts as overloaded */
        overload?: number;
      };
    };
    answer: SupportBoard;
  };

  /** Contracts of assistance: shares of providers, concentration and schools without any. `GET /territories/{id}/contracts`, for: steward */
  showTerritoryContracts: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** year of the school register; the last one unless given */
        year?: number;
      };
    };
    answer: TerritoryContracts;
  };

  /** Ministry, DEPROV, SLEP, sostenedor, school and role in one picture, and what crosses them. `GET /territories/{id}/levels`, for: signed-in */
  showLevels: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
      query?: {
        /** year of the school register; the last one unless given */
        year?: number;
      };
    };
    answer: Levels;
  };

  /** Results of its schools by year, those in networks beside the others; never as an effect. `GET /territories/{id}/results`, for: steward */
  showTerritoryResults: {
    input: {
      params: {
        /** id of a territory, such as `slep:1303` or `comuna:13401`; `GET /territories` lists them */
        id: string;
      };
    };
    answer: Results;
  };

  /** Search by name or RBD; accents and case do not matter. `GET /actors`, for: signed-in */
  searchActors: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** words to search for: every word begins a word of the name (or is an RBD); accents and case do not matter */
        q?: string;

        /** only items of this kind */
        kind?: 'school' | 'sostenedor' | 'university' | 'organisation' | 'public-body';

        /** only what belongs to this territory */
        territory?: string;
      };
    };
    answer: { items: readonly ActorSummary[]; nextCursor: string | null };
  };

  /** One actor: its register facts by year, owners, events, networks. `GET /actors/{id}`, for: signed-in */
  showActor: {
    input: {
      params: {
        /** id of an actor, such as `school:10002` (its RBD without the check digit); `GET /actors?q=` finds it */
        id: string;
      };
    };
    answer: ActorDetail;
  };

  /** Results of one school by year, beside those of a comparison group; never as an effect. `GET /actors/{id}/results`, for: signed-in */
  showActorResults: {
    input: {
      params: {
        /** id of an actor, such as `school:10002` (its RBD without the check digit); `GET /actors?q=` finds it */
        id: string;
      };
    };
    answer: Results;
  };

  /** An actor and whoever is within depth ties of it. `GET /actors/{id}/ego`, for: aggregates */
  showEgo: {
    input: {
      params: {
        /** id of an actor, such as `school:10002` (its RBD without the check digit); `GET /actors?q=` finds it */
        id: string;
      };
      query?: {
        /** how many ties away from the actor to go */
        depth?: number;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** year of the school register; the last one unless given */
        year?: number;

        /** one network of the actor: its ego in one view of it, with the default layers unless others are named. Not there: the register, and all networks as they stand now */
        network?: string;

        /** of that network; the last unless given */
        wave?: string;

        /** items of one page at most; of a picture, actors at most */
        limit?: number;
      };
    };
    answer: GraphAnswer;
  };

  /** All networks. `GET /networks`, for: aggregates */
  listNetworks: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** only what belongs to this territory */
        territory?: string;

        /** only items of this kind */
        kind?: string;

        /** only networks of this actor */
        actor?: string;

        /** only simulated data (`true`) or only data from sources (`false`); both unless given */
        simulated?: boolean;

        /** every word begins a word of its name, in Spanish or English */
        q?: string;
      };
    };
    answer: { items: readonly NetworkSummary[]; nextCursor: string | null };
  };

  /** One network: members, waves, layers, provenance. `GET /networks/{id}`, for: aggregates */
  showNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: NetworkDetail;
  };

  /** What stands behind the numbers: boundary, roster, who was asked and answered, cap, period, sources. `GET /networks/{id}/statement`, for: aggregates */
  showStatement: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: DataStatement;
  };

  /** What happened, in the order of dates, with numbers, who took part and the source. `GET /networks/{id}/events`, for: networks */
  listNetworkEvents: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly NetworkEvent[]; nextCursor: string | null };
  };

  /** What remained after a support ended: ties before, during and after it, ended, outlived and new. `GET /networks/{id}/aftermath`, for: networks */
  showAftermath: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** id of the actor whose support ended; the one that the data point to unless given */
        of?: string;
      };
    };
    answer: Aftermath;
  };

  /** How it works, wave by wave: depth, roles, rhythm, agenda, inquiry, plans and its coordinator. `GET /networks/{id}/work`, for: networks */
  showNetworkWork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: NetworkWork;
  };

  /** Results of the member schools by year, beside those of a comparison group; never as an effect. `GET /networks/{id}/results`, for: steward */
  showNetworkResults: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: Results;
  };

  /** The picture of one wave, with seeded positions that stay from wave to wave. `GET /networks/{id}/graph`, for: networks */
  showNetworkGraph: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;
      };
    };
    answer: GraphAnswer;
  };

  /** Metrics of one wave, each with its passport; with a null model also beside the numbers of random networks. `GET /networks/{id}/metrics`, for: aggregates */
  measureNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** metrics to compute, separated by commas, as `GET /metrics` names them; a usual set unless given */
        metric?: readonly string[];

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;

        /** name=value, or metric:name=value for one of the metrics */
        parameters?: readonly string[];

        /** random networks to compare with: ties swapped, rows swapped (curveball), the same dyads, or the same number of ties */
        nullModel?: 'swaps' | 'curveball' | 'dyad-census' | 'ties';

        /** how many random networks are drawn */
        draws?: number;

        /** seed of everything random: the same seed gives the same answer */
        seed?: number;
      };
    };
    answer: Measurement;
  };

  /** Metrics of all networks, in each of their waves: a row a network, wave and metric, each with its passport, in one stream. `GET /metrics-of-networks`, for: networks */
  measureNetworks: {
    input: {
      query?: {
        /** only waves with this id, such as `2024`; all unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** metrics to compute, separated by commas, as `GET /metrics` names them; those of whole networks unless given */
        metric?: readonly string[];

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;

        /** name=value, or metric:name=value for one of the metrics */
        parameters?: readonly string[];

        /** seed of everything random: the same seed gives the same answer */
        seed?: number;

        /** only these networks, by id, separated by commas */
        network?: readonly string[];

        /** only items of this kind */
        kind?: string;

        /** only networks of this actor */
        actor?: string;

        /** only simulated data (`true`) or only data from sources (`false`); both unless given */
        simulated?: boolean;

        /** form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given */
        format?: 'json' | 'csv' | 'ndjson' | 'arrow';

        /** only these columns, in this order, separated by commas; all unless given */
        fields?: readonly string[];

        /** columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed */
        sort?: readonly string[];

        /** only what belongs to this territory */
        territory?: string;
      };
    };
    answer: MetricRows;
  };

  /** How two actors reach each other: all shortest routes at once, and the k shortest one by one. `GET /networks/{id}/routes`, for: networks */
  findNetworkRoutes: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query: {
        /** id of the actor where the route begins */
        from: string;

        /** id of the actor where the route ends */
        to: string;

        /** how many routes to list at most, the shortest first */
        k?: number;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;

        /** also through ties of tension; unless asked for, they are no way to reach somebody */
        tension?: boolean;

        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;
      };
    };
    answer: Routes;
  };

  /** Layers of one wave beside each other: overlap, QAP correlation, multiplexity, and one layer explained by the others (MR-QAP). `GET /networks/{id}/layers`, for: networks */
  compareLayers: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** the layer to be explained by the others (MR-QAP); not computed unless given */
        explained?: string;

        /** seed of everything random: the same seed gives the same answer */
        seed?: number;
      };
    };
    answer: LayerComparison;
  };

  /** Who attended what, as a network of actors and activities: density, degree, closeness, betweenness. `GET /networks/{id}/attendance`, for: networks */
  measureAttendance: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: Attendance;
  };

  /** Groups found by a seeded method, with their stability over seeds. `GET /networks/{id}/communities`, for: networks */
  findCommunities: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** method that finds the groups */
        method?: 'louvain' | 'leiden';

        /** seed of everything random: the same seed gives the same answer */
        seed?: number;

        /** above 1: more and smaller groups; below 1: fewer and larger ones */
        resolution?: number;
      };
    };
    answer: Communities;
  };

  /** Ties kept, gained and lost between two waves, one by one, with Hamming distance and Jaccard index. `GET /networks/{id}/tie-changes`, for: networks */
  compareWaves: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** the earlier wave; the last but one unless given */
        from?: string;

        /** the later wave; the last one unless given */
        to?: string;

        /** kinds of tie to read, separated by commas, as `GET /layers` names them; the usual ones unless given */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** whether ties are followed in their direction only; as the network is recorded unless given */
        directed?: boolean;
      };
    };
    answer: TieChanges;
  };

  /** The network as a CSV bundle (zip), GraphML, GEXF or graphology JSON: all that is known of it, or one view where any part of one is named. `GET /networks/{id}/export`, for: networks */
  exportNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;

        /** layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers */
        layers?: readonly string[];

        /** kinds of actor that stay; a tie goes with either of its ends. Empty: all */
        kinds?: readonly ('school' | 'sostenedor' | 'university' | 'organisation' | 'public-body')[];

        /** ties weaker than this are left out; a tie without strength stays: not measured is not weak */
        strength?: number;

        /** form of the file */
        format?: 'bundle' | 'graphml' | 'gexf' | 'json';
      };
    };
    answer: Response;
  };

  /** The same files, with actors where their reader put them in the picture. `POST /networks/{id}/export`, for: networks */
  exportNetworkView: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      body?: NetworkExportRequest;
    };
    answer: Response;
  };

  /** Gives a network that somebody brought another name or territory, as a revision that can be undone. `PATCH /networks/{id}`, for: steward */
  changeNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      body: NetworkChange;
    };
    answer: NetworkChanged;
  };

  /** Takes a network that somebody brought out, as a revision that can be undone. Erasing it for good is `POST /networks/{id}/erasure`. `DELETE /networks/{id}`, for: steward */
  deleteNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
    };
    answer: NetworkChanged;
  };

  /** The registry of contracts of assistance, searchable by party, school and territory. `GET /contracts`, for: steward */
  listContracts: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** every word begins a word of the name of a party or a school, of the plan or of the id */
        q?: string;

        /** only contracts of this provider (id of an actor) */
        provider?: string;

        /** only contracts that this sostenedor signed (id of an actor) */
        sostenedor?: string;

        /** only what is about this school: its id, such as `school:10002` */
        school?: string;

        /** only what belongs to this territory */
        territory?: string;
      };
    };
    answer: { items: readonly Contract[]; nextCursor: string | null };
  };

  /** What an organisation does under contract, year by year, and how each side judges it. `GET /actors/{id}/contracts`, for: steward */
  showProviderHistory: {
    input: {
      params: {
        /** id of an actor, such as `school:10002` (its RBD without the check digit); `GET /actors?q=` finds it */
        id: string;
      };
    };
    answer: ProviderHistory;
  };

  /** Facts and patterns by wave: flagged with grade and q, not flagged, or not enough evidence, why, and what to ask next. `GET /networks/{id}/assessment`, for: networks */
  assessNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** a pattern is flagged at p up to this */
        alpha?: number;

        /** a pattern is clearly absent only above this p, when everybody answered */
        clear?: number;

        /** a pattern is clearly absent only above this p, when somebody did not answer */
        clearWithMissing?: number;

        /** in networks with fewer members only facts are given */
        members?: number;

        /** below this share of answers only facts are given */
        response?: number;

        /** ordinary network: how unequal popularity is (standard deviation of log-odds) */
        sigma?: number;

        /** ordinary network: how much likelier ties inside a group are (odds) */
        omega?: number;

        /** ordinary network: how much shares vary between schools (overdispersion) */
        rho?: number;

        /** ordinary network: how much the log-odds of a tie are expected to fall with each unit of ln(1 + km/2) */
        decay?: number;

        /** wave (survey) of the network; the last one unless given */
        wave?: string;
      };
    };
    answer: NetworkAssessment;
  };

  /** The ten characteristics: ratings beside structural evidence. `GET /networks/{id}/profile`, for: networks */
  profileNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;
      };
    };
    answer: {
      characteristics: readonly CharacteristicProfile[];
      governance: ({ form: string; text: Bilingual } & Record<string, unknown>) | null;
      processes: { informative: number; collaborative: number; cooperative: number; ties: number } | null;
      depth: readonly { actor: Identifier; roles: readonly string[]; people: number | null }[];
      wave: string;
    };
  };

  /** Pairs where one claims a tie and the other denies it. `GET /networks/{id}/disagreements`, for: networks */
  listDisagreements: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** wave (survey) of the network; the last one unless given */
        wave?: string;
      };
    };
    answer: Disagreements;
  };

  /** What changed between two waves. `GET /networks/{id}/changes`, for: networks */
  showChanges: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      query?: {
        /** the earlier wave; the last but one unless given */
        from?: string;

        /** the later wave; the last one unless given */
        to?: string;
      };
    };
    answer: WaveChanges;
  };

  /** Patterns over the networks of a territory, with q-values and grades, and how many flags to expect by chance; as a table a row a network, wave and pattern: one network after the other where `fields` leaves out `q` and `grade`, which follow from the whole list. `GET /assessments`, for: networks */
  listAssessments: {
    input: {
      query?: {
        /** a pattern is flagged at p up to this */
        alpha?: number;

        /** a pattern is clearly absent only above this p, when everybody answered */
        clear?: number;

        /** a pattern is clearly absent only above this p, when somebody did not answer */
        clearWithMissing?: number;

        /** in networks with fewer members only facts are given */
        members?: number;

        /** below this share of answers only facts are given */
        response?: number;

        /** ordinary network: how unequal popularity is (standard deviation of log-odds) */
        sigma?: number;

        /** ordinary network: how much likelier ties inside a group are (odds) */
        omega?: number;

        /** ordinary network: how much shares vary between schools (overdispersion) */
        rho?: number;

        /** ordinary network: how much the log-odds of a tie are expected to fall with each unit of ln(1 + km/2) */
        decay?: number;

        /** only what belongs to this territory */
        territory?: string;

        /** only this pattern, as `GET /patterns` names it */
        pattern?: string;

        /** only readings in this state */
        state?: 'flagged' | 'not-flagged' | 'not-enough-evidence';

        /** form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given */
        format?: 'json' | 'csv' | 'ndjson' | 'arrow';

        /** only these columns, in this order, separated by commas; all unless given */
        fields?: readonly string[];

        /** columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed */
        sort?: readonly string[];
      };
    };
    answer: Assessments;
  };

  /** The ten characteristics of the networks of a territory: a row a network, wave and characteristic, in one stream. `GET /profiles`, for: networks */
  listProfiles: {
    input: {
      query?: {
        /** a pattern is flagged at p up to this */
        alpha?: number;

        /** a pattern is clearly absent only above this p, when everybody answered */
        clear?: number;

        /** a pattern is clearly absent only above this p, when somebody did not answer */
        clearWithMissing?: number;

        /** in networks with fewer members only facts are given */
        members?: number;

        /** below this share of answers only facts are given */
        response?: number;

        /** ordinary network: how unequal popularity is (standard deviation of log-odds) */
        sigma?: number;

        /** ordinary network: how much likelier ties inside a group are (odds) */
        omega?: number;

        /** ordinary network: how much shares vary between schools (overdispersion) */
        rho?: number;

        /** ordinary network: how much the log-odds of a tie are expected to fall with each unit of ln(1 + km/2) */
        decay?: number;

        /** only what belongs to this territory */
        territory?: string;

        /** form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given */
        format?: 'json' | 'csv' | 'ndjson' | 'arrow';

        /** only these columns, in this order, separated by commas; all unless given */
        fields?: readonly string[];

        /** columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed */
        sort?: readonly string[];
      };
    };
    answer: ProfileRows;
  };

  /** What your first waves say of an ordinary network, what would change, and what is in force. `GET /calibration`, for: administrator */
  showCalibration: {
    input: {
      query?: {
        /** only what belongs to this territory */
        territory?: string;
      };
    };
    answer: Calibration;
  };

  /** Decides to read networks by the estimate that was seen; undoing the revision takes it back. `POST /calibration`, for: administrator */
  adoptCalibration: { input: { body: AdoptCalibration }; answer: AdoptedCalibration };

  /** Every metric: definition, formula, source, range, parameters. `GET /metrics`, for: signed-in */
  listMetrics: { input: {}; answer: { items: readonly MetricDefinition[]; nextCursor: string | null } };

  /** Every pattern: definition with its source, statistic, null, when it is silent, and how often healthy networks show it. `GET /patterns`, for: signed-in */
  listPatterns: { input: {}; answer: { items: readonly PatternDefinition[]; nextCursor: string | null } };

  /** The ten characteristics: source, what their evidence can see and what it cannot. `GET /characteristics`, for: signed-in */
  listCharacteristics: {
    input: {};
    answer: { items: readonly CharacteristicDefinition[]; nextCursor: string | null };
  };

  /** Every kind of tie. `GET /layers`, for: signed-in */
  listLayers: { input: {}; answer: { items: readonly Layer[]; nextCursor: string | null } };

  /** What changed at schools from year to year. `GET /school-events`, for: signed-in */
  listSchoolEvents: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** only what belongs to this territory */
        territory?: string;

        /** only what is about this school: its id, such as `school:10002` */
        school?: string;

        /** only items of this kind */
        kind?: 'opened' | 'gone' | 'closed' | 'reopened' | 'owner-changed' | 'municipal-to-slep';

        /** year of the school register; the last one unless given */
        year?: number;
      };
    };
    answer: { items: readonly SchoolEvent[]; nextCursor: string | null };
  };

  /** Every import with its counts. `GET /revisions`, for: signed-in */
  listRevisions: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly Revision[]; nextCursor: string | null };
  };

  /** What is other than it was: revisions, networks and actors since a revision, those undone, and the surveys that run. `GET /changes`, for: networks */
  listChanges: {
    input: {
      query?: {
        /** number of the last revision that was read; 0: everything */
        since?: number;

        /** only items of this kind */
        kind?: 'revision' | 'network' | 'actor' | 'survey';

        /** form of the answer: `json`, `csv`, `ndjson` (an object a line) or `arrow` (an IPC stream); by the header `Accept` unless given */
        format?: 'json' | 'csv' | 'ndjson' | 'arrow';

        /** only these columns, in this order, separated by commas; all unless given */
        fields?: readonly string[];

        /** columns to sort by, separated by commas, `-` before one for the largest first; rows without a value come last. Unsorted rows arrive as they are computed */
        sort?: readonly string[];
      };
    };
    answer: ChangeRows;
  };

  /** What an import noticed, by file, row and column. `GET /revisions/{id}/findings`, for: administrator */
  listFindings: {
    input: {
      params: {
        /** number of an import, from `GET /revisions` */
        id: number;
      };
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** only observations with this code */
        code?: string;

        /** only observations about this id */
        about?: string;
      };
    };
    answer: {
      items: readonly {
        file: string;
        row: number | null;
        column: string | null;
        found: string | null;
        expected: string;
        code: string;
        outcome: 'refused' | 'corrected' | 'kept' | 'info';
        about: string | null;
        id: string;
      }[];
      nextCursor: string | null;
    };
  };

  /** Takes an import back. `POST /revisions/{id}/undo`, for: administrator */
  undoRevision: {
    input: {
      params: {
        /** number of an import, from `GET /revisions` */
        id: number;
      };
    };
    answer: Revision;
  };

  /** Reads uploaded files and says what they hold, without storing. `POST /imports`, for: administrator */
  previewImport: { input: { body: FormData }; answer: ImportPreview };

  /** A previewed import, as it stands now. `GET /imports/{id}`, for: administrator */
  showImport: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
    };
    answer: ImportPreview;
  };

  /** Decides what columns, cells, actors and the network of a preview are, and reads the files again. `PATCH /imports/{id}`, for: administrator */
  changeImport: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
      body?: ImportDecisions;
    };
    answer: ImportPreview;
  };

  /** The picture of a previewed network, before it is stored. `GET /imports/{id}/graph`, for: administrator */
  drawImport: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
      query?: {
        /** id of a network */
        network?: string;
      };
    };
    answer: GraphAnswer;
  };

  /** All observations of a previewed import, as a table. `GET /imports/{id}/findings`, for: administrator */
  exportImportFindings: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
      query?: {
        /** language of the texts */
        language?: 'es' | 'en';
      };
    };
    answer: Response;
  };

  /** Stores a previewed import, whole. `POST /imports/{id}/commit`, for: administrator */
  commitImport: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
      body?: CommitRequest;
    };
    answer: ImportReport;
  };

  /** Deletes a preview and its files. `DELETE /imports/{id}`, for: administrator */
  leaveImport: {
    input: {
      params: {
        /** id of a preview, from the answer of `POST /imports` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** The bank of what a survey can ask, and the ids of a short set to begin with. `GET /survey-items`, for: signed-in */
  listSurveyItems: { input: {}; answer: { items: readonly SurveyItem[]; defaults: readonly string[] } };

  /** Opens a survey; its personal links are shown this once. `POST /surveys`, for: steward */
  createSurvey: { input: { body: NewSurvey }; answer: CreatedSurvey };

  /** All surveys, the newest first. `GET /surveys`, for: steward */
  listSurveys: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly SurveySummary[]; nextCursor: string | null };
  };

  /** A survey and who has answered. `GET /surveys/{id}`, for: steward */
  showSurvey: {
    input: {
      params: {
        /** id of a survey, from `GET /surveys` */
        id: string;
      };
    };
    answer: Survey;
  };

  /** Texts to send to those who have not answered. `GET /surveys/{id}/reminders`, for: steward */
  listReminders: {
    input: {
      params: {
        /** id of a survey, from `GET /surveys` */
        id: string;
      };
    };
    answer: SurveyReminders;
  };

  /** A new personal link for a respondent; the one before is no longer valid. `POST /surveys/{id}/respondents/{respondent}/link`, for: steward */
  renewSurveyLink: {
    input: {
      params: {
        /** id of a survey, from `GET /surveys` */
        id: string;

        /** id of a respondent, from `GET /surveys/{id}` */
        respondent: string;
      };
    };
    answer: SurveyLink;
  };

  /** Closes a survey: its answers become one wave of the network. `POST /surveys/{id}/close`, for: steward */
  closeSurvey: {
    input: {
      params: {
        /** id of a survey, from `GET /surveys` */
        id: string;
      };
    };
    answer: ImportReport;
  };

  /** Deletes a survey with the answers that are kept apart; a wave made of them stays. `DELETE /surveys/{id}`, for: steward */
  deleteSurvey: {
    input: {
      params: {
        /** id of a survey, from `GET /surveys` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** What a respondent sees and has answered so far. `GET /survey-answers/{token}`, for: respondent */
  showAnswerSheet: {
    input: {
      params: {
        /** the secret in a personal link */
        token: string;
      };
    };
    answer: AnswerSheet;
  };

  /** Saves an answer, or sends it. `PUT /survey-answers/{token}`, for: respondent */
  saveAnswer: {
    input: {
      params: {
        /** the secret in a personal link */
        token: string;
      };
      body: SaveAnswer;
    };
    answer: AnswerSheet;
  };

  /** Erases an answer. `DELETE /survey-answers/{token}`, for: respondent */
  eraseAnswer: {
    input: {
      params: {
        /** the secret in a personal link */
        token: string;
      };
    };
    answer: AnswerSheet;
  };

  /** Erases a network, or what one school answered in it, also from earlier revisions, uploads and caches; answers with a certificate. `POST /networks/{id}/erasure`, for: administrator */
  eraseNetwork: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      body: EraseRequest;
    };
    answer: ErasureCertificate;
  };

  /** The day on which a network is erased with all that was answered in it. `PUT /networks/{id}/retention`, for: administrator */
  setRetention: {
    input: {
      params: {
        /** id of a network; `GET /networks` lists them */
        id: string;
      };
      body: SetRetention;
    };
    answer: { until: string | null };
  };

  /** Networks and answers that are kept until some day, the nearest first. `GET /retention`, for: steward */
  listRetention: { input: {}; answer: { items: readonly Retention[] } };

  /** What it takes to survey some schools without Telar: a sheet for the answers, a questionnaire to print, texts for form tools. All of it comes back in as it is. `GET /survey-kit`, for: steward */
  writeSurveyKit: {
    input: {
      query?: {
        /** ids of actors; or give a territory or a network */
        schools?: readonly string[];

        /** only what belongs to this territory */
        territory?: string;

        /** id of a network */
        network?: string;

        /** of the network, where it has none yet */
        name?: string;

        /** ids of the bank of what a survey can ask; a set to begin with if left out */
        items?: readonly string[];

        /** one file of the kit, or all of them as a zip */
        part?: 'xlsx' | 'pdf' | 'texts' | 'zip';

        /** language of the texts */
        language?: 'es' | 'en';
      };
    };
    answer: Response;
  };

  /** Metrics and assessment of a network in the body; nothing is stored. `POST /analyses`, for: signed-in */
  analyse: { input: { body: AnalysisRequest }; answer: AnalysisAnswer };

  /** Before and after some edits, the best tie to add and the worst member to lose; nothing is stored. `POST /what-if`, for: networks */
  measureWhatIf: { input: { body: WhatIfRequest }; answer: WhatIfAnswer };

  /** Starts long work, or joins the same work already under way. `POST /jobs`, for: networks */
  startJob: { input: { body: JobRequestInput }; answer: Job };

  /** How far a job is, and its result when it is done. `GET /jobs/{id}`, for: networks */
  showJob: {
    input: {
      params: {
        /** id of a job, from the answer of `POST /jobs` */
        id: string;
      };
    };
    answer: Job;
  };

  /** The answer of a job that is done, as the request that became a job would have been answered: JSON, or a table in the form that was asked for. `GET /jobs/{id}/answer`, for: networks */
  showJobAnswer: {
    input: {
      params: {
        /** id of a job, from the answer of `POST /jobs` */
        id: string;
      };
    };
    answer: unknown;
  };

  /** Progress as server-sent events: `progress` until one last `end`. `GET /jobs/{id}/events`, for: networks */
  followJob: {
    input: {
      params: {
        /** id of a job, from the answer of `POST /jobs` */
        id: string;
      };
    };
    answer: Response;
  };

  /** Stops a job. `DELETE /jobs/{id}`, for: networks */
  cancelJob: {
    input: {
      params: {
        /** id of a job, from the answer of `POST /jobs` */
        id: string;
      };
    };
    answer: Job;
  };

  /** Metrics written into the database, with what each was measured on and whether that has changed since. `GET /results`, for: administrator */
  listResults: { input: {}; answer: { items: readonly WrittenResult[]; nextCursor: string | null } };

  /** Takes a written result out of the database again; by the id of a metric, all results of it. `DELETE /results/{id}`, for: administrator */
  removeResults: {
    input: {
      params: {
        /** id of a written result, from `GET /results` */
        id: string;
      };
    };
    answer: { id: string; removed: number };
  };

  /** Saves a view behind a share link. `POST /views`, for: networks */
  saveView: { input: { body: ViewStateInput }; answer: View };

  /** A saved view. `GET /views/{id}`, for: networks */
  showView: {
    input: {
      params: {
        /** id of a saved view, from the answer of `POST /views` */
        id: string;
      };
    };
    answer: View;
  };

  /** Deletes a saved view: its share link opens nothing any more. `DELETE /views/{id}`, for: networks */
  deleteView: {
    input: {
      params: {
        /** id of a saved view, from the answer of `POST /views` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** Who reads, and how to sign in. `GET /session`, for: anyone */
  showMe: { input: {}; answer: Me };

  /** Signs in with a password; the answer sets the cookie of the session. `POST /session`, for: anyone */
  signIn: { input: { body: SignIn }; answer: Me };

  /** Signs out: the session ends at once. `DELETE /session`, for: own-account */
  signOut: { input: {}; answer: undefined };

  /** Your sessions, the last used first. `GET /sessions`, for: own-account */
  listSessions: { input: {}; answer: { items: readonly Session[] } };

  /** Ends one of your sessions. `DELETE /sessions/{id}`, for: own-account */
  endSession: {
    input: {
      params: {
        /** id of a session, from `GET /sessions` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** Creates the first administrator with the one-time code, and signs in. `POST /accounts/first`, for: anyone */
  createFirstAdministrator: { input: { body: FirstAdministrator }; answer: Me };

  /** What an invitation is for; the token is sent in the body, so that it stands in no log. `POST /accounts/invitation/details`, for: anyone */
  showInvitation: { input: { body: ShowInvitation }; answer: InvitationDetails };

  /** Sets a password with a one-time invitation, and signs in. `POST /accounts/invitation`, for: anyone */
  acceptInvitation: { input: { body: AcceptInvitation }; answer: Me };

  /** Changes your password; your other sessions end. `POST /accounts/password`, for: own-account */
  changePassword: { input: { body: ChangePassword }; answer: Me };

  /** All accounts by name. `GET /accounts`, for: administrator */
  listAccounts: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly Account[]; nextCursor: string | null };
  };

  /** Creates an account; its invitation is shown this once. `POST /accounts`, for: administrator */
  createAccount: { input: { body: NewAccount }; answer: CreatedAccount };

  /** Changes what an account may see, or suspends it; keys that would be wider are revoked. `PATCH /accounts/{id}`, for: administrator */
  changeAccount: {
    input: {
      params: {
        /** id of an account, from `GET /accounts` */
        id: string;
      };
      body?: ChangeAccount;
    };
    answer: Account;
  };

  /** Deletes an account with its sessions and keys; its id stays in the audit. `DELETE /accounts/{id}`, for: administrator */
  deleteAccount: {
    input: {
      params: {
        /** id of an account, from `GET /accounts` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** A new one-time invitation to set a password; the one before is no longer valid. `POST /accounts/{id}/invitation`, for: administrator */
  inviteAccount: {
    input: {
      params: {
        /** id of an account, from `GET /accounts` */
        id: string;
      };
    };
    answer: Invitation;
  };

  /** Your keys, the newest first; an administrator sees those of all accounts. `GET /keys`, for: own-account */
  listKeys: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;
      };
    };
    answer: { items: readonly Key[]; nextCursor: string | null };
  };

  /** Creates a key for programs; its secret is shown this once. `POST /keys`, for: own-account */
  createKey: { input: { body: NewKey }; answer: CreatedKey };

  /** Revokes a key at once. `DELETE /keys/{id}`, for: own-account */
  revokeKey: {
    input: {
      params: {
        /** id of a key, from `GET /keys` */
        id: string;
      };
    };
    answer: undefined;
  };

  /** Who read what is sensitive, who exported, who wrote and who signed in, the newest first. `GET /audit`, for: administrator */
  listAudit: {
    input: {
      query?: {
        /** items of one page at most; of a picture, actors at most */
        limit?: number;

        /** `nextCursor` of the page before; leave it out for the first page */
        cursor?: string;

        /** only what this account did */
        account?: string;

        /** only actions of this kind */
        action?: 'read' | 'export' | 'write' | 'sign-in' | 'sign-in-refused' | 'sign-out' | 'refused';

        /** only what concerns this id */
        target?: string;

        /** from this day on, as YYYY-MM-DD (UTC) */
        since?: string;

        /** up to and with this day, as YYYY-MM-DD (UTC) */
        until?: string;
      };
    };
    answer: AuditPage;
  };

  /** The same as a table. `GET /audit/export`, for: administrator */
  exportAudit: {
    input: {
      query?: {
        /** only what this account did */
        account?: string;

        /** only actions of this kind */
        action?: 'read' | 'export' | 'write' | 'sign-in' | 'sign-in-refused' | 'sign-out' | 'refused';

        /** only what concerns this id */
        target?: string;

        /** from this day on, as YYYY-MM-DD (UTC) */
        since?: string;

        /** up to and with this day, as YYYY-MM-DD (UTC) */
        until?: string;
      };
    };
    answer: Response;
  };
}
export const operations = {
  health: { method: 'GET', path: '/health' },
  ready: { method: 'GET', path: '/ready' },
  listTerritories: { method: 'GET', path: '/territories' },
  showTerritory: { method: 'GET', path: '/territories/{id}' },
  showTerritoryGraph: { method: 'GET', path: '/territories/{id}/graph' },
  listTerritoryNetworks: { method: 'GET', path: '/territories/{id}/networks' },
  measureTerritory: { method: 'GET', path: '/territories/{id}/metrics' },
  findTerritoryRoutes: { method: 'GET', path: '/territories/{id}/routes' },
  listIsolatedSchools: { method: 'GET', path: '/territories/{id}/isolated-schools' },
  showSupportBoard: { method: 'GET', path: '/territories/{id}/support' },
  showTerritoryContracts: { method: 'GET', path: '/territories/{id}/contracts' },
  showLevels: { method: 'GET', path: '/territories/{id}/levels' },
  showTerritoryResults: { method: 'GET', path: '/territories/{id}/results' },
  searchActors: { method: 'GET', path: '/actors' },
  showActor: { method: 'GET', path: '/actors/{id}' },
  showActorResults: { method: 'GET', path: '/actors/{id}/results' },
  showEgo: { method: 'GET', path: '/actors/{id}/ego' },
  listNetworks: { method: 'GET', path: '/networks' },
  showNetwork: { method: 'GET', path: '/networks/{id}' },
  showStatement: { method: 'GET', path: '/networks/{id}/statement' },
  listNetworkEvents: { method: 'GET', path: '/networks/{id}/events' },
  showAftermath: { method: 'GET', path: '/networks/{id}/aftermath' },
  showNetworkWork: { method: 'GET', path: '/networks/{id}/work' },
  showNetworkResults: { method: 'GET', path: '/networks/{id}/results' },
  showNetworkGraph: { method: 'GET', path: '/networks/{id}/graph' },
  measureNetwork: { method: 'GET', path: '/networks/{id}/metrics' },
  measureNetworks: { method: 'GET', path: '/metrics-of-networks' },
  findNetworkRoutes: { method: 'GET', path: '/networks/{id}/routes' },
  compareLayers: { method: 'GET', path: '/networks/{id}/layers' },
  measureAttendance: { method: 'GET', path: '/networks/{id}/attendance' },
  findCommunities: { method: 'GET', path: '/networks/{id}/communities' },
  compareWaves: { method: 'GET', path: '/networks/{id}/tie-changes' },
  exportNetwork: { method: 'GET', path: '/networks/{id}/export' },
  exportNetworkView: { method: 'POST', path: '/networks/{id}/export' },
  changeNetwork: { method: 'PATCH', path: '/networks/{id}' },
  deleteNetwork: { method: 'DELETE', path: '/networks/{id}' },
  listContracts: { method: 'GET', path: '/contracts' },
  showProviderHistory: { method: 'GET', path: '/actors/{id}/contracts' },
  assessNetwork: { method: 'GET', path: '/networks/{id}/assessment' },
  profileNetwork: { method: 'GET', path: '/networks/{id}/profile' },
  listDisagreements: { method: 'GET', path: '/networks/{id}/disagreements' },
  showChanges: { method: 'GET', path: '/networks/{id}/changes' },
  listAssessments: { method: 'GET', path: '/assessments' },
  listProfiles: { method: 'GET', path: '/profiles' },
  showCalibration: { method: 'GET', path: '/calibration' },
  adoptCalibration: { method: 'POST', path: '/calibration' },
  listMetrics: { method: 'GET', path: '/metrics' },
  listPatterns: { method: 'GET', path: '/patterns' },
  listCharacteristics: { method: 'GET', path: '/characteristics' },
  listLayers: { method: 'GET', path: '/layers' },
  listSchoolEvents: { method: 'GET', path: '/school-events' },
  listRevisions: { method: 'GET', path: '/revisions' },
  listChanges: { method: 'GET', path: '/changes' },
  listFindings: { method: 'GET', path: '/revisions/{id}/findings' },
  undoRevision: { method: 'POST', path: '/revisions/{id}/undo' },
  previewImport: { method: 'POST', path: '/imports' },
  showImport: { method: 'GET', path: '/imports/{id}' },
  changeImport: { method: 'PATCH', path: '/imports/{id}' },
  drawImport: { method: 'GET', path: '/imports/{id}/graph' },
  exportImportFindings: { method: 'GET', path: '/imports/{id}/findings' },
  commitImport: { method: 'POST', path: '/imports/{id}/commit' },
  leaveImport: { method: 'DELETE', path: '/imports/{id}' },
  listSurveyItems: { method: 'GET', path: '/survey-items' },
  createSurvey: { method: 'POST', path: '/surveys' },
  listSurveys: { method: 'GET', path: '/surveys' },
  showSurvey: { method: 'GET', path: '/surveys/{id}' },
  listReminders: { method: 'GET', path: '/surveys/{id}/reminders' },
  renewSurveyLink: { method: 'POST', path: '/surveys/{id}/respondents/{respondent}/link' },
  closeSurvey: { method: 'POST', path: '/surveys/{id}/close' },
  deleteSurvey: { method: 'DELETE', path: '/surveys/{id}' },
  showAnswerSheet: { method: 'GET', path: '/survey-answers/{token}' },
  saveAnswer: { method: 'PUT', path: '/survey-answers/{token}' },
  eraseAnswer: { method: 'DELETE', path: '/survey-answers/{token}' },
  eraseNetwork: { method: 'POST', path: '/networks/{id}/erasure' },
  setRetention: { method: 'PUT', path: '/networks/{id}/retention' },
  listRetention: { method: 'GET', path: '/retention' },
  writeSurveyKit: { method: 'GET', path: '/survey-kit' },
  analyse: { method: 'POST', path: '/analyses' },
  measureWhatIf: { method: 'POST', path: '/what-if' },
  startJob: { method: 'POST', path: '/jobs' },
  showJob: { method: 'GET', path: '/jobs/{id}' },
  showJobAnswer: { method: 'GET', path: '/jobs/{id}/answer' },
  followJob: { method: 'GET', path: '/jobs/{id}/events' },
  cancelJob: { method: 'DELETE', path: '/jobs/{id}' },
  listResults: { method: 'GET', path: '/results' },
  removeResults: { method: 'DELETE', path: '/results/{id}' },
  saveView: { method: 'POST', path: '/views' },
  showView: { method: 'GET', path: '/views/{id}' },
  deleteView: { method: 'DELETE', path: '/views/{id}' },
  showMe: { method: 'GET', path: '/session' },
  signIn: { method: 'POST', path: '/session' },
  signOut: { method: 'DELETE', path: '/session' },
  listSessions: { method: 'GET', path: '/sessions' },
  endSession: { method: 'DELETE', path: '/sessions/{id}' },
  createFirstAdministrator: { method: 'POST', path: '/accounts/first' },
  showInvitation: { method: 'POST', path: '/accounts/invitation/details' },
  acceptInvitation: { method: 'POST', path: '/accounts/invitation' },
  changePassword: { method: 'POST', path: '/accounts/password' },
  listAccounts: { method: 'GET', path: '/accounts' },
  createAccount: { method: 'POST', path: '/accounts' },
  changeAccount: { method: 'PATCH', path: '/accounts/{id}' },
  deleteAccount: { method: 'DELETE', path: '/accounts/{id}' },
  inviteAccount: { method: 'POST', path: '/accounts/{id}/invitation' },
  listKeys: { method: 'GET', path: '/keys' },
  createKey: { method: 'POST', path: '/keys' },
  revokeKey: { method: 'DELETE', path: '/keys/{id}' },
  listAudit: { method: 'GET', path: '/audit' },
  exportAudit: { method: 'GET', path: '/audit/export' },
} as const satisfies Record<keyof Operations, { method: string; path: string }>;
