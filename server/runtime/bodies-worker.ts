import { createHash } from 'node:crypto';
import { AnalysisRequest, settingsOfAnalysis } from '../../contract/analyses.ts';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { checkPart } from '../../contract/check-part.ts';
import { jsonFromBytes } from '../../contract/json-bytes.ts';
import { factsOfProblem, type ProblemFacts } from '../../contract/problem-facts.ts';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import { type ReadAnalysis, readAnalysis } from './read-analysis.ts';
import { taskRunner } from './run-task.ts';

/** A body of JSON in UTF-8, and the endpoint that it was sent to; `null`: to none. */
export type SentBody = { bytes: Uint8Array<ArrayBuffer>; endpoint: EndpointName | null };

/** What a body holds. What its schema refuses is kept for whoever asks for it: other parts of a request are named first. */
export type BodyRead = {
  /** SHA-256 of the bytes: names the body where it is compared with another. */
  digest: string;
  content: { value: unknown } | { refused: ProblemFacts };
  /** The network of a body to be analysed, whose actors and ties are left out of the value. */
  network: ReadAnalysis | null;
};

/** What a thread for bodies does. */
export type BodyTasks = { check: { input: SentBody; answer: BodyRead } };

export default taskRunner<BodyTasks>({ check: ({ bytes, endpoint }) => readBody(bytes, endpoint) });

/** @throws TelarProblem `body-too-deep`, `body-too-large`; `body-unreadable` for what is no JSON */
function readBody(bytes: Uint8Array, endpoint: EndpointName | null): BodyRead {
  const sent = jsonFromBytes(bytes);
  refuseLongLists(sent);
  const digest = createHash('sha256').update(bytes).digest('hex');
  try {
    return { digest, ...contentOf(sent, endpoint) };
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    return { digest, content: { refused: factsOfProblem(error) }, network: null };
  }
}

/** As many as a body may hold of anything; a schema names what is wrong with each of them before it counts them. */
const mostItems = 500_000;

function refuseLongLists(sent: object): void {
  for (const list of [sent, ...Object.values(sent)])
    if (typeof list === 'object' && list !== null && Object.keys(list).length > mostItems)
      throw codedProblem('body-too-large', {});
}

function contentOf(sent: unknown, name: EndpointName | null): Pick<BodyRead, 'content' | 'network'> {
  if (name === 'analyse') return contentOfAnalysis(checkPart(AnalysisRequest, sent));
  const endpoint: Endpoint | null = name === null ? null : api[name];
  return { content: { value: endpoint?.body && checkPart(endpoint.body, sent) }, network: null };
}

const contentOfAnalysis = (request: AnalysisRequest): Pick<BodyRead, 'content' | 'network'> => ({
  content: { value: { ...settingsOfAnalysis(request), actors: [], ties: [] } },
  network: readAnalysis(request),
});
