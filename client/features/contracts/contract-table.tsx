import { useDeferredValue, useState } from 'react';
import { contractSearch } from '../../../contract/contract-search.ts';
import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ContractLines } from './contract-lines.tsx';
import { contractRows } from './contract-rows.ts';
import { useProviderName } from './provider-name.tsx';

/** Rows shown at first. */
const firstRows = 100;

/** The contracts one by one, searched by any of their words; taken along as a table, or printed. */
export function ContractTable({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const nameOf = useProviderName();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const found = answer.contracts.filter(contractSearch(useDeferredValue(text)));
  const rows = all ? found : found.slice(0, firstRows);
  const download = () =>
    saveCsv(
      contractRows(found, nameOf, (key) => t(key)),
      `telar-${t('contracts.file')}`,
    );
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
      <ContractLines contracts={rows} label={t('contracts.table')} />
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
