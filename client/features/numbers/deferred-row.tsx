import type { ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useProblemWords } from '../../ui/use-problem-words.ts';
import { MeasureHead } from '../methods/measure-head.tsx';
import { useDeferredNumber, type ViewInput } from './use-view-numbers.ts';
import type { SearchingMetric } from './view-metrics.ts';
import type { ViewNumbersAnswer } from './view-numbers-answer.ts';

type DeferredRowProps = {
  input: ViewInput;
  id: SearchingMetric;
  name: string;
  /** The row of the number once it is there. */
  children: (found: ViewNumbersAnswer) => ReactNode;
};

/** In place of a number that takes minutes: the way to ask for it, that it is under way, or what went wrong. */
export function DeferredRow({ input, id, name, children }: DeferredRowProps) {
  const { t } = useTranslations();
  const { found, error, isUnderWay, start, stop } = useDeferredNumber(input, id);
  if (found !== undefined) return children(found);
  return (
    <tr>
      <MeasureHead id={id} name={name} />
      <td className="number">
        <button
          type="button"
          className="quiet-button"
          aria-label={t(isUnderWay ? 'numbers.stopOf' : 'numbers.startOf', { name })}
          onClick={isUnderWay ? stop : start}
        >
          {t(isUnderWay ? 'numbers.stop' : 'numbers.start')}
        </button>
        <span className="number-note small muted" role="status">
          {isUnderWay ? (
            t('numbers.underWay')
          ) : error === null ? (
            t('numbers.takesLong')
          ) : (
            <Why error={error} />
          )}
        </span>
      </td>
    </tr>
  );
}

function Why({ error }: { error: Error }) {
  return useProblemWords(error).title;
}
