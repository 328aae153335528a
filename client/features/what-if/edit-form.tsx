import { actorKinds, type ActorKind } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import type { Edit } from './edits.ts';
import type { EditDraft } from './use-edit-draft.ts';

const kindsOfEdit = ['add-tie', 'remove-tie', 'remove-actor', 'add-actor'] as const;

/** One change to try. */
export function EditForm({ draft, onEdit }: { draft: EditDraft; onEdit: (edit: Edit) => void }) {
  const { t } = useTranslations();
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        draft.submit(onEdit);
      }}
    >
      <WhatField draft={draft} />
      <WhoFields draft={draft} />
      <p>
        <button type="submit" className="button button-main" disabled={draft.edit === null}>
          {t('whatIf.apply')}
        </button>
      </p>
    </form>
  );
}

export function WhatField({ draft: { chosen, change } }: { draft: EditDraft }) {
  const { t } = useTranslations();
  return (
    <Select
      label={t('whatIf.change')}
      value={chosen.type}
      options={kindsOfEdit.map((value) => [value, t(`edit.${value}`)])}
      onChange={(next) => change({ type: next as Edit['type'] })}
    />
  );
}

const blank: [string, string] = ['', '—'];

export function WhoFields({ draft }: { draft: EditDraft }) {
  const { t } = useTranslations();
  const { chosen, first, second, options, others, change } = draft;
  if (chosen.type === 'add-actor') return <NewActorFields draft={draft} />;
  return (
    <>
      <Select
        label={t('whatIf.actor')}
        value={first}
        options={[blank, ...options]}
        onChange={(from) => change({ from })}
      />
      {chosen.type !== 'remove-actor' && (
        <Select
          label={t('whatIf.other')}
          value={second}
          options={[blank, ...others]}
          onChange={(to) => change({ to })}
        />
      )}
    </>
  );
}

function NewActorFields({ draft: { chosen, change } }: { draft: EditDraft }) {
  const { t, termLabel } = useTranslations();
  return (
    <>
      <Select
        label={t('measure.kind')}
        value={chosen.kind}
        options={actorKinds.map((value) => [value, termLabel('kind', value)])}
        onChange={(next) => change({ kind: next as ActorKind })}
      />
      <label className="field">
        <span>{t('table.name')}</span>
        <input
          className="input"
          value={chosen.name}
          maxLength={80}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
    </>
  );
}
