import { Link } from 'wouter';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { DocumentDetails, hasDetails } from '../documents/document-details.tsx';
import { AftermathPanel } from '../network/aftermath-panel.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseMembers } from './case-members.tsx';
import { CaseNumbers } from './case-numbers.tsx';
import { CasePeriods } from './case-periods.tsx';
import { CaseRules } from './case-rules.tsx';
import { isEvaluation } from './evaluations.ts';
import { EvaluationsTable } from './evaluations-table.tsx';
import { Timeline } from './timeline-list.tsx';

/** A network that is known by documents: what they tell of it, with the source of each thing, and what can be asked of it. */
export default function CaseScreen({ id }: { id: string }) {
  const { language } = useTranslations();
  const network = useApiQuery('showNetwork', { params: { id } });
  useTitle(network.data && inLanguage(language, network.data, 'name'));
  return (
    <QueryBoundary query={network} height={720} screen>
      {(detail) => <CasePage network={detail} />}
    </QueryBoundary>
  );
}

function CasePage({ network }: { network: NetworkDetail }) {
  const { t } = useTranslations();
  const events = useWholeList('listNetworkEvents', { params: { id: network.id } });
  return (
    <article className="stack case">
      <CaseHeader network={network} />
      {network.ties > 0 && <CasePeriods network={network} />}
      <AftermathPanel network={network.id} />
      <QueryBoundary query={events} height={480}>
        {(happened) => (
          <>
            <EvaluationsTable events={happened} />
            <div className="columns">
              <CaseNumbers events={happened} />
              <CaseRules events={happened} />
            </div>
            {happened.filter(hasDetails).map((event) => (
              <DocumentDetails key={event.id} document={event} />
            ))}
            <Timeline events={happened.filter((event) => !isEvaluation(event))} />
            {network.ties === 0 && happened.length === 0 && <p className="notice">{t('case.nothingMore')}</p>}
            <CaseMembers network={network} />
            {network.ties > 0 && (
              <p>
                <Link className="button" href={addressOfNetwork(network.id)}>
                  {t('case.explore')}
                </Link>
              </p>
            )}
          </>
        )}
      </QueryBoundary>
    </article>
  );
}
