import type { ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { FoundGroups } from './found-groups.tsx';
import { viewMetrics } from './view-metrics.ts';
import { NumberRow } from './number-row.tsx';
import { useViewNumbers, type ViewInput } from './use-view-numbers.ts';
import type { ViewNumbersAnswer } from './view-numbers-answer.ts';

/** The few that stand beside the picture. */
const shortList = ['density', 'components.weak', 'reciprocity.arc'] as const;

type ViewNumbersProps = ViewInput & {
  /** What the wave is called (Encuesta 2024); `null`: the network has none. */
  when: string | null;
  /** The few, in words of every day. */
  compact?: boolean;
  /** Below the numbers: the way to all of them, or to the lines that read them elsewhere. */
  children?: ReactNode;
};

/** Numbers of what is shown after the filters: of what they are, what they are, and who worked them out. */
export function ViewNumbers({ when, compact = false, children, ...input }: ViewNumbersProps) {
  const { t } = useTranslations();
  const numbers = useViewNumbers(input);
  return (
    <section className="card stack-tight view-numbers" aria-busy={numbers.isPlaceholderData}>
      <h2>{t('numbers.title')}</h2>
      <QueryBoundary query={numbers} height={compact ? 150 : 320}>
        {(found) => (
          <>
            <OfWhat found={found} when={when} />
            <table className="plain-table">
              <tbody>
                <Rows found={found} compact={compact} />
                {!compact && <FoundGroups {...input} />}
              </tbody>
            </table>
            <p className="small muted">{t(`numbers.from-${found.from}`)}</p>
          </>
        )}
      </QueryBoundary>
      {children}
    </section>
  );
}

/** Of which ties, between how many, and of when; and which of those that are drawn are not read. */
function OfWhat({ found, when }: { found: ViewNumbersAnswer; when: string | null }) {
  const { t, format } = useTranslations();
  const { lines, mentions, actors, apart } = found.view;
  const counted = (name: string, count: number) => t(name, { count, shown: format.count(count) });
  const ties = counted('numbers.ties', lines);
  const all = mentions === lines ? ties : `${ties} (${counted('numbers.mentions', mentions)})`;
  const of = t('numbers.of', { ties: all, actors: counted('numbers.actors', actors.length) });
  return (
    <>
      <p className="small muted">{when === null ? of : `${of} · ${when}`}</p>
      {apart > 0 && <p className="small muted">{counted('numbers.apart', apart)}</p>}
    </>
  );
}

function Rows({ found, compact }: { found: ViewNumbersAnswer; compact: boolean }) {
  const { t } = useTranslations();
  const nameOf = useMeasureName();
  return (compact ? shortList : viewMetrics).map((id) => (
    <NumberRow
      key={id}
      id={id}
      name={compact ? t(`numbers.${id.split('.')[0]}`) : nameOf(id)}
      value={found.network[id]}
    />
  ));
}
