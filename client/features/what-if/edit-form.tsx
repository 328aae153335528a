import { useState } from 'react';
import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { actorKinds, type ActorKind } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import type { Edit } from './edits.ts';

type EditFormProps = {
  actors: readonly GraphActor[];
  ties: readonly GraphTie[];
  onEdit: (edit: Edit) => void;
};

const kindsOfEdit = ['add-tie', 'remove-tie', 'remove-actor', 'add-actor'] as const;

/** One change to try. */
export function EditForm({ actors, ties, onEdit }: EditFormProps) {
  const { t, termLabel, format } = useTranslations();
  const [type, setType] = useState<Edit['type']>('add-tie');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ActorKind>('school');
  const sorted = [...actors].sort((a, b) => format.compare(a.name, b.name));
  const options = sorted.map(({ id, name: label }): [string, string] => [id, label]);
  const tied = (id: string) =>
    ties.some((tie) => (tie.from === from && tie.to === id) || (tie.to === from && tie.from === id));
  const others = options.filter(([id]) => id !== from && (type !== 'remove-tie' || tied(id)));
  const blank: [string, string] = ['', '—'];
  const first = options.some(([id]) => id === from) ? from : '';
  const second = others.some(([id]) => id === to) ? to : '';
  const edit = editFrom(type, { first, second, name: name.trim(), kind });
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (edit === null) return;
        onEdit(edit);
        setTo('');
        setName('');
      }}
    >
      <Select
        label={t('whatIf.change')}
        value={type}
        options={kindsOfEdit.map((value) => [value, t(`edit.${value}`)])}
        onChange={(next) => setType(next as Edit['type'])}
      />
      {type === 'add-actor' ? (
        <>
          <Select
            label={t('measure.kind')}
            value={kind}
            options={actorKinds.map((value) => [value, termLabel('kind', value)])}
            onChange={(next) => setKind(next as ActorKind)}
          />
          <label className="field">
            <span>{t('table.name')}</span>
            <input
              className="input"
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        </>
      ) : (
        <Select label={t('whatIf.actor')} value={first} options={[blank, ...options]} onChange={setFrom} />
      )}
      {(type === 'add-tie' || type === 'remove-tie') && (
        <Select label={t('whatIf.other')} value={second} options={[blank, ...others]} onChange={setTo} />
      )}
      <p>
        <button type="submit" className="button button-main" disabled={edit === null}>
          {t('whatIf.apply')}
        </button>
      </p>
    </form>
  );
}

function editFrom(
  type: Edit['type'],
  { first, second, name, kind }: { first: string; second: string; name: string; kind: ActorKind },
): Edit | null {
  if (type === 'add-actor') return name === '' ? null : { type, kind, name };
  if (first === '') return null;
  if (type === 'remove-actor') return { type, id: first };
  return second === '' ? null : { type, from: first, to: second };
}
