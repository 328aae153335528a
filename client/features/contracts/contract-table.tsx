import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { contractSearch } from '../../../contract/contract-search.ts';
import type { Contract, TerritoryContracts } from '../../../contract/contracts.ts';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { csvOf } from '../../ui/csv.ts';
import { saveFile } from '../../ui/save-file.ts';
import { TextField } from '../../ui/text-field.tsx';
import { contractRows } from './contract-rows.ts';
import { ProviderName, useProviderName } from './provider-name.tsx';

/** Rows shown at first. */
const firstRows = 100;
const columns = ['provider', 'sostenedor', 'schools', 'dates', 'amount', 'plan'] as const;

/** The contracts one by one, searched by any of their words; taken along as a table, or printed. */
export function ContractTable({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const nameOf = useProviderName();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const found = answer.contracts.filter(contractSearch(useDeferredValue(text)));
  const rows = all ? found : found.slice(0, firstRows);
  const download = () => {
    const table = csvOf(contractRows(found, nameOf, (key) => t(key)));
    saveFile(new Blob([table], { type: 'text/csv;charset=utf-8' }), `telar-${t('contracts.file')}.csv`);
  };
  return (
    <section className="card stack-tight support-table-box">
      <h2>{t('contracts.table')}</h2>
      <div className="row-apart no-print">
        <TextField label={t('contracts.search')} value={text} onText={setText} type="search" />
        <p className="row">
          <button type="button" className="button" onClick={() => window.print()}>
            {t('contracts.print')}
          </button>
          <button type="button" className="button" onClick={download}>
            {t('contracts.csv')}
          </button>
        </p>
      </div>
      <p role="status" className="small muted">
        {t('contracts.shown', {
          shown: format.count(found.length),
          all: format.count(answer.contracts.length),
        })}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('contracts.table')}>
        <table className="plain-table support-table">
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
            {rows.map((contract) => (
              <ContractRow key={contract.id} contract={contract} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < found.length && (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t('contracts.showAll', { shown: format.count(found.length) })}
          </button>
        </p>
      )}
    </section>
  );
}

function ContractRow({ contract }: { contract: Contract }) {
  const { t, format, termLabel } = useTranslations();
  const { provider, sostenedor, validFrom, validTo, amount, plan, obligation, contractId } = contract;
  return (
    <tr>
      <th scope="row">
        <ProviderName provider={provider} />
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
    <ul>
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
