import { useMemo } from 'react';
import { Link } from 'wouter';
import type { TerritoryDetail } from '../../contract/territories.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { Explorer } from '../panels/explorer.tsx';
import { Choice } from '../panels/explorer-controls.tsx';
import { Facts } from '../panels/facts.tsx';
import { NetworkList } from '../panels/network-list.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { addressOfComparison, addressOfIsolated, addressOfTerritory } from '../state/addresses.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { useExplorerState, type Change } from '../state/use-explorer-state.ts';
import { useTitle } from '../state/use-title.ts';

/** Region, SLEP or comuna: what the register knows of it, and what is known of who works with whom. */
export default function TerritoryScreen({ id }: { id: string }) {
  const territory = useAsk('showTerritory', { params: { id } });
  useTitle(territory.data?.name);
  return (
    <Answer query={territory} height={720} screen>
      {(detail) => <TerritoryPage territory={detail} />}
    </Answer>
  );
}

const usual: Partial<ExplorerState> = { size: 'enrolment' };
/** Above this many schools a territory opens rolled up, one mark a comuna on the map, and drills down from there. */
const rolledAbove = 1500;
const rolled: Partial<ExplorerState> = {
  ...usual,
  roll: 'comuna',
  layout: 'geographic',
  kinds: ['school'],
};
const mostActors = 20_000;

function TerritoryPage({ territory }: { territory: TerritoryDetail }) {
  const { term } = useWords();
  const [state, change] = useExplorerState(territory.schools > rolledAbove ? rolled : usual);
  const year = state.year ?? territory.years.at(-1)?.year ?? null;
  return (
    <div className="stack">
      <div className="stack-tight">
        <Crumbs
          steps={[
            ...territory.ancestors.map(({ id, name }) => ({ name, href: addressOfTerritory(id) })),
            { name: territory.name },
          ]}
        />
        <div className="title-row">
          <h1>{territory.name}</h1>
          <span className="chip">{term('territoryKind', territory.kind)}</span>
        </div>
      </div>
      {territory.simulated && <SimulatedRibbon />}
      <RegisterFacts territory={territory} year={year} change={change} />
      <div className="columns">
        <Networks territory={territory} />
        <Comunas territory={territory} />
      </div>
      <TerritoryGraph territory={territory} state={state} change={change} year={year} />
    </div>
  );
}

function RegisterFacts({
  territory,
  year,
  change,
}: {
  territory: TerritoryDetail;
  year: number | null;
  change: Change;
}) {
  const { t, format, term } = useWords();
  const facts = territory.years.find((row) => row.year === year);
  if (facts === undefined) return <p className="muted">{t('territory.noRegister')}</p>;
  const events = Object.entries(territory.events).filter(([, count]) => count > 0);
  return (
    <section className="stack-tight" aria-label={t('territory.register')}>
      <div className="row-apart">
        <h2>{t('territory.register')}</h2>
        <div className="segments" role="group" aria-label={t('territory.year')}>
          {territory.years.map((row) => (
            <button
              key={row.year}
              type="button"
              aria-pressed={row.year === year}
              onClick={() => change({ year: row.year }, 'replace')}
            >
              {row.year}
            </button>
          ))}
        </div>
      </div>
      <Facts
        label={t('territory.register')}
        items={[
          { name: t('territory.working'), value: format.count(facts.working) },
          { name: t('territory.public'), value: format.count(facts.publicWorking) },
          { name: t('territory.rural'), value: format.count(facts.rural) },
          { name: t('territory.enrolment'), value: format.count(facts.enrolment) },
          { name: t('territory.rows'), value: format.count(facts.schools) },
        ]}
      />
      {events.length > 0 && (
        <p className="row">
          <span className="muted small">{t('territory.events')}</span>
          {events.map(([kind, count]) => (
            <span className="chip" key={kind}>
              {eventWords(kind, term)}: {format.count(count)}
            </span>
          ))}
        </p>
      )}
      {!territory.simulated && <p className="small muted">{t('territory.source', { year })}</p>}
    </section>
  );
}

/** An event of the register with the years between which it happened: `closed.2022-2023`. */
function eventWords(key: string, term: (group: string, code: string) => string): string {
  const [kind = key, years] = key.split('.');
  return years === undefined ? term('event', kind) : `${term('event', kind)} ${years.replace('-', '–')}`;
}

function Networks({ territory }: { territory: TerritoryDetail }) {
  const { t } = useWords();
  const networks = useWholeList('listTerritoryNetworks', { params: { id: territory.id } });
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <h2>{t('territory.networks')}</h2>
        {(networks.data?.length ?? 0) > 0 && (
          <span className="row">
            <Link href={`/assessments?territory=${territory.id}`}>{t('territory.findings')}</Link>
            <Link href={addressOfComparison(territory.id)}>{t('territory.compare')}</Link>
          </span>
        )}
      </div>
      <Answer query={networks} height={160}>
        {(found) => (found.length === 0 ? <NoSurveys /> : <NetworkList networks={found} />)}
      </Answer>
      <p>
        <Link href={addressOfIsolated(territory.id)}>{t('territory.isolated')}</Link>
      </p>
    </section>
  );
}

/** The honest empty state: no survey, so nothing is known of who works with whom; and how to bring one. */
function NoSurveys() {
  const { t } = useWords();
  return (
    <div className="stack-tight">
      <p>
        <strong>{t('territory.empty.title')}</strong>
      </p>
      <p className="muted">{t('territory.empty.text')}</p>
      <p>
        <Link className="button" href="/import">
          {t('territory.empty.action')}
        </Link>
      </p>
    </div>
  );
}

function Comunas({ territory }: { territory: TerritoryDetail }) {
  const { t, format } = useWords();
  if (territory.comunas.length === 0) return null;
  const withYear = territory.comunas.some(({ fromYear }) => fromYear !== null);
  return (
    <section className="card stack-tight">
      <h2>{t('territory.comunas', { count: territory.comunas.length })}</h2>
      <div className="comuna-box" tabIndex={0} role="region" aria-label={t('territory.comunasLabel')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('territory.comuna')}</th>
              {withYear && (
                <th scope="col" className="number">
                  {t('territory.fromYear')}
                </th>
              )}
              <th scope="col" className="number">
                {t('territory.working')}
              </th>
            </tr>
          </thead>
          <tbody>
            {territory.comunas.map((comuna) => (
              <tr key={comuna.id}>
                <td>
                  {comuna.id === territory.id ? (
                    comuna.name
                  ) : (
                    <Link href={addressOfTerritory(comuna.id)}>{comuna.name}</Link>
                  )}
                </td>
                {withYear && <td className="number">{comuna.fromYear ?? '—'}</td>}
                <td className="number">{format.count(comuna.schools)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type GraphProps = { territory: TerritoryDetail; state: ExplorerState; change: Change; year: number | null };

function TerritoryGraph({ territory, state, change, year }: GraphProps) {
  const { t } = useWords();
  const layers = useMemo(() => state.layers ?? [], [state.layers]);
  const graph = useAsk(
    'showTerritoryGraph',
    {
      params: { id: territory.id },
      query: { year: territory.simulated ? null : year, layers, scope: state.scope, limit: mostActors },
    },
    { keepPrevious: true },
  );
  const scope = state.scope ?? (territory.kind === 'slep' && !territory.simulated ? 'public' : 'all');
  return (
    <section className="stack-tight">
      <h2>{t('territory.graph')}</h2>
      <p className="muted">{t('territory.graphText')}</p>
      {graph.data?.scope.truncated && <p className="notice">{t('territory.tooLarge')}</p>}
      <Answer query={graph} height={860}>
        {(answer) => (
          <Explorer
            answer={answer}
            state={state}
            change={change}
            tools={
              !territory.simulated && (
                <Choice
                  label={t('territory.scope')}
                  value={scope}
                  options={[
                    ['public', t('territory.scopePublic')],
                    ['all', t('territory.scopeAll')],
                  ]}
                  onChange={(next) => change({ scope: next as 'public' | 'all' })}
                />
              )
            }
          />
        )}
      </Answer>
    </section>
  );
}
