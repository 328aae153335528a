import { pairKey } from '../pair-key.ts';
import type { DataStatement } from '../../../contract/data-statements.ts';
import { englishShown } from '../../../contract/english.ts';
import { hasRole, layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { retainUntilOf } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { isDocumented, sliceKind, wasAsked } from '../survey-wave/slice-of-network.ts';
import { tiesOfWave } from '../survey-wave/ties-of-wave.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';

/** What the records of a network themselves say of how they came about. */
export type StatedFacts = Omit<DataStatement, 'sources' | 'sentences'>;
type Tie = RecordOf<'tie'>;
type WaveFacts = StatedFacts['waves'][number];

/**
 * Boundary, roster, who was asked and who answered, layer by layer, cap and period. Nothing is inferred: who was asked
 * is known only from the answer sheets, and `null` means that the data do not say.
 *
 * Cost  O(records)
 */
export function stateFacts(data: NetworkData): StatedFacts {
  const { network } = data;
  const members = new Set(data.members.map(({ actorId }) => actorId));
  const named = new Set(data.ties.filter(isReported).flatMap(({ from, to }) => [from, to]));
  const waves = wavesInOrder(data.waves);
  const dates = waves.flatMap(({ date }) => (date === null ? [] : [date]));
  return {
    networkId: network.id,
    name: network.name,
    basis: basisOf(data),
    boundary: network.rosterKnown ? 'roster' : 'unknown',
    members: network.rosterKnown ? members.size : null,
    outsiders: network.rosterKnown ? [...named].filter((id) => !members.has(id)).length : 0,
    directed: network.directed,
    simulated: network.simulated,
    imputation: 'none',
    retainUntil: retainUntilOf(network),
    period: { from: network.validFrom ?? dates[0] ?? null, to: network.validTo ?? dates.at(-1) ?? null },
    waves: waves.map((wave) => waveFacts(data, wave)),
    citation: network.citation,
  };
}

function basisOf(data: NetworkData): StatedFacts['basis'] {
  if (isDocumented(data)) return 'documents';
  return data.waves.some((wave) => sliceKind(data, wave) === 'survey') ? 'survey' : null;
}

/** Ties that somebody could have been asked about. */
const isReported = ({ layer }: Tie): boolean => !hasRole(layer, 'register');

/** Of a slice in which nobody was asked, all that is on record counts. */
function waveFacts(data: NetworkData, wave: RecordOf<'wave'>): WaveFacts {
  const kind = sliceKind(data, wave);
  const held = tiesOfWave(data, wave);
  const ties = wasAsked(data, wave) ? held.filter(isReported) : held;
  const responses = data.responses.filter(({ waveId }) => waveId === wave.waveId);
  const isKnown = kind === 'survey' && responses.length > 0;
  const roster = new Set(responses.map(({ actorId }) => actorId)).size;
  const given = responses.filter(({ responded }) => responded);
  const respondents = new Set(given.map(({ actorId }) => actorId)).size;
  return {
    waveId: wave.waveId,
    kind,
    date: wave.date,
    name: typeof wave.attributes['name'] === 'string' ? wave.attributes['name'] : null,
    ...englishShown(wave),
    instrument: wave.instrument,
    layersAsked: wave.layersAsked,
    heldBack: (data.heldBack ?? []).filter(({ waveId }) => waveId === wave.waveId),
    maxNominations: wave.maxNominations,
    roster: isKnown ? roster : null,
    respondents: isKnown ? respondents : null,
    responseRate: isKnown ? respondents / roster : null,
    informants: isKnown ? given.length : null,
    byLayer: layersOf(wave, ties).map((layer) =>
      layerFacts(
        layer,
        ties.filter((tie) => tie.layer === layer),
        {
          cap: wave.maxNominations,
          undirected: data.network.directed === false || !layerById(layer).directed,
        },
      ),
    ),
  };
}

const layersOf = (wave: RecordOf<'wave'>, ties: readonly Tie[]): string[] =>
  [...new Set([...(wave.layersAsked ?? []), ...ties.map(({ layer }) => layer)])].sort(byCodeUnit);

/** A tie is counted once however many report it; each account of it is a mention. */
function layerFacts(
  layer: string,
  ties: readonly Tie[],
  { cap, undirected }: { cap: number | null; undirected: boolean },
): WaveFacts['byLayer'][number] {
  const pairs = new Set(ties.map(({ from, to }) => pairKey(from, to, !undirected)));
  const mentions = new Map<string, number>();
  for (const { reporter, reporterRole } of ties) {
    if (reporter === null) continue;
    const respondent = JSON.stringify([reporter, reporterRole]);
    mentions.set(respondent, (mentions.get(respondent) ?? 0) + 1);
  }
  const isReporterKnown = ties.length > 0 && ties.every(({ reporter }) => reporter !== null);
  return {
    layer,
    ties: pairs.size,
    mentions: ties.length,
    reporters: isReporterKnown ? new Set(ties.map(({ reporter }) => reporter)).size : null,
    atCap:
      cap !== null && isReporterKnown ? [...mentions.values()].filter((count) => count >= cap).length : null,
  };
}
