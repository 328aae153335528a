import type { ActorDetail } from '../../../contract/actors.ts';
import { Link } from 'wouter';
import { addressOfRegistry } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FailedPanel } from '../../ui/failed-panel.tsx';
import { ContractLines } from './contract-lines.tsx';

/** As many as a page of an actor lists; the registry has them all. */
const mostListed = 50;

/** Contracts to which an actor is a party, or that serve it; nothing where none is known. */
export default function ActorContractsPanel({ actor }: { actor: Pick<ActorDetail, 'id' | 'kind'> }) {
  const { t, format } = useTranslations();
  const party = actor.kind === 'school' || actor.kind === 'sostenedor' ? actor.kind : 'provider';
  const query = useApiQuery('listContracts', { query: { [party]: actor.id, limit: mostListed } });
  const page = query.data;
  if (page === undefined) return <FailedPanel title={t('contracts.title')} query={query} />;
  if (page.items.length === 0) return null;
  return (
    <section className="card stack-tight" id="contracts">
      <div className="row-apart">
        <h2>{t('contracts.title')}</h2>
        <Link href={addressOfRegistry({ [party]: actor.id })} className="no-print">
          {t(party === 'provider' ? 'contracts.registry.historyLink' : 'contracts.registry.link')}
        </Link>
      </div>
      <ContractLines contracts={page.items} label={t('contracts.title')} />
      {page.nextCursor !== null && (
        <p className="small muted">{t('contracts.firstOnes', { shown: format.count(mostListed) })}</p>
      )}
    </section>
  );
}
