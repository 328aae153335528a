import { useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { writeEdits, type Edit } from './edits.ts';
import type { Outcome } from './what-if-request.ts';

type EditListProps = {
  edits: readonly Edit[];
  /** What became of each; `null`: not known yet. */
  outcomes: readonly Outcome[] | null;
  nameOf: (id: string) => string;
  onEdits: (edits: readonly Edit[]) => void;
};

/** What was tried, in order, with why something changed nothing; the last can be undone and done again. */
export function EditList({ edits, outcomes, nameOf, onEdits }: EditListProps) {
  const { t } = useTranslations();
  const words = useEditWords(nameOf);
  return (
    <>
      <UndoRedo edits={edits} onEdits={onEdits} />
      {edits.length === 0 ? (
        <p className="muted">{t('whatIf.none')}</p>
      ) : (
        <ol className="list-links">
          {edits.map((edit, at) => (
            <li key={`${at} ${words(edit)}`}>
              <span className="list-line">
                <span>
                  {words(edit)}
                  <WithoutEffect outcome={outcomes?.[at]} />
                </span>
                <button
                  type="button"
                  className="button"
                  aria-label={t('whatIf.removeLabel', { edit: words(edit) })}
                  onClick={() => onEdits(edits.filter((_, other) => other !== at))}
                >
                  {t('whatIf.remove')}
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function useEditWords(nameOf: EditListProps['nameOf']) {
  const { t } = useTranslations();
  return (edit: Edit): string => {
    if (edit.type === 'add-actor') return t('edited.add-actor', { name: edit.name });
    if (edit.type === 'remove-actor') return t('edited.remove-actor', { name: nameOf(edit.id) });
    return t(`edited.${edit.type}`, { from: nameOf(edit.from), to: nameOf(edit.to) });
  };
}

/** Why an edit changed nothing. */
function WithoutEffect({ outcome }: { outcome: Outcome | undefined }) {
  const { t, format, layerName } = useTranslations();
  if (outcome === undefined || outcome.reason === null) return null;
  const { reason, layers } = outcome;
  const why =
    reason === 'already-tied' && layers.length > 0
      ? t('whatIf.alreadyBy', { layers: format.list(layers.map(layerName)) })
      : t(`whatIf.why-${reason}`);
  return (
    <span className="small muted edit-idle">
      <span aria-hidden="true">○</span> {t('whatIf.idle')} {why}
    </span>
  );
}

/** What was undone can be done again for as long as nothing else is tried. */
function UndoRedo({ edits, onEdits }: Pick<EditListProps, 'edits' | 'onEdits'>) {
  const { t } = useTranslations();
  const [undone, setUndone] = useState<{ edits: readonly Edit[]; after: string }>({ edits: [], after: '' });
  const last = edits.at(-1);
  const isSame = undone.after === writeEdits(edits);
  const next = isSame ? undone.edits.at(-1) : undefined;
  const step = (now: readonly Edit[], undoneNow: readonly Edit[]) => {
    setUndone({ edits: undoneNow, after: writeEdits(now) });
    onEdits(now);
  };
  const undo = () =>
    last !== undefined && step(edits.slice(0, -1), isSame ? [...undone.edits, last] : [last]);
  const redo = () => next !== undefined && step([...edits, next], undone.edits.slice(0, -1));
  return (
    <p className="row">
      <button type="button" className="button" disabled={last === undefined} onClick={undo}>
        {t('whatIf.undo')}
      </button>
      <button type="button" className="button" disabled={next === undefined} onClick={redo}>
        {t('whatIf.redo')}
      </button>
    </p>
  );
}
