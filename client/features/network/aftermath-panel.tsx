import { useState } from 'react';
import type { Aftermath } from '../../../contract/aftermath.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FailedPanel } from '../../ui/failed-panel.tsx';
import { Select } from '../../ui/select.tsx';
import { AftermathPhases } from './aftermath-phases.tsx';
import { AftermathTies } from './aftermath-ties.tsx';
import { hasEndedSupport, isOver } from './aftermath-view.ts';

/**
 * What remained after a support ended: ties before, during and after, and what became of each. Nothing where no support
 * of the network has ended.
 *
 * @param open whether the lists are unfolded, as on paper
 */
export function AftermathPanel({ network, open = false }: { network: string; open?: boolean }) {
  const { t } = useTranslations();
  const [of, setOf] = useState<string | null>(null);
  const aftermath = useApiQuery(
    'showAftermath',
    { params: { id: network }, query: { of } },
    { keepPrevious: true },
  );
  const answer = aftermath.data;
  if (answer === undefined) return <FailedPanel title={t('aftermath.title')} query={aftermath} />;
  if (answer.of === null || !hasEndedSupport(answer)) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('aftermath.title')}</h2>
      <p className="small muted">{t('aftermath.lead')}</p>
      {answer.candidates.length > 0 && <SupportChoice answer={answer} of={answer.of} onChoose={setOf} />}
      <Sentences sentences={answer.sentences} />
      {isOver(answer) && (
        <>
          <AftermathPhases answer={answer} />
          <AftermathTies answer={answer} open={open} />
        </>
      )}
    </section>
  );
}

type ChoiceProps = {
  answer: Aftermath;
  of: NonNullable<Aftermath['of']>;
  onChoose: (id: string) => void;
};

function SupportChoice({ answer, of, onChoose }: ChoiceProps) {
  const { t, language } = useTranslations();
  return (
    <div className="choice-alone no-print">
      <Select
        label={t('aftermath.of')}
        value={of.id}
        options={[of, ...answer.candidates].map(
          (support) => [support.id, inLanguage(language, support, 'name')] as const,
        )}
        onChange={onChoose}
      />
    </div>
  );
}

function Sentences({ sentences: { es, en } }: Pick<Aftermath, 'sentences'>) {
  const { localize } = useTranslations();
  return (
    <ul className="stack-tight" aria-live="polite">
      {es.map((sentence, at) => (
        <li key={sentence}>{localize({ es: sentence, en: en[at] ?? sentence })}</li>
      ))}
    </ul>
  );
}
