import type { GraphTie } from '../../../contract/graphs.ts';
import { lineEntries } from '../../appearance/line-entries.ts';
import type { TieChange } from '../../appearance/tie-look.ts';
import { tokens } from '../../appearance/tokens.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { nameOfLine } from './legend-words.ts';
import { LineSample } from './line-sample.tsx';

type LineLegendProps = {
  ties: readonly GraphTie[];
  changes?: ReadonlyMap<string, TieChange> | undefined;
  /** Squares where ties are drawn as areas. */
  samples?: 'lines' | 'squares';
};

/** What each kind of line means, with how many there are. */
export function LineLegend({ ties, changes, samples = 'lines' }: LineLegendProps) {
  const words = useTranslations();
  const theme = useTheme();
  return (
    <ul className="line-legend">
      {lineEntries(ties, tokens[theme], changes).map((entry) => (
        <li key={entry.key}>
          {samples === 'lines' ? (
            <LineSample {...entry} />
          ) : (
            <svg className="actor-icon" viewBox="0 0 16 16" aria-hidden="true">
              <rect x="2" y="2" width="12" height="12" fill={entry.colour} />
            </svg>
          )}
          <span>{nameOfLine(words, entry)}</span>
          <span className="number">{words.format.count(entry.ties)}</span>
        </li>
      ))}
    </ul>
  );
}
