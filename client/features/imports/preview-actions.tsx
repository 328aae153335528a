import { openDoubts } from '../../../contract/import-doubts.ts';
import type { ImportPreview } from '../../../contract/imports.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { placeOf } from './doubt-notice.tsx';
import type { Importing } from './use-import.ts';

type ActionsProps = { preview: ImportPreview; importing: Importing };

/** Store or leave. While something is undecided the button says what, and goes there. */
export function PreviewActions({ preview, importing }: ActionsProps) {
  const { t, format } = useTranslations();
  const { commit, deciding, leave } = importing;
  const open = openDoubts(preview.recognised);
  const refused = preview.report.findings.filter(({ outcome }) => outcome === 'refused').length;
  const busy = deciding || commit.isPending;
  return (
    <div className="import-actions">
      {open[0] === undefined ? (
        <button
          type="button"
          className="button button-main"
          // It can be reached while files are read again: a button that is disabled loses the focus.
          aria-disabled={busy}
          onClick={() => {
            if (!busy) commit.mutate(refused > 0);
          }}
        >
          {refused > 0
            ? t('import.acceptRest', { count: refused, shown: format.count(refused) })
            : t(preview.report.networks.length > 0 ? 'import.accept' : 'import.acceptFacts')}
        </button>
      ) : (
        <button type="button" className="button button-main" onClick={() => goTo(placeOf(open[0]!))}>
          {t('import.missing', { what: t(`import.doubt.${open[0]}.short`) })}
        </button>
      )}
      <button type="button" className="button" disabled={commit.isPending} onClick={leave}>
        {t('import.leave')}
      </button>
      <p className="small muted" role="status">
        {busy
          ? t(commit.isPending ? 'import.storing' : 'import.readingAgain')
          : open.length > 1
            ? t('import.missingMore', {
                count: open.length - 1,
                what: format.list(open.slice(1).map((doubt) => t(`import.doubt.${doubt}.short`))),
              })
            : open.length === 0 && t('import.ready')}
      </p>
    </div>
  );
}

function goTo(place: string) {
  const element = document.getElementById(place);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
