import type { PatternDefinition } from '../../../contract/catalogues.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type PatternProps = { pattern: PatternDefinition };

/** A pattern in full: first in plain words, then where it comes from, then how it is checked. */
export function PatternMethod({ pattern }: PatternProps) {
  const { t, localize } = useTranslations();
  return (
    <>
      <section className="card stack-tight">
        <p>{localize(pattern.definition.text)}</p>
        <h2>{t('methods.looks')}</h2>
        <p>{localize(pattern.looks)}</p>
        <h2>{t('methods.then')}</h2>
        <p>{localize(pattern.then)}</p>
        <h2>{t('methods.questions')}</h2>
        <ul className="bullets bullets-in">
          {pattern.questions.map((text) => (
            <li key={text.es}>{localize(text)}</li>
          ))}
        </ul>
      </section>
      <section className="card stack-tight">
        <h2>{t('methods.origin')}</h2>
        <Origin pattern={pattern} />
        <p>{localize(pattern.definition.source)}</p>
        {pattern.definition.authors.length > 0 && (
          <>
            <h3>{t('methods.authors')}</h3>
            <ul className="bullets bullets-in">
              {pattern.definition.authors.map((author) => (
                <li key={author.es}>{localize(author)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Check pattern={pattern} />
    </>
  );
}

/** The label that the source gives, quoted, and what of the reading is not the source's. */
function Origin({ pattern: { definition } }: PatternProps) {
  const { t, localize } = useTranslations();
  return (
    <p className="small muted">
      {definition.label !== null && (
        <>
          {t('methods.label')} <q>{localize(definition.label)}</q>.{' '}
        </>
      )}
      {localize(definition.reading)}
    </p>
  );
}

/** How often networks without trouble show it, with its interval; of a test, how often it is a false alarm. */
function useHealthyWords(measured: PatternDefinition['ordinaryShare']): string {
  const { t, format } = useTranslations();
  if (measured === null) return t('certainty.unmeasured');
  const [share, low, high] = [measured.share, measured.low, measured.high].map((part) =>
    format.percent(part, 1),
  );
  return t('certainty.measured', { share, low, high, networks: format.count(measured.networks) });
}

function Check({ pattern }: PatternProps) {
  const { t, localize } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('methods.howTested')}</h2>
      <dl className="pairs">
        <dt>{t('methods.statistic')}</dt>
        <dd>{localize(pattern.statistic)}</dd>
        <dt>{t('methods.null')}</dt>
        <dd>{localize(pattern.null)}</dd>
        <dt>{t('methods.silentWhen')}</dt>
        <dd>{localize(pattern.silentWhen)}</dd>
        <dt>{t('methods.cannotSee')}</dt>
        <dd>{localize(pattern.cannotSee)}</dd>
        <dt>{t('certainty.healthy')}</dt>
        <dd>{useHealthyWords(pattern.ordinaryShare)}</dd>
      </dl>
      <details>
        <summary className="small">{t('methods.technical')}</summary>
        <p className="small" lang="en">
          {pattern.source}
        </p>
      </details>
    </section>
  );
}
