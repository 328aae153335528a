import type { ReactNode } from 'react';
import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useOrdinaryShareWords } from '../methods/use-ordinary-share-words.ts';

type FoldsProps<Line> = {
  lines: readonly Line[];
  readingOf: (line: Line) => PatternReading;
  patternName: (id: string) => string;
  /** A kind of fact that is to be seen at once, besides those that the reader opens. */
  opened?: string | null;
  /** Nothing folded, as on paper. */
  open?: boolean;
  children: (line: Line) => ReactNode;
};

/** The part of a screen that holds facts and no findings, under its name. */
export function FactsApart({ children }: { children: ReactNode }) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight facts-apart">
      <h2>{t('certainty.section.visit')}</h2>
      <p className="small muted">{t('findings.factsLead')}</p>
      {children}
    </section>
  );
}

/** Facts apart from findings: folded by kind, with how many there are and how often healthy networks show them. */
export function FactFolds<Line>(props: FoldsProps<Line>) {
  const { lines, readingOf, patternName, opened = null, open = false, children } = props;
  const { format } = useTranslations();
  const shareWords = useOrdinaryShareWords();
  if (lines.length === 0) return null;
  const patterns = [...new Set(lines.map((line) => readingOf(line).pattern))];
  return (
    <FactsApart>
      {patterns.map((pattern) => {
        const ofKind = lines.filter((line) => readingOf(line).pattern === pattern);
        return (
          <details className="card fact-fold" key={pattern} open={open || pattern === opened}>
            <summary>
              {patternName(pattern)} <span className="muted">({format.count(ofKind.length)})</span>
              <span className="fact-share small muted">{shareWords(pattern)}</span>
            </summary>
            <div className="finding-grid">{ofKind.map(children)}</div>
          </details>
        );
      })}
    </FactsApart>
  );
}
