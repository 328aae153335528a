import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../contract/accounts.ts';
import { noteReader } from '../../api/session.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';

/** Takes the answer that somebody has signed in: the screen behind it comes, and it is read aloud who is in. */
export function useSignedIn(): (me: Me) => Promise<void> {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const announce = useAnnouncer((announcer) => announcer.announce);
  return async (me) => {
    await noteReader(queries, me);
    announce(t('session.signedIn', { name: me.reader?.name ?? '' }));
    // The form with the focus is gone with the screen that comes.
    document.getElementById('main')?.focus({ preventScroll: true });
  };
}
