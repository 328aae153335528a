import { newRecord } from '../../../contract/new-record.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import { ONLY_WAVE } from '../bundle/resolve-waves.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import { withoutDuplicates } from '../bundle/parsed-bundle.ts';
import type { Parsed, ParsedBundle } from '../bundle/parsed-bundle.ts';
import { beginsLikeSchool } from '../school-names.ts';
import type { KnownActor } from './known-actors.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { mergeResponses } from './merge-responses.ts';
import type { ShapeContent } from './shape-content.ts';
import type { ShapeOptions } from './shape-options.ts';

const bare = { file: '', line: null, headings: new Map<string, string>() };

/** The records of one network that the gathered content becomes, each with the row it came from. */
export function contentRecords(content: ShapeContent, options: ShapeOptions, file: string): ParsedBundle {
  const { networkId } = options;
  const row = { ...bare, file };
  const isDirected = options.direction !== 'undirected';
  const waveId = waveOf(content, options);
  const simulated = options.simulated ?? isFictional(content);
  const ties = mergeDrafts(content.ties, isDirected, content.log).map(({ row: source, ...tie }) => ({
    row: source,
    record: newRecord('tie', { ...tie, networkId, waveId: tie.waveId ?? waveId }),
  }));
  const network = newRecord('network', {
    id: networkId,
    name: options.networkName ?? networkId,
    territoryId: options.territoryId ?? null,
    simulated,
    rosterKnown: content.roster.size > 0,
    directed: options.direction === undefined || options.direction === null ? null : isDirected,
  });
  const assumed = [
    ...(options.networkName === undefined ? ['name'] : []),
    ...(simulated ? [] : ['simulated']),
  ];
  return {
    networks: [{ row, record: network, assumed }],
    actors: content.known.all().map((actor) => parsedActor(actor, simulated)),
    members: [...content.roster].map(([actorId, source]) => ({
      row: source,
      record: newRecord('membership', { networkId, actorId }),
      assumed: ['role'],
    })),
    waves: wavesOf(content, options, waveId, ties, row),
    responses: waveId === null ? [] : responsesOf(content, networkId, waveId),
    ties,
    ratings:
      waveId === null
        ? []
        : withoutDuplicates(
            content.ratings.map(({ row: source, ...rating }) => ({
              row: source,
              record: newRecord('rating', { ...rating, networkId, waveId }),
            })),
            content.log,
          ),
    commitments: [],
    activities: [],
    attendance: [],
    events: [],
    contracts: [],
    evaluations: [],
    results: [],
  };
}

/** The parts of the store that the tables state anew: every layer asked in a wave, also where nobody was named in it. */
export function contentScopes(
  content: ShapeContent,
  options: ShapeOptions,
  bundle: ParsedBundle,
): RecordScope[] {
  const { networkId } = options;
  const waveId = waveOf(content, options);
  const scopes = new Map<string, RecordScope>();
  const add = (type: RecordScope['type'], where: RecordScope['where']): void => {
    scopes.set(JSON.stringify([type, where]), { type, where });
  };
  for (const layer of content.layersAsked) add('tie', { networkId, waveId, layer });
  const byWave = Map.groupBy(bundle.ties, ({ record }) => record.waveId);
  for (const [wave, ties] of byWave) {
    for (const layer of new Set(ties.map(({ record }) => record.layer))) {
      add('tie', { networkId, waveId: wave, layer });
    }
  }
  if (content.holdsAnswers && waveId !== null) add('response', { networkId, waveId });
  if (content.ratings.length > 0 && waveId !== null) add('rating', { networkId, waveId });
  return [...scopes.values()];
}

/** The survey: as decided, else the year of the answers; ties that no answer gave belong to none. */
function waveOf(content: ShapeContent, { waveId, waveDate }: ShapeOptions): string | null {
  if (typeof waveId === 'string') return waveId;
  if (!content.holdsAnswers) return waveDate?.slice(0, 4) ?? null;
  return waveDate?.slice(0, 4) ?? content.days.toSorted().at(-1)?.slice(0, 4) ?? ONLY_WAVE;
}

function parsedActor({ id, name, rbd, row, facts }: KnownActor, simulated: boolean): Parsed<'actor'> {
  const actor = bareActor(id, simulated);
  const isKindKnown = facts.kind !== undefined || id.includes(':') || beginsLikeSchool(name ?? id);
  const assumed = [
    ...(name === null ? ['name'] : []),
    ...(isKindKnown ? [] : ['kind']),
    'isSet',
    'simulated',
  ];
  return {
    row,
    assumed,
    record: {
      ...actor,
      ...facts,
      name: name ?? id,
      rbd: rbd ?? actor.rbd,
      attributes: facts.attributes ?? {},
    },
  };
}

function wavesOf(
  content: ShapeContent,
  { networkId, waveDate }: ShapeOptions,
  waveId: string | null,
  ties: readonly Parsed<'tie'>[],
  row: Parsed<'wave'>['row'],
): Parsed<'wave'>[] {
  const named = [...new Set(ties.flatMap(({ record }) => record.waveId ?? []))].sort();
  const ids = waveId === null ? named : [...new Set([waveId, ...named])].sort();
  return ids.map((id, index) => ({
    row,
    assumed: ['order'],
    record: newRecord('wave', {
      networkId,
      waveId: id,
      order: index + 1,
      date: id === waveId ? (waveDate ?? datesOf(content.days)) : null,
      instrument: content.instruments.size === 0 ? null : [...content.instruments].sort().join(', '),
      layersAsked: content.layersAsked.size === 0 ? null : [...content.layersAsked].sort(),
      maxNominations: content.cap,
    }),
  }));
}

/** The time that all days lie in: a day, a month or a year; `null` where they span years or there are none. */
function datesOf(days: readonly string[]): string | null {
  const lengths = [10, 7, 4].filter((length) => days.every((day) => day.length >= length));
  for (const length of lengths) {
    const found = new Set(days.map((day) => day.slice(0, length)));
    if (found.size === 1) return [...found][0]!;
  }
  return null;
}

/** Those who answered, and of the roster those who did not. */
function responsesOf(content: ShapeContent, networkId: string, waveId: string): Parsed<'response'>[] {
  const given = mergeResponses(content.responses).map(({ row, ...response }) => ({
    row,
    record: newRecord('response', { ...response, networkId, waveId }),
  }));
  const answered = new Set(given.map(({ record }) => record.actorId));
  const silent = [...content.roster].filter(([actorId]) => !answered.has(actorId));
  return [
    ...given,
    ...silent.map(([actorId, row]) => ({
      row,
      record: newRecord('response', { networkId, waveId, actorId, responded: false }),
    })),
  ];
}

const isFictional = ({ known }: ShapeContent): boolean =>
  known.all().some(({ id }) => /^[a-z-]+:demo-/.test(id));
