import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { type Neo4jOptions, settingsOf } from './options.ts';

/** Neo4j 5.26 is the oldest long-term release whose Cypher the queries are written in. */
export const oldestServer = { major: 5, minor: 26 };

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** @throws TelarProblem when the address could never work, whatever runs behind it */
export function checkAddress(uri: string): void {
  const parts = /^([a-z0-9+.-]+):\/\/([^/?#]+)/i.exec(uri);
  if (parts === null) {
    throw unavailable(`NEO4J_URI is not an address; expected one like neo4j://localhost:7687.`);
  }
  if (!schemes.includes(parts[1]!.toLowerCase())) {
    throw unavailable(
      `NEO4J_URI begins with "${parts[1]}://", which Neo4j does not speak; expected ${schemes.join(', ')}.`,
    );
  }
  if (parts[2]!.includes('@')) {
    throw unavailable('NEO4J_URI holds a user or password; expected them in NEO4J_USER and NEO4J_PASSWORD.');
  }
}

/** Codes of the driver that pass by themselves: of an answer that took too long, and of a server that is not ready. */
const late = /TransactionTimedOut/;
const notReady = /^Neo\.TransientError|DatabaseUnavailable|NotALeader/;
/** Of the driver itself, when it got no connection for as long as one may be waited for: how many are in use. */
const noConnection = /acquisition timed out.*Active conn count = (\d+)/is;

/** The driver's error as one sentence for the person who runs Telar; anything unknown passes unchanged. */
export function inOneSentence(error: unknown, options: Neo4jOptions, timeout: number): unknown {
  if (error instanceof TelarProblem || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const inUse = noConnection.exec(deepMessage(error))?.[1];
  // Fewer than there may be: the server answers nobody.
  if (inUse !== undefined && Number(inUse) >= settingsOf(options).pool)
    return codedProblem('overloaded', { seconds: Math.ceil(timeout / 1000) }, undefined, error);
  const sentence = sentenceFor(code, deepMessage(error), options, timeout);
  return sentence === null ? error : unavailable(sentence, { cause: error, code: actionOn(code) });
}

/** Whether the same statement of the schema may succeed a moment later: another process was in the way, or made the same. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error &&
  /^Neo\.(TransientError|ClientError\.Schema\.\w*AlreadyExists)/.test(codeBehind(error));

/** Whether another connection, or the same a moment later, may do it. */
export const mayPass = (error: unknown): boolean =>
  isTransient(error) ||
  (error instanceof Error && /^(ServiceUnavailable|SessionExpired)$/.test(codeBehind(error)));

/** Whether a statement would have made what is there already. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && codeBehind(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** The server's own code, or the driver's: newer servers hang an explanation without one behind their errors. */
function codeBehind(error: Error): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && !(at instanceof TelarProblem)) return String(at.code);
  return '';
}

function sentenceFor(code: string, message: string, options: Neo4jOptions, timeout: number): string | null {
  const server = `Neo4j at ${hostOf(options.uri)}`;
  const database = options.database === undefined ? 'the database' : `the database "${options.database}"`;
  if (/Security\.Unauthorized/.test(code))
    return `${server} refuses the user "${options.user}" or the password.`;
  if (/AuthenticationRateLimit/.test(code)) {
    return `${server} has locked the user "${options.user}" for a while after too many wrong passwords.`;
  }
  if (/CredentialsExpired/.test(code)) {
    return `${server} wants the user "${options.user}" to change the password before anything else.`;
  }
  if (/DatabaseNotFound/.test(code)) return `${server} has no database "${options.database}".`;
  if (/ReadOnly|AccessMode/.test(code)) return `${server} lets nobody write to ${database}: it is read-only.`;
  if (/Security\.Forbidden/.test(code)) {
    return `${server} does not let the user "${options.user}" do this in ${database}: it may only read.`;
  }
  if (late.test(code)) return `${server} did not answer within ${timeout / 1000} seconds.`;
  if (/OutOfMemory/.test(code)) {
    return `${server} ran out of memory for one transaction; give it a larger heap (server.memory.heap.max_size).`;
  }
  if (notReady.test(code)) {
    return `${server} is too busy or not ready; ask again shortly.`;
  }
  if (/ServiceUnavailable|SessionExpired|N\/A/.test(code)) return `${server} ${whyUnreachable(message)}.`;
  return null;
}

/** What a reader can do about it, as a code: wait, or write to whoever runs the database or Telar. */
function actionOn(code: string): string {
  if (late.test(code) || notReady.test(code)) return 'database-busy';
  return code.startsWith('Neo.') ? 'database-refuses' : 'database-unreachable';
}

function whyUnreachable(message: string): string {
  if (/HTTP/.test(message)) return 'answers as a web page; expected its Bolt port, usually 7687';
  if (/protocol version|handshake|No .*version/i.test(message)) {
    return `is older than ${oldestServer.major}.${oldestServer.minor}, the oldest that Telar works with`;
  }
  if (/certificate|self.signed|altnames|TLS|SSL/i.test(message)) {
    return 'and Telar agree on no encryption; check the certificate and whether the address should end its scheme in +s';
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'cannot be found: no machine has that name';
  if (/ECONNREFUSED/.test(message)) return 'cannot be reached: nothing listens there';
  if (/rout(ing|er)|discovery/i.test(message)) return 'cannot be reached: no server of the cluster answers';
  return 'cannot be reached';
}

/** Drivers wrap the cause of a failure: its words and those of all it stands on. */
function deepMessage(error: unknown): string {
  const words: string[] = [];
  for (let at: unknown = error; at instanceof Error && words.length < 6; at = at.cause)
    words.push(at.message);
  return words.join(' ');
}

const hostOf = (uri: string): string => /:\/\/([^/?#]+)/.exec(uri)?.[1] ?? uri;

const unavailable = (detail: string, more: { cause?: unknown; code?: string } = {}): TelarProblem =>
  new TelarProblem('store-unavailable', detail, more);
