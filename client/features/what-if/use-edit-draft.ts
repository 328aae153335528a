import { useState } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { Edit } from './edits.ts';

type Chosen = { type: Edit['type']; from: string; to: string; name: string; kind: ActorKind };

/** The change that is being made up: what, and who. */
export function useEditDraft({ actors, ties }: Pick<GraphAnswer, 'actors' | 'ties'>, preset: string | null) {
  const { format } = useTranslations();
  const [chosen, setChosen] = useState<Chosen>({
    type: 'add-tie',
    from: preset ?? '',
    to: '',
    name: '',
    kind: 'school',
  });
  const options = [...actors]
    .sort((a, b) => format.compare(a.name, b.name))
    .map(({ id, name }): [string, string] => [id, name]);
  const first = options.some(([id]) => id === chosen.from) ? chosen.from : '';
  const tied = new Set(ties.flatMap(({ from, to }) => (from === first ? [to] : to === first ? [from] : [])));
  const others = options.filter(([id]) => id !== first && (chosen.type !== 'remove-tie' || tied.has(id)));
  const second = others.some(([id]) => id === chosen.to) ? chosen.to : '';
  const edit = editFrom({ ...chosen, from: first, to: second, name: chosen.name.trim() });
  const change = (part: Partial<Chosen>) => setChosen((before) => ({ ...before, ...part }));
  /** Hands the change over and makes room for another; `false`: it is not whole yet. */
  const submit = (onEdit: (edit: Edit) => void): boolean => {
    if (edit === null) return false;
    onEdit(edit);
    change({ to: '', name: '' });
    return true;
  };
  return { chosen, first, second, options, others, edit, change, submit };
}
export type EditDraft = ReturnType<typeof useEditDraft>;

function editFrom({ type, from, to, name, kind }: Chosen): Edit | null {
  if (type === 'add-actor') return name === '' ? null : { type, kind, name };
  if (from === '') return null;
  if (type === 'remove-actor') return { type, id: from };
  return to === '' ? null : { type, from, to };
}
