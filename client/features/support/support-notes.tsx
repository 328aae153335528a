import type { SupportedSchool } from '../../../contract/support-board.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { unconnectedPairs } from './unconnected-pairs.ts';

/** What stands out of one school, each with what it is about. */
export function SupportNotes({ school }: { school: SupportedSchool }) {
  const { t, format } = useTranslations();
  const { isolation, notes, gaps, throughOwner } = school;
  const about: Partial<Record<string, string>> = {
    gap: format.list(gaps.map((kind) => t(`support.kind.${kind}`))),
    unconnected: format.list(unconnectedPairs(school)),
  };
  return (
    <ul className="support-notes">
      {isolation !== null && (
        <li>
          <span className={isolation === 'did-not-answer' ? 'chip' : 'chip chip-attention'}>
            {t(`support.isolation.${isolation}`)}
          </span>
        </li>
      )}
      {notes.map((note) => (
        <li key={note}>
          <span className={note === 'none' || note === 'overload' ? 'chip chip-attention' : 'chip'}>
            {t(`support.note.${note}`)}
          </span>
          {about[note] !== undefined && <span className="small muted"> {about[note]}</span>}
        </li>
      ))}
      {throughOwner.length > 0 && (
        <li className="small muted">
          {t('support.throughOwner', { who: format.list(throughOwner.map(({ name }) => name)) })}
        </li>
      )}
    </ul>
  );
}
