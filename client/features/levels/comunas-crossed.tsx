import type { Levels } from '../../../contract/levels.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { againstChance, outOf } from './levels-view.ts';

/** How often collaboration crosses comunas, in words, beside what their sizes alone would give. */
export function ComunasCrossed({ comunas }: Pick<Levels, 'comunas'>) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('levels.comunas.title')}</h2>
      {comunas === null ? <p className="muted">{t('levels.comunas.none')}</p> : <Crossed comunas={comunas} />}
    </section>
  );
}

function Crossed({ comunas }: { comunas: NonNullable<Levels['comunas']> }) {
  const { t, format } = useTranslations();
  const { of, across, expected } = outOf(comunas);
  const shown = (count: number, share: number) =>
    count === 0 && share > 0 ? t('levels.comunas.lessThanOne') : format.count(count);
  return (
    <>
      <p>
        {t('levels.comunas.sentence', {
          of,
          across: shown(across, comunas.share),
          expected: shown(expected, comunas.expected),
        })}{' '}
        {t(`levels.comunas.${againstChance(comunas)}`, { p: format.probability(comunas.p) })}
      </p>
      <p className="small muted">
        {t('levels.comunas.basis', {
          across: format.count(comunas.across),
          ties: format.count(comunas.ties),
          schools: format.count(comunas.schools),
          comunas: format.count(comunas.comunas),
        })}
      </p>
    </>
  );
}
