import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { CharacteristicDefinition } from '../../../contract/catalogues.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { MethodLink } from '../methods/method-link.tsx';

/** The ten characteristics: what members said (mean and interval on the scale from 1 to 4) beside what ties show. */
export function ProfilePanel({ network, wave }: { network: string; wave: string | null }) {
  const { t } = useTranslations();
  const profile = useApiQuery(
    'profileNetwork',
    { params: { id: network }, query: { wave } },
    { enabled: wave !== null, keepPrevious: true },
  );
  if (wave === null) return null;
  return (
    <section className="card stack-tight profile-panel">
      <h2>{t('profile.title')}</h2>
      <QueryBoundary query={profile} height={320} quiet={<p className="muted">{t('profile.none')}</p>}>
        {({ characteristics, governance }) =>
          characteristics.length === 0 ? (
            <p className="muted">{t('profile.none')}</p>
          ) : (
            <>
              <ProfileChart characteristics={characteristics} />
              {governance !== null && <Governance governance={governance} />}
            </>
          )
        }
      </QueryBoundary>
    </section>
  );
}

function Governance({ governance }: { governance: NonNullable<NetworkProfile['governance']> }) {
  const { t, localize } = useTranslations();
  return (
    <p className="small">
      <strong>{t('profile.governance')}</strong> {localize(governance.text)}
    </p>
  );
}

const lowest = 1;
const highest = 4;
const width = 150;
const place = (score: number) => 6 + ((score - lowest) / (highest - lowest)) * (width - 12);

function ProfileChart({ characteristics }: { characteristics: NetworkProfile['characteristics'] }) {
  const { t, localize, format, termLabel } = useTranslations();
  const definitions = useWholeList('listCharacteristics');
  return (
    <table className="plain-table profile-table">
      <caption>{t('profile.scale')}</caption>
      <tbody>
        {characteristics.map(({ characteristic, name, ratings, state, reason, structure }) => (
          <tr key={characteristic}>
            <th scope="row">
              {localize(name)} <MethodLink id={characteristic} name={localize(name)} />
              {structure !== null && <div className="small muted">{localize(structure.text)}</div>}
              <Sight definition={definitions.data?.find(({ id }) => id === characteristic)} />
            </th>
            <td>
              {ratings === null ? (
                <span className="small muted">
                  {reason === 'held-back'
                    ? t('protection.heldBackShort')
                    : termLabel('characteristicState', state)}
                </span>
              ) : (
                <svg
                  width={width}
                  height="22"
                  role="img"
                  aria-label={t('profile.reading', {
                    mean: format.number(ratings.mean, 1),
                    low: format.number(ratings.low, 1),
                    high: format.number(ratings.high, 1),
                    count: ratings.raters,
                  })}
                >
                  <path d={`M6 11H${width - 6}`} stroke="var(--line)" strokeWidth="2" />
                  <path
                    d={`M${place(ratings.low)} 11H${place(ratings.high)}`}
                    stroke="var(--indigo)"
                    strokeWidth="5"
                    opacity="0.45"
                  />
                  <circle cx={place(ratings.mean)} cy="11" r="5" fill="var(--indigo)" />
                </svg>
              )}
            </td>
            <td className="number">{ratings === null ? '—' : format.number(ratings.mean, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the evidence of a characteristic can see of it, and what it cannot: one is not read without the other. */
function Sight({ definition }: { definition: CharacteristicDefinition | undefined }) {
  const { t, localize } = useTranslations();
  if (definition === undefined) return null;
  return (
    <details className="small">
      <summary>{t('profile.sight')}</summary>
      <dl className="pairs">
        <dt>{t('methods.sees')}</dt>
        <dd>{localize(definition.sees)}</dd>
        <dt>{t('methods.cannotSee')}</dt>
        <dd>{localize(definition.cannotSee)}</dd>
      </dl>
    </details>
  );
}
