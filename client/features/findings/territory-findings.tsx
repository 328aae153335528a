import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Assessments } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { usePaperFooter } from '../../ui/paper-footer.ts';
import { PrintAndSave } from '../../ui/print-and-save.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { fileName } from '../isolation/isolation-csv.ts';
import { useOrdinaryShareWords } from '../methods/use-ordinary-share-words.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { FindingFilterBar } from './finding-filter-bar.tsx';
import { filterLines, groupings, readFilters } from './finding-filters.ts';
import { FindingLists } from './finding-lists.tsx';
import { findingRows } from './findings-csv.ts';
import { lineNames } from './line-names.ts';
import { plannerList } from './planner-list.ts';
import { gradeOf } from './readings.ts';
import { TestedLine } from './tested-line.tsx';
import { useNetworks } from './use-networks.ts';

/** The findings of a territory as the address narrows and orders them, to be read, printed or taken along. */
export function TerritoryFindings({
  answer,
  territoryName = '',
}: {
  answer: Assessments;
  territoryName?: string | undefined;
}) {
  const words = useTranslations();
  const { t, format } = words;
  const [search, setSearch] = useSearchParams();
  usePaperFooter(territoryName === '' ? undefined : `${t('planner.title')} · ${territoryName}`);
  const { networks, notAssessed = [] } = answer;
  const all = useMemo(() => plannerList(networks), [networks]);
  const lines = [...all.findings, ...all.facts];
  const details = useNetworks([...lines.map(({ network }) => network), ...notAssessed.map(({ id }) => id)]);
  const patternName = usePatternNames();
  const shareWords = useOrdinaryShareWords();
  const names = lineNames(details, patternName, words);
  const filters = readFilters(search);
  const findings = filterLines(all.findings, filters);
  const facts = filterLines(all.facts, filters);
  const grouping = groupings.find((name) => name === search.get('group')) ?? groupings[0];
  const sure = findings.filter(({ reading }) => gradeOf(reading) === 'finding').length;
  const change: Parameters<typeof FindingFilterBar>[0]['onChange'] = (next) =>
    setSearch((before) => {
      const query = new URLSearchParams(before);
      for (const [name, value] of Object.entries(next)) {
        if (value === null || value === undefined) query.delete(name);
        else query.set(name, value);
      }
      return query;
    });
  const download = () =>
    saveCsv(
      findingRows([...findings, ...facts], names, words, {
        origin: window.location.origin,
        healthyShare: shareWords,
      }),
      fileName('telar', t('planner.file'), territoryName),
    );
  return (
    <>
      <FindingFilterBar lines={lines} names={names} filters={filters} grouping={grouping} onChange={change} />
      <div className="row-apart">
        <p role="status">
          <strong>
            {t('planner.count', {
              count: sure,
              shown: format.count(sure),
              unconfirmed: format.count(findings.length - sure),
            })}
          </strong>
        </p>
        <PrintAndSave print={t('planner.print')} save={t('planner.csv')} onSave={download} />
      </div>
      <div className="list-notes">
        <p className="small muted">{t('planner.order')}</p>
        <TestedLine tested={answer.tested} calibration={answer.calibration} />
      </div>
      {notAssessed.length > 0 && (
        <p className="notice">
          {t('planner.notAssessed', {
            count: notAssessed.length,
            networks: format.list(notAssessed.map(({ id }) => names.network(id) ?? '…')),
          })}
        </p>
      )}
      {all.findings.length === 0 && (networks.length > 0 || notAssessed.length === 0) && (
        <p className="notice">{t('planner.calm')}</p>
      )}
      {lines.length > 0 && findings.length + facts.length === 0 && (
        <p className="notice">{t('planner.noneLeft')}</p>
      )}
      <FindingLists findings={findings} facts={facts} grouping={grouping} names={names} />
    </>
  );
}
