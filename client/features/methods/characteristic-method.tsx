import type { CharacteristicDefinition } from '../../../contract/catalogues.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** A characteristic in full: what its evidence can see of it, and what it cannot. */
export function CharacteristicMethod({ characteristic }: { characteristic: CharacteristicDefinition }) {
  const { t, localize } = useTranslations();
  const { sees, cannotSee, source } = characteristic;
  return (
    <>
      <section className="card stack-tight">
        <h2>{t('methods.sees')}</h2>
        <p>{localize(sees)}</p>
        <h2>{t('methods.cannotSee')}</h2>
        <p>{localize(cannotSee)}</p>
      </section>
      <p className="small muted">{localize(source)}</p>
    </>
  );
}
