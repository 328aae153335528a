import type { ActorSummary } from '../../../contract/actors.ts';
import { fold } from '../../../contract/fold.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { searchWords, tellingWords } from '../../../contract/search-words.ts';
import type { Territory } from '../../../contract/territories.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import type { Translations } from '../../i18n/use-translations.ts';

export type Hit = {
  id: string;
  name: string;
  detail: string;
  simulated: boolean;
  /** Another side of the hit above it: the SLEP as the owner of its schools, beside its territory. */
  under: boolean;
} & ({ type: 'territory' } | { type: 'network' } | { type: 'actor'; kind: ActorKind });

type Found = {
  /** What was looked for. */
  q: string;
  territories: readonly Territory[];
  networks: readonly NetworkSummary[];
  actors: readonly ActorSummary[];
};

type Words = Pick<Translations, 't' | 'termLabel' | 'format' | 'language'>;

/**
 * What a search found, territories first, with the line that distinguishes namesakes. What has the name of a SLEP and is
 * run by it or told of it stands under it, and not once more as a stranger. Schools come first where one is asked for, and
 * the people of classic networks last: hardly anybody looks for them.
 */
export function searchHits({ q, territories, networks, actors }: Found, words: Words): Hit[] {
  const others = [
    ...networks.map((network) => networkHit(network, words)),
    ...[...actors.filter((actor) => !isOfClassic(actor)), ...actors.filter(isOfClassic)].map((actor) =>
      actorHit(actor, words),
    ),
  ];
  const joined = new Set<Hit>();
  const first = territories.flatMap((territory) => {
    const own = others.filter((hit) => !joined.has(hit) && isSideOf(hit, territory));
    for (const hit of own) joined.add(hit);
    return [territoryHit(territory, words), ...own.map((hit) => ({ ...hit, under: true }))];
  });
  const rest = others.filter((hit) => !joined.has(hit));
  if (!searchWords(q).some((word) => schoolWord.test(word))) return [...first, ...rest];
  const schools = rest.filter((hit) => hit.type === 'actor' && hit.kind === 'school');
  return [...schools, ...first, ...rest.filter((hit) => !schools.includes(hit))];
}

/** Who says that a school is meant gets schools first. */
const schoolWord = /^(escuela|liceo|colegio|school)s?$/;

/** "SLEP Puerto Cordillera" and "Puerto Cordillera" are one name: only the words that say which one are compared. */
const keyOf = (name: string): string => tellingWords(fold(name).split(' ')).join(' ');

/** Schools and universities keep a line of their own, whatever they are called. */
const isSideOf = (hit: Hit, territory: Territory): boolean =>
  territory.kind === 'slep' &&
  (hit.type === 'network' || (hit.type === 'actor' && ['sostenedor', 'public-body'].includes(hit.kind))) &&
  keyOf(hit.name) === keyOf(territory.name);

const territoryHit = (territory: Territory, { t, termLabel, format }: Words): Hit => ({
  type: 'territory',
  id: territory.id,
  name:
    territory.kind === 'slep' && !territory.simulated
      ? t('search.slep', { name: territory.name })
      : territory.name,
  simulated: territory.simulated,
  under: false,
  detail: `${termLabel('territoryKind', territory.kind)} · ${schoolWords(territory, { t, format })}`,
});

/** A SLEP answers for the public schools of its comunas, other territories for all. */
function schoolWords(
  { kind, simulated, schools, publicSchools }: Territory,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const isOwn = kind === 'slep' && !simulated;
  const count = isOwn ? publicSchools : schools;
  return t(isOwn ? 'search.publicSchools' : 'territory.schoolCount', { count, shown: format.count(count) });
}

const networkHit = (network: NetworkSummary, { t, termLabel, language }: Words): Hit => ({
  type: 'network',
  id: network.id,
  name: inLanguage(language, network, 'name'),
  simulated: network.simulated,
  under: false,
  detail: network.kind === null ? t('nav.network') : termLabel('networkKind', network.kind),
});

/** A person, family or tribe of a study: kept as an organisation, and none. */
const isOfClassic = ({ subKind }: ActorSummary): boolean => subKind === 'classic-node';

const actorHit = (actor: ActorSummary, { termLabel, language }: Words): Hit => ({
  type: 'actor',
  kind: actor.kind,
  id: actor.id,
  name: inLanguage(language, actor, 'name'),
  simulated: actor.simulated,
  under: false,
  detail: [
    isOfClassic(actor) ? termLabel('networkKind', 'classic') : termLabel('kind', actor.kind),
    actor.rbd === null ? null : `RBD ${actor.rbd}`,
    actor.comunaName,
    actor.state === null || actor.state === 'working' ? null : termLabel('state', actor.state),
  ]
    .filter((part) => part !== null)
    .join(' · '),
});
