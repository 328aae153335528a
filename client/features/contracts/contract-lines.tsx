import { Link } from 'wouter';
import type { Contract } from '../../../contract/contracts.ts';
import { addressOfActor, addressOfRegistry } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { ProviderName } from './provider-name.tsx';

const columns = ['provider', 'sostenedor', 'schools', 'dates', 'amount', 'plan'] as const;

type LinesProps = {
  contracts: readonly Contract[];
  label: string;
  /** Among those of the whole country: a provider leads to its history there, and what is fictional is marked. */
  inRegistry?: boolean;
};

/** Contracts, one a line; on a phone one a card. */
export function ContractLines({ contracts, label, inRegistry = false }: LinesProps) {
  const { t } = useTranslations();
  return (
    <ScrollBox label={label}>
      <table className="plain-table card-rows support-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'number' : undefined}>
                {t(`contracts.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contracts.map((contract) => (
            <ContractRow key={contract.id} contract={contract} inRegistry={inRegistry} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ContractRow({ contract, inRegistry }: { contract: Contract; inRegistry: boolean }) {
  const { t, format, termLabel } = useTranslations();
  const { provider, sostenedor, validFrom, validTo, amount, plan, obligation, contractId } = contract;
  return (
    <tr>
      <th scope="row">
        <ProviderName
          provider={provider}
          href={inRegistry ? addressOfRegistry({ provider: provider.id }) : undefined}
        />
        {inRegistry && contract.simulated && (
          <>
            {' '}
            <span className="chip">{t('simulated.chip')}</span>
          </>
        )}
        <span className="small muted support-place">{t('contracts.number', { id: contractId })}</span>
      </th>
      <td data-label={t('contracts.column.sostenedor')}>
        {sostenedor === null ? (
          <Unknown />
        ) : (
          <Link href={addressOfActor(sostenedor.id)}>{sostenedor.name}</Link>
        )}
      </td>
      <td data-label={t('contracts.column.schools')}>
        <Schools schools={contract.schools} />
      </td>
      <td data-label={t('contracts.column.dates')}>
        <Dates from={validFrom} to={validTo} />
      </td>
      <td className="number" data-label={t('contracts.column.amount')}>
        {amount === null ? <Unknown /> : t('contracts.pesos', { shown: format.count(amount) })}
      </td>
      <td data-label={t('contracts.column.plan')}>
        {plan ?? <Unknown />}
        {obligation !== null && (
          <span className="small muted support-place">{termLabel('contracts.obligation', obligation)}</span>
        )}
      </td>
    </tr>
  );
}

function Dates({ from, to }: { from: string | null; to: string | null }) {
  const { format } = useTranslations();
  if (from === null && to === null) return <Unknown />;
  const [first, last] = [from, to].map((date) => (date === null ? '?' : format.date(date)));
  return first === last ? first : `${first} – ${last}`;
}

function Schools({ schools }: Pick<Contract, 'schools'>) {
  if (schools.length === 0) return <Unknown />;
  return (
    <ul className="served-schools">
      {schools.map(({ id, name }) => (
        <li key={id}>
          <Link href={addressOfActor(id)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What a source does not say is neither nothing nor zero. */
function Unknown() {
  const { t } = useTranslations();
  return <span className="muted">{t('contracts.unknown')}</span>;
}
