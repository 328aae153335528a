import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Asks before a link, a reload or a closed window leaves what was tried. */
export function LeaveGuard({ active }: { active: boolean }) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!active) return;
    const onClick = (event: MouseEvent) => {
      const next = addressLeft(event);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      setAddress(next);
    };
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    // Before the link itself hears of it.
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [active]);
  if (address === null) return null;
  return (
    <ConfirmDialog
      title={t('whatIf.leave')}
      confirm={t('whatIf.leaveNow')}
      onConfirm={() => Promise.resolve(navigate(address))}
      onClose={() => setAddress(null)}
    >
      <p>{t('whatIf.leaveText')}</p>
    </ConfirmDialog>
  );
}

/** The other screen that a click on a link leads to in this window; `null`: none. */
function addressLeft(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download'))
    return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== window.location.origin || pathname === window.location.pathname) return null;
  return pathname + search + hash;
}
