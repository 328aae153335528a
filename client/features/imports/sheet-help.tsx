import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';

const sheets = [
  'ties',
  'actors',
  'members',
  'waves',
  'responses',
  'networks',
  'ratings',
  'commitments',
  'activities',
  'attendance',
  'events',
  'contracts',
  'evaluations',
  'results',
] as const;

/** How to prepare a survey: the sheets of a bundle and their columns. */
export function SheetHelp() {
  const { t } = useTranslations();
  return (
    <details className="card">
      <summary>
        <h2 className="summary-heading">{t('import.help')}</h2>
      </summary>
      <div className="stack-tight">
        <p className="methods-lead">{t('import.helpText')}</p>
        <ScrollBox label={t('import.help')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('import.table')}</th>
                <th scope="col">{t('import.columns')}</th>
              </tr>
            </thead>
            <tbody>
              {sheets.map((sheet) => (
                <tr key={sheet}>
                  <th scope="row">{t(`bundle.${sheet}.name`)}</th>
                  <td>{t(`bundle.${sheet}.columns`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </div>
    </details>
  );
}
