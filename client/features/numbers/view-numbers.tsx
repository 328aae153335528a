import type { ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { DeferredRow } from './deferred-row.tsx';
import { FoundGroups } from './found-groups.tsx';
import { isSaid } from './is-said.ts';
import { viewMetrics } from './view-metrics.ts';
import { NumberRow } from './number-row.tsx';
import { isDeferred, useViewNumbers, type ViewInput } from './use-view-numbers.ts';
import type { ViewNumbersAnswer } from './view-numbers-answer.ts';

/** The few that stand beside the picture. */
const shortList = ['density', 'density.all-cells', 'components.weak', 'reciprocity.arc'] as const;

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
                <Rows found={found} compact={compact} input={input} />
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

type RowsProps = { found: ViewNumbersAnswer; compact: boolean; input: ViewInput };

function Rows({ found, compact, input }: RowsProps) {
  const { t } = useTranslations();
  const nameOf = useMeasureName();
  const shown = (compact ? shortList : viewMetrics).filter((id) =>
    isSaid(id, (metric) => found.network[metric]),
  );
  return shown.map((id) => {
    const name = compact && id !== 'density.all-cells' ? t(`numbers.${id.split('.')[0]}`) : nameOf(id);
    const row = ({ network }: ViewNumbersAnswer) => (
      <NumberRow key={id} id={id} name={name} value={network[id]} />
    );
    if (!isDeferred(id, found.view)) return row(found);
    return (
      <DeferredRow key={id} input={input} id={id} name={name}>
        {row}
      </DeferredRow>
    );
  });
}
