import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { NetworkAssessment } from '../../contract/assessments.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Choice } from '../panels/explorer-controls.tsx';
import { FindingCard } from '../panels/finding-card.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { usePatternNames } from '../panels/use-pattern-names.ts';
import { addressOfNetwork } from '../state/addresses.ts';
import { firstTerritory } from '../state/first-territory.ts';
import { plannerList } from '../state/planner-list.ts';
import { useTitle } from '../state/use-title.ts';

/** The planner's list: what asks attention over the networks of a territory, the most certain first. */
export default function Assessments() {
  const { t } = useWords();
  useTitle(t('nav.findings'));
  const [search, setSearch] = useSearchParams();
  const territories = useWholeList('listTerritories', { query: { kind: 'slep' } });
  const withNetworks = (territories.data ?? []).filter(({ networks }) => networks > 0);
  const networks = useWholeList('listNetworks');
  const ready = territories.data !== undefined && networks.data !== undefined;
  const territory =
    search.get('territory') ?? (ready ? firstTerritory(territories.data, networks.data) : null);
  const chosen = territories.data?.find(({ id }) => id === territory);
  const assessments = useAsk('listAssessments', { query: { territory } }, { enabled: territory !== null });
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('planner.title')}</h1>
        <p className="muted methods-lead">{t('planner.lead')}</p>
      </div>
      <Answer query={territories} height={60}>
        {() =>
          territory === null ? (
            ready && <p className="notice">{t('planner.nothing')}</p>
          ) : (
            <div className="explorer-bar">
              <Choice
                label={t('planner.territory')}
                value={territory}
                options={withNetworks.map(({ id, name }) => [id, name])}
                onChange={(next) => setSearch({ territory: next })}
              />
            </div>
          )
        }
      </Answer>
      {chosen?.simulated && <SimulatedRibbon />}
      {territory !== null && (
        <Answer query={assessments} height={480} quiet={<p className="notice">{t('findings.notYet')}</p>}>
          {({ networks }) => <PlannerLines networks={networks} territory={territory} />}
        </Answer>
      )}
    </div>
  );
}

function PlannerLines({
  networks,
  territory,
}: {
  networks: readonly NetworkAssessment[];
  territory: string;
}) {
  const { t, format } = useWords();
  const patternName = usePatternNames();
  const details = useWholeList('listTerritoryNetworks', { params: { id: territory } });
  const graph = useAsk('showTerritoryGraph', {
    params: { id: territory },
    query: { limit: 3000, scope: 'all' },
  });
  const networkNames = new Map(details.data?.map(({ id, name }) => [id, name]));
  const actorNames = useMemo(
    () => new Map(graph.data?.actors.map(({ id, name }) => [id, name])),
    [graph.data],
  );
  const lines = plannerList(networks);
  return (
    <section className="stack-tight">
      <h2>
        {t('planner.count', {
          count: lines.length,
          shown: format.count(lines.length),
          networks: format.count(networks.length),
        })}
      </h2>
      <p className="small muted">{t('planner.order')}</p>
      {lines.length === 0 && <p className="notice">{t('planner.calm')}</p>}
      <ul className="stack-tight">
        {lines.map(({ network, wave, reading }) => (
          <li key={`${network} ${reading.pattern} ${reading.subjects.join(' ')}`} className="planner-line">
            <Link href={`${addressOfNetwork(network)}?wave=${wave}`}>
              {networkNames.get(network) ?? network}
            </Link>
            <FindingCard reading={reading} patternName={patternName(reading.pattern)} names={actorNames} />
          </li>
        ))}
      </ul>
    </section>
  );
}
