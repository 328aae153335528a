import type { ReactNode } from 'react';
import type { NetworkWork, WorkOfWave } from '../../../contract/network-work.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useWorkCells } from './use-work-cells.ts';

type TableProps = { work: NetworkWork; nameOf: (waveId: string | null) => string | null };

/** Meetings, roles, cycles, plans and coordination, a column a slice; rows of which nothing is known are left out. */
export function WorkTable({ work, nameOf }: TableProps) {
  const { t } = useTranslations();
  const rows = useWorkCells(work).filter(({ cellOf }) => work.waves.some((wave) => cellOf(wave) !== null));
  if (rows.length === 0) return null;
  const headingOf = ({ waveId }: WorkOfWave) =>
    nameOf(waveId) ?? (work.waves.length > 1 ? t('work.after') : '');
  return (
    <>
      <ScrollBox label={t('work.table')}>
        <table className="plain-table card-rows work-table">
          <caption>{t('work.table')}</caption>
          <thead>
            <tr>
              <td />
              {work.waves.map((wave) => (
                <th key={wave.waveId} scope="col">
                  {headingOf(wave)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cellOf }) => (
              <tr key={row}>
                <th scope="row">{t(`work.row.${row}`)}</th>
                {work.waves.map((wave) => (
                  <td key={wave.waveId} data-label={headingOf(wave)}>
                    <Cell lines={cellOf(wave)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {work.cyclesUndated > 0 && (
        <p className="small muted">
          {t('work.cyclesUndated', { count: work.cyclesUndated, shown: work.cyclesUndated })}
        </p>
      )}
    </>
  );
}

function Cell({ lines }: { lines: readonly string[] | null }): ReactNode {
  const { t } = useTranslations();
  if (lines === null) return <span className="muted">{t('work.notKnown')}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
