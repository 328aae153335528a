import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SideBySidePictures } from '../explorer/side-by-side-pictures.tsx';
import { BeforeAfterTable } from './before-after-table.tsx';
import type { Edit } from './edits.ts';
import { compared, type Simulation } from './use-simulation.ts';
import { NearerSentence } from './nearer-sentence.tsx';
import { BestTieCard, WorstLossCard } from './what-if-advice.tsx';

/** What every arrangement of the screen is made of. */
export type WhatIfProps = {
  simulation: Simulation;
  edits: readonly Edit[];
  onEdits: (edits: readonly Edit[]) => void;
  onEdit: (edit: Edit) => void;
  nameOf: (id: string) => string;
  /** Whom it was opened with. */
  preset: string | null;
};

/** The view as it is and as it would be. */
export function BothPictures({ simulation: { before, after } }: Pick<WhatIfProps, 'simulation'>) {
  const { t } = useTranslations();
  return (
    <SideBySidePictures
      first={{ title: t('whatIf.before'), graph: before }}
      second={{ title: t('whatIf.after'), graph: after }}
    />
  );
}

/** In one sentence and in numbers. */
export function BothNumbers({ simulation: { measured }, edits }: Pick<WhatIfProps, 'simulation' | 'edits'>) {
  return (
    <QueryBoundary query={measured} height={320}>
      {(answer) => (
        <>
          {edits.length > 0 && <NearerSentence answer={answer} />}
          <BeforeAfterTable metrics={compared} answer={answer} />
        </>
      )}
    </QueryBoundary>
  );
}

/** What one could try next: for the schools of the finding first, then for all. */
export function Advice({ simulation, onEdit, nameOf }: WhatIfProps) {
  const { t, format } = useTranslations();
  const { measured, bestTieOf, forFocus } = simulation;
  const named = format.list(bestTieOf.map(nameOf));
  return (
    <>
      {bestTieOf.length > 0 && (
        <QueryBoundary query={forFocus} height={180}>
          {({ bestTie }) => (
            <BestTieCard title={t('whatIf.bestFor', { names: named })} {...{ bestTie, nameOf, onEdit }} />
          )}
        </QueryBoundary>
      )}
      <QueryBoundary query={measured} height={240}>
        {({ bestTie, worstLoss }) => (
          <>
            <BestTieCard title={t('whatIf.best')} withNote {...{ bestTie, nameOf, onEdit }} />
            <WorstLossCard {...{ worstLoss, nameOf, onEdit }} />
          </>
        )}
      </QueryBoundary>
    </>
  );
}
