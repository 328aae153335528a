import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FailedPanel } from '../../ui/failed-panel.tsx';

type DisagreementsProps = { network: string; wave: string | null; names: ReadonlyMap<string, string> };

/** Ties that one end reports and the other, who answered, does not: a thing to talk about, not an error. */
export function DisagreementsPanel({ network, wave, names }: DisagreementsProps) {
  const { t, layerName, format } = useTranslations();
  const query = useApiQuery(
    'listDisagreements',
    { params: { id: network }, query: { wave } },
    { enabled: wave !== null },
  );
  const disagreements = query.data;
  if (disagreements === undefined) return <FailedPanel title={t('disagreements.title')} query={query} />;
  if (disagreements.layers.length === 0) return null;
  const denied = disagreements.items.filter(({ answer }) => answer === 'denies');
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <section className="card stack-tight">
      <h2>{t('disagreements.title')}</h2>
      <p className="muted">{t('disagreements.lead')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('controls.layers')}</th>
            <th scope="col" className="number">
              {t('disagreements.agreed')}
            </th>
            <th scope="col" className="number">
              {t('disagreements.denied')}
            </th>
            <th scope="col" className="number">
              {t('disagreements.unanswered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {disagreements.layers.map((row) => (
            <tr key={row.layer}>
              <th scope="row">{layerName(row.layer)}</th>
              <td className="number">{format.count(row.agreed)}</td>
              <td className="number">{format.count(row.denied)}</td>
              <td className="number">{format.count(row.unanswered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {denied.length > 0 && (
        <details>
          <summary>
            {t('disagreements.list', { count: denied.length, shown: format.count(denied.length) })}
          </summary>
          <ul className="bullets small bullets-in">
            {denied.map((item) => (
              <li key={`${item.layer} ${item.from} ${item.to} ${item.claimedBy}`}>
                {t('disagreements.item', {
                  layer: layerName(item.layer),
                  from: nameOf(item.from),
                  to: nameOf(item.to),
                  claimedBy: nameOf(item.claimedBy),
                  other: nameOf(item.other),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
