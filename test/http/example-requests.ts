import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { exampleAddress } from '../../server/http/docs/requests.ts';
import { formOf } from '../running-telar.ts';
import { Visitor } from './accounts/visitor.ts';

/** What stands in an example for a name that an answer before it gave. */
export type Given = Record<string, string>;

/** Examples that need others before them, in an order in which each has what it needs. */
export const journeys = {
  'an import': [
    'previewImport',
    'showImport',
    'changeImport',
    'drawImport',
    'exportImportFindings',
    'commitImport',
    'changeNetwork',
    'setRetention',
    'deleteNetwork',
    'undoRevision',
  ],
  'an import that is erased': ['previewImport', 'commitImport', 'eraseNetwork'],
  'an import that is left': ['previewImport', 'leaveImport'],
  'a survey': [
    'createSurvey',
    'showSurvey',
    'listReminders',
    'renewSurveyLink',
    'showAnswerSheet',
    'saveAnswer',
    'eraseAnswer',
    'deleteSurvey',
  ],
  'a survey that is closed': ['createSurvey', 'showAnswerSheet', 'saveAnswer', 'closeSurvey'],
  'a job': ['startJob', 'followJob', 'showJob', 'showJobAnswer', 'cancelJob'],
  'a view': ['saveView', 'showView', 'deleteView'],
} as const satisfies Record<string, readonly EndpointName[]>;

/** Of somebody who makes an account for somebody else, and signs in again. */
export const accountJourneys = {
  administrator: [
    'createFirstAdministrator',
    'createAccount',
    'listAccounts',
    'createKey',
    'listKeys',
    'revokeKey',
  ],
  invited: ['showInvitation', 'acceptInvitation'],
  again: ['signIn', 'listSessions', 'endSession'],
  leaving: ['signIn', 'changePassword', 'listAudit', 'exportAudit', 'signOut'],
  'administrator at last': ['inviteAccount', 'changeAccount', 'deleteAccount'],
} as const satisfies Record<string, readonly EndpointName[]>;

/** Over networks that say enough of what is ordinary. */
export const calibrationJourney = ['showCalibration', 'adoptCalibration'] as const;
/** Over a server of the engine that results are written into. */
export const resultsJourney = ['startJob', 'followJob', 'listResults', 'removeResults'] as const;
/** Through the sign-in of an institution. */
export const providerJourney = ['startProviderSignIn', 'finishProviderSignIn'] as const;

type Sent = { status: number; answer: unknown };

/** Sends an example with what was given for its words; what a browser keeps is kept. */
export async function sendExample(
  address: string,
  name: EndpointName,
  { given, visitor = new Visitor(address), more = {} }: { given: Given; visitor?: Visitor; more?: object },
): Promise<Sent> {
  const { method, form }: Endpoint = api[name];
  const filled = (text: string) =>
    Object.entries(given).reduce(
      (done, [word, id]) => done.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), id),
      text,
    );
  const { body } = examples[name];
  const sent = form
    ? formOf({ 'ties.csv': 'from,to\na,b\nb,c\n' })
    : filled(JSON.stringify({ ...body, ...more }));
  const response = await fetch(filled(`${address}${exampleAddress(name)}`), {
    method: method.toUpperCase(),
    ...(method !== 'get' && { body: sent }),
    headers: {
      ...(visitor.cookies.size > 0 && { cookie: visitor.cookieHeader() }),
      ...(typeof sent === 'string' && method !== 'get' && { 'content-type': 'application/json' }),
    },
  });
  visitor.keep(response);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, answer: isJson ? JSON.parse(text) : text };
}
