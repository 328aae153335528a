import { useTranslations } from '../../i18n/use-translations.ts';
import { ChangesSummary } from './changes-summary.tsx';
import type { StepProps } from './step-props.ts';
import { NetworkForm } from './network-form.tsx';
import { PreviewPicture } from './preview-picture.tsx';

/** What will be there once it is stored: the network with its counts, what changes, and its picture. */
export function ResultStep(step: StepProps) {
  const { t } = useTranslations();
  const { preview } = step;
  return (
    <section className="card stack" aria-labelledby="import-result">
      <h2 id="import-result" className="step-heading">
        {t('import.step.result')}
      </h2>
      {preview.recognised.network !== null && <NetworkForm {...step} network={preview.recognised.network} />}
      <ChangesSummary preview={preview} />
      <PreviewPicture preview={preview} />
    </section>
  );
}
