import { useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { Edit } from './edits.ts';

type EditListProps = {
  edits: readonly Edit[];
  nameOf: (id: string) => string;
  onEdits: (edits: readonly Edit[]) => void;
};

/** What was tried, in order; the last can be undone and done again, any one taken out. */
export function EditList({ edits, nameOf, onEdits }: EditListProps) {
  const { t } = useTranslations();
  const [undone, setUndone] = useState<readonly Edit[]>([]);
  const last = edits.at(-1);
  const next = undone.at(-1);
  const words = (edit: Edit) =>
    edit.type === 'add-actor'
      ? t('edited.add-actor', { name: edit.name })
      : edit.type === 'remove-actor'
        ? t('edited.remove-actor', { name: nameOf(edit.id) })
        : t(`edited.${edit.type}`, { from: nameOf(edit.from), to: nameOf(edit.to) });
  return (
    <>
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={last === undefined}
          onClick={() => {
            if (last === undefined) return;
            setUndone([...undone, last]);
            onEdits(edits.slice(0, -1));
          }}
        >
          {t('whatIf.undo')}
        </button>
        <button
          type="button"
          className="button"
          disabled={next === undefined}
          onClick={() => {
            if (next === undefined) return;
            setUndone(undone.slice(0, -1));
            onEdits([...edits, next]);
          }}
        >
          {t('whatIf.redo')}
        </button>
      </p>
      {edits.length === 0 ? (
        <p className="muted">{t('whatIf.none')}</p>
      ) : (
        <ol className="list-links">
          {edits.map((edit, at) => (
            <li key={`${at} ${words(edit)}`}>
              <span className="list-line">
                <span>{words(edit)}</span>
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
