import type { ImportPreview, RecordChange } from '../../../contract/imports.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { changedFields, nameParts } from './record-change.ts';

const kinds = ['new', 'same', 'changed', 'gone'] as const;

/** What storing would do to what is stored: new, the same, changed and gone, with examples before and after. */
export function ChangesSummary({ preview }: { preview: ImportPreview }) {
  const { t, format, termLabel } = useTranslations();
  const { changes, examples, names, report } = preview;
  if (changes.length === 0) return null;
  return (
    <div className="stack-tight">
      {report.alreadyStored && (
        <p className="notice" role="status">
          <strong>{t('import.nothingNew')}.</strong> {t('import.nothingNewText')}
        </p>
      )}
      <ScrollBox label={t('import.changes.title')}>
        <table className="plain-table changes-table">
          <caption>{t('import.changes.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.changes.record')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="number">
                  {t(`import.changes.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.type}>
                <th scope="row">{termLabel('import.record', change.type)}</th>
                {kinds.map((kind) => (
                  <td
                    key={kind}
                    className={
                      change[kind] > 0 && (kind === 'changed' || kind === 'gone') ? 'number strong' : 'number'
                    }
                  >
                    {format.count(change[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Examples examples={examples.filter(({ change }) => change !== 'new')} names={names} />
    </div>
  );
}

type Names = ImportPreview['names'];

function Examples({ examples, names }: { examples: readonly RecordChange[]; names: Names }) {
  const { t, format } = useTranslations();
  if (examples.length === 0) return null;
  return (
    <details>
      <summary>
        {t('import.changes.examples', { count: examples.length, shown: format.count(examples.length) })}
      </summary>
      <ul className="examples">
        {examples.map((example, at) => (
          <li key={at}>
            <Example example={example} names={names} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Example({ example, names }: { example: RecordChange; names: Names }) {
  const translations = useTranslations();
  const { t, termLabel } = translations;
  const words = { ...translations, names };
  return (
    <>
      <span className="chip">{t(`import.changes.${example.change}`)}</span>{' '}
      {termLabel('import.oneRecord', example.type)}: {nameParts(example, words).join(' · ')}
      {changedFields(example, words).map(({ field, before, after }) => (
        <span key={field} className="small muted field-change">
          {field}: <del>{before}</del> → <ins>{after}</ins>
        </span>
      ))}
    </>
  );
}
