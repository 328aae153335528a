import { useDeferredValue, useState } from 'react';
import { contractSearch } from '../../../contract/contract-search.ts';
import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FirstOf } from '../../ui/first-of.tsx';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
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
  const found = answer.contracts.filter(contractSearch(useDeferredValue(text)));
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
        <PrintAndSave print={t('contracts.print')} save={t('contracts.csv')} onSave={download} />
      </div>
      <p role="status" className="small muted">
        {t('contracts.shown', {
          shown: format.count(found.length),
          all: format.count(answer.contracts.length),
        })}
      </p>
      <FirstOf
        items={found}
        first={firstRows}
        showAll={t('contracts.showAll', { shown: format.count(found.length) })}
      >
        {(rows) => <ContractLines contracts={rows} label={t('contracts.table')} />}
      </FirstOf>
    </section>
  );
}
