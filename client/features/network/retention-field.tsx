import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The day on which the network is erased; an empty day takes it away. */
export function RetentionField({ network }: { network: NetworkDetail }) {
  const { t, format } = useTranslations();
  const queries = useQueryClient();
  const stored = network.retainUntil ?? '';
  const [until, setUntil] = useState(stored);
  const save = useMutation({
    mutationFn: () =>
      request('setRetention', { params: { id: network.id }, body: { until: until === '' ? null : until } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p>
        {stored === '' ? t('protection.noDay') : t('protection.keptUntil', { date: format.date(stored) })}
      </p>
      <div className="row">
        <TextField label={t('protection.day')} type="date" value={until} onText={setUntil} />
        <button type="submit" className="button" disabled={save.isPending || until === stored}>
          {t('protection.saveDay')}
        </button>
      </div>
      {save.isError && <ErrorNotice error={save.error} retry={() => save.mutate()} />}
    </form>
  );
}
