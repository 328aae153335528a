import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { TelarProblem } from '../../../contract/problems.ts';
import type { TerritoryGraph } from '../network-store.ts';
import { readingGraphs } from '../reading-graphs.ts';
import { askOf } from './ask.ts';
import type { FromThread, GraphPart, GraphQuestion, ToThread } from './graph-thread-messages.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** Entry of the thread: one question after the other, each answered part by part as the asker takes them. */
const { path, patience } = workerData as { path: string; patience: number };
const port = parentPort!;
const answers = new Map<number, Generator<FromThread>>();

/** Rows of a part: taking them in takes a few milliseconds. */
const rowsOfPart = 1_000;

let reading: ReturnType<typeof readingGraphs> | null = null;
function graphs() {
  if (reading) return reading;
  try {
    const database = new DatabaseSync(path, {
      readOnly: true,
      timeout: patience,
      enableForeignKeyConstraints: false,
    });
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    reading = readingGraphs(askOf(database));
    return reading;
  } catch (error) {
    throw sqliteProblem(error);
  }
}

async function answer(number: number, query: GraphQuestion): Promise<Generator<FromThread>> {
  try {
    return parts(number, await graphs().loadTerritory(query));
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    const { kind, message } = error;
    return only({ number, refused: { kind, detail: message } });
  }
}

function* only(message: FromThread): Generator<FromThread> {
  yield message;
}

function* parts(number: number, graph: TerritoryGraph | null): Generator<FromThread> {
  if (graph !== null) {
    for (const actors of slices(graph.actors)) yield { number, part: { ...nothing, actors } };
    for (const ties of slices(graph.ties)) yield { number, part: { ...nothing, ties } };
    for (const years of slices(graph.years)) yield { number, part: { ...nothing, years } };
  }
  yield { number, found: graph !== null, truncated: graph?.truncated === true };
}

const nothing: GraphPart = { actors: [], ties: [], years: [] };

function* slices<Row>(rows: Row[]): Generator<Row[]> {
  for (let first = 0; first < rows.length; first += rowsOfPart) yield rows.slice(first, first + rowsOfPart);
}

function sendNext(number: number): void {
  const next = answers.get(number)?.next();
  if (next === undefined || next.done === true) return;
  if (!('part' in next.value)) answers.delete(number);
  port.postMessage(next.value);
}

port.on('message', (message: ToThread) => {
  const { number } = message;
  if ('more' in message) sendNext(number);
  else
    void answer(number, message.query).then((parted) => {
      answers.set(number, parted);
      sendNext(number);
    });
});
