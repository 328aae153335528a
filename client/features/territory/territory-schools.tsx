import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import type { Change } from '../explorer/use-explorer-state.ts';
import type { Lit } from '../maps/map-marks.tsx';
import { mostIsolated, useIsolated } from './isolated-card.tsx';
import type { SchoolsOfMap } from './map-schools.ts';
import { TerritoryList } from './territory-list.tsx';
import { TerritoryMap } from './territory-map.tsx';
import { territoryViews, type TerritoryView } from './territory-view.ts';
import { useNetworkBubbles } from './use-network-bubbles.ts';

type SchoolsProps = {
  territory: TerritoryDetail;
  schools: SchoolsOfMap;
  /** The schools with those who run them. */
  actors: readonly GraphActor[];
  networks: readonly NetworkSummary[];
  view: Exclude<TerritoryView, 'ties'>;
  km: number;
  lit: Lit;
};

/** The schools of a territory on a map or in a list. */
export function TerritorySchools({ territory, schools, actors, networks, view, km, lit }: SchoolsProps) {
  const owners = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors]);
  const bubbles = useNetworkBubbles(territory.id, networks);
  const { rows } = useIsolated(territory.id, schools, km);
  const ranked = rows.slice(0, mostIsolated).map(({ id }) => id);
  if (view === 'list') return <TerritoryList schools={schools} owners={owners} lit={lit} />;
  return (
    <TerritoryMap territory={territory} schools={schools} networks={bubbles} ranked={ranked} lit={lit} />
  );
}

type SwitchProps = { view: TerritoryView; change: Change };

/** Map, list or ties: which of the three is shown stands in the address. */
export function ViewSwitch({ view, change }: SwitchProps) {
  const { t } = useTranslations();
  const choose = (next: TerritoryView): Partial<ExplorerState> => ({ tab: next });
  return (
    <div className="segments" role="group" aria-label={t('territory.views.label')}>
      {territoryViews.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => change(choose(each))}>
          {t(`territory.views.${each}`)}
        </button>
      ))}
    </div>
  );
}
