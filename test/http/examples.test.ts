import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { exampleAddress } from '../../server/http/docs/requests.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

/** What stands in an example for a name that an answer before it gave. */
type Given = Record<string, string>;

/** Examples that need others before them, in an order in which each has what it needs. */
const journeys: Record<string, EndpointName[]> = {
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
  'a job': ['startJob', 'showJob', 'followJob', 'cancelJob'],
  'a view': ['saveView', 'showView', 'deleteView'],
};

describe('the examples of the API, one after the other', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  it.each(Object.entries(journeys))('work: %s', async (_, names) => {
    const given: Given = {};
    for (const name of names) {
      const { status, answer } = await send(telar, name, given);
      expect([name, status, answer]).toEqual([name, (api[name] as Endpoint).status ?? 200, answer]);
      note(name, answer, given);
    }
  });
});

async function send({ address }: RunningTelar, name: EndpointName, given: Given) {
  const { method, form }: Endpoint = api[name];
  const filled = (text: string) =>
    Object.entries(given).reduce(
      (done, [word, id]) => done.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), id),
      text,
    );
  const { body } = examples[name];
  const sent = form ? formOf({ 'ties.csv': 'from,to\na,b\nb,c\n' }) : filled(JSON.stringify(body ?? {}));
  const response = await fetch(filled(`${address}${exampleAddress(name)}`), {
    method: method.toUpperCase(),
    ...(method !== 'get' && { body: sent }),
    ...(typeof sent === 'string' && method !== 'get' && { headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, answer: (isJson ? JSON.parse(text) : text) as unknown };
}

/** Notes what later examples name: each answer gives some of the words that stand in them. */
function note(name: EndpointName, answer: unknown, given: Given): void {
  const { id, revision, networks, survey, links } = answer as {
    id?: string;
    revision?: number;
    networks?: string[];
    survey?: { id: string };
    links?: { respondentId: string; actorId: string; token: string }[];
  };
  // The answer of the example is that of one of the two schools.
  const own = links?.find(({ actorId }) => actorId === 'school:demo-003');
  const others = links?.find((link) => link !== own);
  const words: Partial<Record<EndpointName, Record<string, string | number | undefined>>> = {
    previewImport: { PREVIEW: id },
    commitImport: { REVISION: revision, NETWORK: networks?.[0] },
    deleteNetwork: { REVISION: revision },
    createSurvey: { SURVEY: survey?.id, RESPONDENT: others?.respondentId, TOKEN: own?.token },
    startJob: { JOB: id },
    saveView: { VIEW: id },
  };
  for (const [word, value] of Object.entries(words[name] ?? {})) given[word] = String(value);
}
