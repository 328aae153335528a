import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreatedKey, ReaderSummary } from '../../../contract/accounts.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountForm } from './account-form.tsx';
import {
  daysOffered,
  emptyKey,
  isWhole,
  mayBeAll,
  type KeyDraft,
  newKeyOf,
  rolesOffered,
  scopesOffered,
} from './key-draft.ts';
import { isLimitable } from './rights.ts';
import { TerritoriesField } from './territories-field.tsx';

type FormProps = { reader: ReaderSummary; onCreated: (created: CreatedKey) => void };
type Change = (part: Partial<KeyDraft>) => void;

/** A new key: what it is for, what it may do and where, and for how long; never more than its account. */
export function KeyForm({ reader, onCreated }: FormProps) {
  const { t } = useTranslations();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => emptyKey(reader.role));
  const change: Change = (part) => setDraft({ ...draft, ...part });
  const run = useMutation({
    mutationFn: () => request('createKey', { body: newKeyOf(draft, reader) }),
    onSuccess: (created) => {
      onCreated(created);
      return queries.invalidateQueries({ queryKey: ['all', 'listKeys'] });
    },
  });
  return (
    <AccountForm submit={t('keys.submit')} ready={isWhole(draft, reader)} run={run}>
      <TextField
        label={t('keys.name')}
        hint={t('keys.nameHint')}
        value={draft.name}
        maxLength={100}
        required
        onText={(name) => change({ name })}
      />
      <RoleAndDays draft={draft} change={change} reader={reader} />
      <Scopes draft={draft} change={change} reader={reader} />
      {isLimitable(draft.role) && (
        <TerritoriesField
          legend={t('keys.territories')}
          value={draft.territories}
          onChange={(territories) => change({ territories })}
          among={reader.territories}
          mayBeAll={mayBeAll(draft, reader)}
        />
      )}
    </AccountForm>
  );
}

type PartProps = { draft: KeyDraft; change: Change; reader: ReaderSummary };

function RoleAndDays({ draft, change, reader }: PartProps) {
  const { t, format, termLabel } = useTranslations();
  const offered = rolesOffered(reader.role);
  return (
    <div className="columns">
      {offered.length > 1 && (
        <Select
          label={t('keys.role')}
          value={draft.role}
          options={offered.map((role) => [role, termLabel('accountRole', role)])}
          onChange={(role) => change({ role: offered.find((each) => each === role) ?? reader.role })}
        />
      )}
      <Select
        label={t('keys.days')}
        value={String(draft.days)}
        options={daysOffered.map((days) => [
          String(days),
          t('keys.daysOf', { count: days, shown: format.count(days) }),
        ])}
        onChange={(days) => change({ days: Number(days) })}
      />
    </div>
  );
}

function Scopes({ draft, change, reader }: PartProps) {
  const { t } = useTranslations();
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend>{t('keys.scopes')}</legend>
      {scopesOffered(draft.role, reader).map((scope) => (
        <label key={scope} className="tick">
          <input
            type="checkbox"
            checked={draft.scopes.includes(scope)}
            onChange={({ target }) => {
              const others = draft.scopes.filter((each) => each !== scope);
              change({ scopes: target.checked ? [...others, scope] : others });
            }}
          />
          <span>{t(`keys.scope.${scope}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
