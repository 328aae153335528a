import { Link } from 'wouter';
import type { NetworkWork } from '../../../contract/network-work.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FailedPanel } from '../../ui/failed-panel.tsx';
import { IfMay } from '../../ui/if-may.tsx';
import { DepthMix } from './depth-mix.tsx';
import { isKnown, missingIn } from './work-view.ts';
import { WorkTable } from './work-table.tsx';
import { useKeyNames } from './use-key-names.ts';

/** How a network works, slice by slice: processes, meetings, roles, cycles, plans, and the weight of its coordinator. */
export default function WorkPanel({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const words = useTranslations();
  const { t } = words;
  const query = useApiQuery('showNetworkWork', { params: { id: network.id } });
  const work = query.data;
  if (work === undefined) return <FailedPanel title={t('work.title')} query={query} />;
  // A network from the literature is as its source has it: nobody can bring more of it.
  if (network.citation !== null && !isKnown(work)) return null;
  const names = sliceNames(network.waves, words);
  const nameOf = (waveId: string | null) => (waveId === null ? null : (names.get(waveId) ?? waveId));
  return (
    <section className="card stack-tight" id="work">
      <h2>{t('work.title')}</h2>
      <p className="small muted">{t('work.lead')}</p>
      <Whole work={work} />
      {isKnown(work) && (
        <>
          <DepthMix work={work} wave={wave} nameOf={nameOf} />
          <WorkTable work={work} nameOf={nameOf} />
        </>
      )}
      <Missing work={work} />
    </section>
  );
}

/** What is said of the network as a whole; nothing where nothing is. */
function Whole({ work }: { work: NetworkWork }) {
  const { t, termLabel } = useTranslations();
  const { partyName } = useKeyNames(work);
  const facts = [
    ['mandate', work.mandate && termLabel('mandate', work.mandate)],
    ['maturity', work.maturity],
    ['rhythm', work.rhythm],
    ['agenda', work.agenda && partyName(work.agenda)],
    ['convened', work.convenes && partyName(work.convenes)],
    ['followedUp', work.followsUp && partyName(work.followsUp)],
  ].filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="work-whole" aria-label={t('work.whole')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="muted">{t(`work.${name!}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What nobody recorded, and the table that would bring it. */
function Missing({ work }: { work: NetworkWork }) {
  const { t } = useTranslations();
  const missing = missingIn(work);
  if (missing.length === 0) return null;
  return (
    <details className="no-print" open={!isKnown(work)}>
      <summary>{t('work.missing.title')}</summary>
      <div className="stack-tight">
        <ul className="bullets">
          {missing.map((fact) => (
            <li key={fact}>{t(`work.missing.${fact}`)}</li>
          ))}
        </ul>
        <IfMay endpoint="previewImport">
          <p>
            <Link className="button" href="/import">
              {t('work.missing.action')}
            </Link>
          </p>
        </IfMay>
      </div>
    </details>
  );
}
