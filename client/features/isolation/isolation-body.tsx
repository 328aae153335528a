import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { territoryName } from '../territory/territory-name.ts';
import { IsolationControls } from './isolation-controls.tsx';
import { fileName, isolationCsv } from './isolation-csv.ts';
import { lineSelector, type LineHandlers } from './isolation-line.tsx';
import { IsolationMap } from './isolation-map.tsx';
import { isolationSections } from './isolation-order.ts';
import { isolationRows, knownGroups, unplacedSchools } from './isolation-rows.ts';
import { readIsolation, writeIsolation, type ShownIsolation } from './isolation-state.ts';
import { IsolationTable } from './isolation-table.tsx';
import { listsAll, runSchools } from './run-schools.ts';

type BodyProps = { territory: TerritoryDetail; answer: IsolatedSchools; actors: readonly GraphActor[] };

/** List and map of one answer: what is pointed at in one is marked in the other. */
export function IsolationBody({ territory, answer, actors }: BodyProps) {
  const { t, format } = useTranslations();
  const [shown, change] = useShownIsolation();
  const { own, all } = useMemo(() => runSchools(territory, actors), [territory, actors]);
  const showsAll = shown.all ?? listsAll(answer);
  const schools = own === null || showsAll ? all : own;
  const rows = useMemo(
    () => isolationRows(answer, { km: shown.km, actors: schools }),
    [answer, shown.km, schools],
  );
  const groups = knownGroups(answer);
  const sections = isolationSections(rows, { order: shown.order, groups, compare: format.compare });
  const hasDistances = answer.remoteness.length > 0;
  const unplaced = unplacedSchools(answer, schools);
  const { handlers, openFromMap } = useLinkedLines(shown.open, change);
  const download = () =>
    saveCsv(
      isolationCsv(sections, t),
      fileName(t('isolated.file'), territoryName(territory, t), answer.year),
    );
  return (
    <>
      <div className="row-apart isolation-bar">
        <IsolationControls
          shown={shown}
          change={change}
          all={showsAll}
          hasOwners={own !== null && own.length < all.length}
          hasDistances={hasDistances}
        />
        <PrintAndSave print={t('isolated.print')} save={t('isolated.csv')} onSave={download} />
      </div>
      <div className="isolation-split">
        <div className="card isolation-side">
          <IsolationMap
            actors={schools}
            rows={rows}
            simulated={!hasDistances}
            handlers={handlers}
            onOpen={openFromMap}
          />
        </div>
        <div className="card stack-tight isolation-main">
          {answer.networks === 0 && <p className="notice">{t('isolated.noSurvey')}</p>}
          <p role="status">
            {t('isolated.summary', {
              count: rows.length,
              shown: format.count(rows.length),
              all: format.count(schools.length),
            })}
          </p>
          <IsolationTable
            sections={sections}
            km={shown.km}
            hasNetworks={answer.networks > 0}
            handlers={handlers}
          />
          {unplaced > 0 && (
            <p className="small muted">
              {t('isolated.unplaced', { count: unplaced, shown: format.count(unplaced) })}
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function useShownIsolation() {
  const [search, setSearch] = useSearchParams();
  const shown = readIsolation(search);
  const change = useCallback(
    (next: Partial<ShownIsolation>) =>
      setSearch((before) => writeIsolation({ ...readIsolation(before), ...next }), { replace: true }),
    [setSearch],
  );
  return [shown, change] as const;
}

/** What is pointed at and what is open, in list and map alike; a press on the map leads to the row. */
function useLinkedLines(open: string | null, change: (next: Partial<ShownIsolation>) => void) {
  const [lit, setLit] = useState<string | null>(null);
  const fromMap = useRef(false);
  useEffect(() => {
    if (!fromMap.current || open === null) return;
    fromMap.current = false;
    const line = document.querySelector<HTMLElement>(lineSelector(open));
    line?.scrollIntoView({ block: 'center' });
    line?.querySelector('button')?.focus({ preventScroll: true });
  }, [open]);
  const handlers: LineHandlers = {
    lit,
    open,
    light: setLit,
    toggle: (id) => change({ open: id === open ? null : id }),
  };
  const openFromMap = (id: string) => {
    fromMap.current = true;
    change({ open: id });
  };
  return { handlers, openFromMap };
}
