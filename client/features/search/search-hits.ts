import type { ActorSummary } from '../../../contract/actors.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Territory } from '../../../contract/territories.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import type { Translations } from '../../i18n/use-translations.ts';

export type Hit = { id: string; name: string; detail: string; simulated: boolean } & (
  { type: 'territory' } | { type: 'network' } | { type: 'actor'; kind: ActorKind }
);

/** What a search found, with the line that distinguishes namesakes. */
export function searchHits(
  territories: readonly Territory[],
  networks: readonly NetworkSummary[],
  actors: readonly ActorSummary[],
  { t, termLabel, format, language }: Pick<Translations, 't' | 'termLabel' | 'format' | 'language'>,
): Hit[] {
  return [
    ...territories.map((territory): Hit => ({
      type: 'territory',
      id: territory.id,
      name: territory.name,
      simulated: territory.simulated,
      detail: `${termLabel('territoryKind', territory.kind)} · ${t('territory.schoolCount', {
        count: territory.schools,
        shown: format.count(territory.schools),
      })}`,
    })),
    ...networks.map((network): Hit => ({
      type: 'network',
      id: network.id,
      name: inLanguage(language, network, 'name'),
      simulated: network.simulated,
      detail: network.kind === null ? t('nav.network') : termLabel('networkKind', network.kind),
    })),
    ...actors.map((actor): Hit => ({
      type: 'actor',
      kind: actor.kind,
      id: actor.id,
      name: inLanguage(language, actor, 'name'),
      simulated: actor.simulated,
      detail: [
        termLabel('kind', actor.kind),
        actor.rbd === null ? null : `RBD ${actor.rbd}`,
        actor.comunaName,
        actor.state === null || actor.state === 'working' ? null : termLabel('state', actor.state),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    })),
  ];
}
