import { useTranslations } from '../../i18n/use-translations.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import type { ExplorerModel } from './use-explorer.ts';

/** Says which finding is marked in the picture, and lets it go. */
export function FindingShown({ model: { state, change, byId } }: { model: ExplorerModel }) {
  const { t, format } = useTranslations();
  const patternName = usePatternNames();
  if (state.finding === null && state.marked.length === 0) return null;
  const inSight = state.marked.filter((id) => byId.has(id)).length;
  return (
    <p className="finding-shown small">
      <span className="finding-ring" aria-hidden="true" />
      <span>
        <strong>{state.finding === null ? t('workspace.markedAlone') : patternName(state.finding)}</strong>
        {inSight > 0 && ` · ${t('workspace.markedCount', { count: inSight, shown: format.count(inSight) })}`}
      </span>
      <button type="button" className="quiet-button" onClick={() => change({ finding: null, marked: [] })}>
        {t('workspace.unmark')}
      </button>
    </p>
  );
}
