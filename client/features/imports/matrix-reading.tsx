import type { TableReading } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LayerSelect } from './column-selects.tsx';
import type { TableDecision } from './step-props.ts';
import { CommittedInput } from './committed-input.tsx';

type MatrixProps = { table: TableReading; onDecide: (decision: TableDecision) => void };

/** How a matrix is read: which ties it holds, from which value on, and what an empty cell means. */
export function MatrixReading({ table, onDecide }: MatrixProps) {
  const { t } = useTranslations();
  return (
    <div className="stack-tight">
      <p>{t('import.matrix.how')}</p>
      <div className="form-grid">
        <label className="field">
          <span>{t('import.matrix.layer')}</span>
          <LayerSelect
            label={t('import.matrix.layer')}
            value={table.layer}
            onChange={(layer) => onDecide({ layer })}
          />
        </label>
        <CommittedInput
          label={t('import.matrix.cut')}
          hint={t('import.matrix.cutHint')}
          value={table.cut === null ? '' : String(table.cut)}
          check={(text) => text === '' || amountOf(text) > 0}
          wrong={t('import.matrix.cutWrong')}
          onCommit={(text) => onDecide({ cut: text === '' ? null : amountOf(text) })}
        />
        <fieldset className="plain-fieldset">
          <legend>{t('import.matrix.empty')}</legend>
          {(['no-tie', 'unknown'] as const).map((meaning) => (
            <label key={meaning} className="check">
              <input
                type="radio"
                name={`empty-cells ${table.file}`}
                checked={table.emptyCells === meaning}
                onChange={() => onDecide({ emptyCells: meaning })}
              />
              <span>{t(`import.matrix.${meaning}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

/** A number as Chile or anybody writes it: `2,5` or `2.5`. */
const amountOf = (text: string): number => Number(text.replace(',', '.'));
