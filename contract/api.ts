import { accountsEndpoints } from './endpoints/accounts.ts';
import { actorsEndpoints } from './endpoints/actors.ts';
import { analysesEndpoints } from './endpoints/analyses.ts';
import { assessmentsEndpoints } from './endpoints/assessments.ts';
import { auditEndpoints } from './endpoints/audit.ts';
import { calibrationEndpoints } from './endpoints/calibration.ts';
import { cataloguesEndpoints } from './endpoints/catalogues.ts';
import { contractsEndpoints } from './endpoints/contracts.ts';
import { importsEndpoints } from './endpoints/imports.ts';
import { jobsEndpoints } from './endpoints/jobs.ts';
import { keysEndpoints } from './endpoints/keys.ts';
import { networksEndpoints } from './endpoints/networks.ts';
import { ownNetworksEndpoints } from './endpoints/own-networks.ts';
import { protectionEndpoints } from './endpoints/protection.ts';
import { revisionsEndpoints } from './endpoints/revisions.ts';
import { serviceEndpoints } from './endpoints/service.ts';
import { sessionsEndpoints } from './endpoints/sessions.ts';
import { surveyKitEndpoints } from './endpoints/survey-kit.ts';
import { surveysEndpoints } from './endpoints/surveys.ts';
import { territoriesEndpoints } from './endpoints/territories.ts';
import { viewsEndpoints } from './endpoints/views.ts';

export { apiRoot, type Endpoint } from './endpoints/endpoint.ts';

/** Every address of the service. The server binds it, the documents describe it and the explorer calls it. */
export const api = {
  ...serviceEndpoints,
  ...territoriesEndpoints,
  ...actorsEndpoints,
  ...networksEndpoints,
  ...ownNetworksEndpoints,
  ...contractsEndpoints,
  ...assessmentsEndpoints,
  ...calibrationEndpoints,
  ...cataloguesEndpoints,
  ...revisionsEndpoints,
  ...importsEndpoints,
  ...surveysEndpoints,
  ...protectionEndpoints,
  ...surveyKitEndpoints,
  ...analysesEndpoints,
  ...jobsEndpoints,
  ...viewsEndpoints,
  ...sessionsEndpoints,
  ...accountsEndpoints,
  ...keysEndpoints,
  ...auditEndpoints,
} as const;
export type EndpointName = keyof typeof api;
