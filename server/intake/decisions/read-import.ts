import { rbdInId } from '../../../contract/identifiers.ts';
import type { ActorMatch, ImportDecisions, Recognised } from '../../../contract/imports.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { hashFiles } from '../hash-files.ts';
import { type ImportFile, mapRecords, type StreamedIntake } from '../intake-result.ts';
import { networkIdOf, networkNameOf } from '../network-id.ts';
import { ActorIndex, type KnownActor } from '../matching/actor-index.ts';
import { applyMatches } from '../matching/apply-matches.ts';
import { lintNames } from '../matching/lint-names.ts';
import { matchActors } from '../matching/match-actors.ts';
import { type DecidedNetwork, decideNetwork } from './decide-network.ts';
import { editCells } from './edit-cells.ts';
import { filesOfOneName } from './file-name-twice.ts';
import { readSource } from './read-source.ts';
import type { OnReading, ReadSource } from './source.ts';

export type ReadImportOptions = {
  ownerKey: Uint8Array;
  decisions: ImportDecisions;
  /** Stored actors, to recognise those of the files among them. */
  actors: readonly KnownActor[];
  /** Comunas of the territory that was decided for the network; `null`: none was. */
  comunas: readonly string[] | null;
  /** What is stored of `registerScopes`: a directory is read beside it. */
  storedRegister: Iterable<SourcedRecord>;
  /** What the files were sent as together: an archive, a workbook or a folder; `null`: several files. */
  name: string | null;
  onProgress?: OnReading | undefined;
};

/** What files are, as far as they and the user's decisions say. */
export type ImportReading = Omit<Recognised, 'network' | 'accepted' | 'similarNetworks'> & {
  network: DecidedNetwork | null;
  /** Whether the files say themselves which network they are of. */
  isNetworkNamed: boolean;
};

/** What was read: what the files are, some of the stored actors among theirs, and the records as they would be stored. */
export type ReadImport = { reading: ImportReading; storedActors: string[]; result: StreamedIntake };

/** Matches that a preview lists at most. */
const mostMatches = 500;
/** Stored actors by which a network is found again. */
const mostStoredActors = 12;

/**
 * Reads the files of an import as its user decided: cells written anew, roles of columns, direction, the network, and
 * which of its actors are those of the register. The bytes of a bundle are let go once they are read.
 *
 * @throws TelarProblem `refused-import` for files that cannot be read; a coded problem for a decision that does not fit
 */
export function readImport(files: ImportFile[], options: ReadImportOptions): ReadImport {
  const { decisions } = options;
  const networkId = networkIdOf(files);
  const hash = hashFiles(files);
  const sameNames = filesOfOneName(files);
  const source = readSource(editCells(files, decisions.cells), {
    ...options,
    networkId,
    networkName: options.name ?? networkNameOf(files) ?? networkId,
  });
  const named = { ...source.result, hash, records: withAssumedName(source) };
  const decided = decideNetwork(named, decisions.network);
  const isMatched = holdsNetworks(source) && decided.network?.simulated !== true;
  const matching = isMatched ? matchOptions(options) : null;
  const actors = [...Iterator.from(decided.result.records).filter(isActor)];
  const matches = matching === null ? [] : matchActors(actors, matching);
  const contradictions = matching === null ? [] : lintNames(actors, matching.index);
  const matched = replacingWaves(applyMatches(decided.result, matches), decisions.replaceWaves);
  const result = { ...matched, findings: [...sameNames, ...matched.findings, ...contradictions] };
  // Of a bundle each row with a real school is refused by itself.
  if (
    decided.network?.simulated === true &&
    (source.shape !== 'bundle' || decisions.network?.simulated === true)
  )
    checkNoRealSchool(result);
  const storedActors = matches.flatMap(({ actorId }) => actorId ?? []).slice(0, mostStoredActors);
  // An id that is made of the bytes of the files is no name.
  const isNetworkNamed = Iterator.from(source.result.records).every(
    ({ record }) => record.type !== 'network' || record.id !== networkId,
  );
  const reading = { ...describe(source, decided.network, matches), isNetworkNamed };
  return { reading, storedActors, result };
}

/** A network that is called after its file does not lose by it the name under which it is stored. */
const withAssumedName = ({ shape, result }: ReadSource): Iterable<SourcedRecord> =>
  shape === 'bundle' || !holdsNetworks({ shape })
    ? result.records
    : mapRecords(result.records, (sourced) =>
        sourced.record.type === 'network'
          ? { ...sourced, assumed: [...new Set([...(sourced.assumed ?? []), 'name'])] }
          : sourced,
      );

const isActor = ({ record }: SourcedRecord): boolean => record.type === 'actor';

/** The register and the cases that ship with Telar name their actors once and for all. */
const holdsNetworks = ({ shape }: Pick<ReadSource, 'shape'>): boolean =>
  !['register', 'cases', 'classics'].includes(shape);

function matchOptions({ actors, decisions, comunas }: ReadImportOptions) {
  return {
    index: new ActorIndex(actors),
    decisions: decisions.matches ?? {},
    comunas: comunas === null ? null : new Set(comunas),
  };
}

function describe(
  { result: _result, isDirectionOpen, doubts: open, ...source }: ReadSource,
  network: DecidedNetwork | null,
  matches: readonly ActorMatch[],
): Omit<ImportReading, 'isNetworkNamed'> {
  const counts = countStates(matches);
  const doubts = [...open];
  if (isDirectionOpen) doubts.push('direction');
  if (needsChoice(counts)) doubts.push('matches');
  return { ...source, network, matches: listedMatches(matches), matchCounts: counts, doubts };
}

function countStates(matches: readonly ActorMatch[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of matches) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Some are near a stored actor, or some are recognised and others are not: whether that is right, only the user knows. */
function needsChoice(counts: Readonly<Record<string, number>>): boolean {
  const of = (...states: ActorMatch['state'][]) =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return of('near', 'several') > 0 || (of('none') > 0 && of('id', 'rbd', 'name', 'chosen') > 0);
}

const order: readonly ActorMatch['state'][] = ['several', 'near', 'none', 'name', 'rbd', 'chosen', 'own'];

/** Those that wait for a choice first. */
const listedMatches = (matches: readonly ActorMatch[]): ActorMatch[] =>
  matches
    .filter(({ state }) => state !== 'id')
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .slice(0, mostMatches);

/** Whole waves are replaced where the user says so, also layers of them that the files do not name. */
function replacingWaves(result: StreamedIntake, replaceWaves: boolean | undefined): StreamedIntake {
  if (replaceWaves !== true || result.replaces === undefined) return result;
  const replaces = result.replaces.map(({ type, where }) => {
    const { layer: _layer, ...rest } = where;
    return type === 'tie' && where['networkId'] !== null ? { type, where: rest } : { type, where };
  });
  const once = new Map(replaces.map((scope) => [JSON.stringify(scope), scope]));
  return { ...result, replaces: [...once.values()] };
}

/** @throws TelarProblem `simulated-real-school`: no simulated tie may stand on a school that exists */
function checkNoRealSchool({ records }: StreamedIntake): void {
  for (const { record } of records)
    if (record.type === 'actor' && rbdInId(record.id) !== null)
      throw codedProblem('simulated-real-school', { actor: record.id }, 'network.simulated');
}
