import { foci, principles, type Guidance } from '../../../contract/guidance.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { guidanceFacts, type GuidanceFact } from './guidance-facts.ts';

type Facts = Readonly<Record<string, GuidanceFact | undefined>>;

/** The five foci and five principles of the draft guidance on networks, and what the data of a territory say under each. */
export function GuidanceFrame({ territory }: { territory: TerritoryDetail }) {
  const { t } = useTranslations();
  const params = { id: territory.id };
  const networks = useWholeList('listTerritoryNetworks', { params });
  const hasNetworks = (networks.data?.length ?? 0) > 0;
  const assessments = useApiQuery(
    'listAssessments',
    { query: { territory: territory.id } },
    { enabled: hasNetworks },
  );
  const board = useApiQuery('showSupportBoard', { params });
  const levels = useApiQuery('showLevels', { params });
  const results = useApiQuery('showTerritoryResults', { params });
  const facts = guidanceFacts({
    territory,
    networks: networks.data,
    assessed: networks.data?.length === 0 ? [] : assessments.data?.networks,
    board: board.data,
    levels: levels.data,
    results: results.data,
  });
  return (
    <section className="stack-tight">
      <h2>{t('guidance.title')}</h2>
      <p className="muted">{t('guidance.lead')}</p>
      <div className="columns">
        <GuidanceList title={t('guidance.foci')} items={foci} facts={facts} />
        <GuidanceList title={t('guidance.principles')} items={principles} facts={facts} />
      </div>
    </section>
  );
}

type ListProps = { title: string; items: readonly Guidance[]; facts: Facts };

function GuidanceList({ title, items, facts }: ListProps) {
  const { t, localize } = useTranslations();
  return (
    <section className="card stack-tight">
      <h3>{title}</h3>
      <dl className="guidance">
        {items.map(({ id, name, finding }) => (
          <div key={id}>
            <dt>{localize(name)}</dt>
            <dd>
              <FactLine id={id} fact={facts[id]} />
              <p className="small muted">
                {finding === null
                  ? t('guidance.noFinding')
                  : t('guidance.finding', { finding: localize(finding) })}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FactLine({ id, fact }: { id: string; fact: GuidanceFact | undefined }) {
  const { t, format } = useTranslations();
  if (fact === undefined) return <p>{t('guidance.missing')}</p>;
  if (fact === null)
    return <p>{t(id === 'foco_aprendizaje' ? 'guidance.neverEffect' : 'guidance.nothing')}</p>;
  const { count, of } = fact;
  return <p>{t(`guidance.fact.${id}`, { count, shown: format.count(count), of: format.count(of) })}</p>;
}
