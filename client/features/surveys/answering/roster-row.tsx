import { depths, type Depth } from '../../../../contract/layers.ts';
import type { RosterEntry, SurveyItem } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { schoolDetail } from '../../../ui/school-detail.ts';
import { ScaleChoice } from './scale-choice.tsx';

type Detail = { strength: number | null } | { depth: Depth | null };
type RowProps = {
  item: SurveyItem;
  entry: RosterEntry;
  mark: { strength: number | null; depth: Depth | null } | null;
  disabled: boolean;
  onMark: (isMarked: boolean) => void;
  onDetail: (detail: Detail) => void;
};

/** A school of the list; once it is marked, how often or how much, and how far the work goes. */
export function RosterRow({ item, entry, mark, disabled, onMark, onDetail }: RowProps) {
  const { t, localize } = useTranslations();
  const { actorId, name } = entry;
  const legend = t('survey.item.detail', { name });
  return (
    <li className={mark === null ? 'roster-row' : 'roster-row roster-row-marked'}>
      <label className="roster-check">
        <input
          type="checkbox"
          checked={mark !== null}
          disabled={disabled}
          onChange={({ target }) => onMark(target.checked)}
        />
        <span>
          {name}
          <span className="small muted">{schoolDetail(entry)}</span>
        </span>
      </label>
      {mark !== null && item.scale !== null && (
        <ScaleChoice
          compact
          name={`strength-${actorId}`}
          legend={legend}
          options={item.scale.map(({ value, label }) => ({ value, text: localize(label) }))}
          value={mark.strength}
          onChange={(strength) => onDetail({ strength })}
        />
      )}
      {mark !== null && item.asksDepth && (
        <ScaleChoice
          compact
          name={`depth-${actorId}`}
          legend={legend}
          options={depths.map((depth) => ({ value: depth, text: t(`depth.${depth}`) }))}
          value={mark.depth}
          onChange={(depth) => onDetail({ depth })}
        />
      )}
    </li>
  );
}
