import { Link } from 'wouter';
import { mostKitSchools } from '../../../contract/survey-kits.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfKitPage, addressOfTerritory } from '../../addresses.ts';
import { addressOf } from '../../api/address.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { IfMay } from '../../ui/if-may.tsx';

/** Without a survey nothing is known of who works with whom; three ways to bring one, and an example to look at. */
export function FirstSurvey({ territory }: { territory: TerritoryDetail }) {
  const { t, format, language } = useTranslations();
  const examples = useWholeList('listTerritories', { query: { kind: 'slep', simulated: true } });
  const schools = schoolsOfKit(territory);
  const fits = schools > 1 && schools <= mostKitSchools;
  const kit = (part: 'xlsx' | 'texts') =>
    addressOf('writeSurveyKit', { query: { territory: territory.id, part, language } });
  const example = examples.data?.[0];
  return (
    <section className="card stack-tight card-attention">
      <h2>{t('territory.first.title')}</h2>
      <p className="muted">{t('territory.first.text')}</p>
      <ol className="first-ways">
        <li>
          {fits ? (
            <a className="button button-main" href={kit('xlsx')} download>
              {t('territory.first.sheet', { count: schools, schools: format.count(schools) })}
            </a>
          ) : (
            <Link className="button button-main" href={addressOfKitPage()}>
              {t('territory.first.someSchools')}
            </Link>
          )}
        </li>
        <li>
          {fits ? (
            <a className="button" href={kit('texts')} download>
              {t('territory.first.questionnaire')}
            </a>
          ) : (
            <Link className="button" href={addressOfKitPage()}>
              {t('territory.first.questionnaire')}
            </Link>
          )}
        </li>
        <IfMay endpoint="previewImport">
          <li>
            <Link className="button" href="/import">
              {t('territory.first.load')}
            </Link>
          </li>
        </IfMay>
      </ol>
      {example && (
        <p className="small">
          <Link href={addressOfTerritory(example.id)}>{t('territory.first.example')}</Link>
        </p>
      )}
    </section>
  );
}

/** Those that the kit takes: of a SLEP the public ones, of others all that work, in the newest year. */
function schoolsOfKit({ kind, simulated, years }: TerritoryDetail): number {
  const newest = years.at(-1);
  if (newest === undefined) return 0;
  return kind === 'slep' && !simulated ? newest.publicWorking : newest.working;
}
