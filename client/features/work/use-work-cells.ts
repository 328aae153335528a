import type { NetworkWork, Share, WorkOfWave } from '../../../contract/network-work.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useKeyNames } from './use-key-names.ts';

type Row = {
  row: string;
  /** Lines of a slice; `null`: nothing is known. */
  cellOf: (wave: WorkOfWave) => string[] | null;
};

/** The rows of the table of how a network works, each as lines of words. */
export function useWorkCells(work: NetworkWork): Row[] {
  const words = useCellWords(work);
  return [...meetingRows(words), ...rowsOfRecords(words)];
}

type CellWords = ReturnType<typeof useCellWords>;

function useCellWords(work: NetworkWork) {
  const { t, format } = useTranslations();
  const line = (key: string, count: number) => t(`work.${key}`, { count, shown: format.count(count) });
  return {
    ...{ t, format, line },
    ...useKeyNames(work),
    lineIf: (key: string, count: number) => (count > 0 ? [line(key, count)] : []),
    shares: (list: readonly Share[], nameOf: (key: string) => string) =>
      list.map(({ key, count }) => t('work.share', { name: nameOf(key), shown: format.count(count) })),
  };
}

function meetingRows({ line, lineIf, shares, partyName, roleName }: CellWords): Row[] {
  const parties =
    (name: 'agenda' | 'convened' | 'followedUp') =>
    ({ meetings }: WorkOfWave) => {
      const said = meetings?.[name] ?? null;
      if (meetings === null || said === null) return null;
      const silent = meetings.held - said.reduce((sum, { count }) => sum + count, 0);
      return [...shares(said, partyName), ...lineIf('notSaid', silent)];
    };
  return [
    {
      row: 'meetings',
      cellOf: ({ meetings }) =>
        meetings && [
          line('held', meetings.held),
          ...(meetings.mandated === null ? [] : [line('mandated', meetings.mandated)]),
          ...lineIf('mandateNotSaid', meetings.mandateNotSaid),
        ],
    },
    {
      row: 'rhythm',
      cellOf: ({ meetings }) =>
        meetings === null || meetings.rhythmDays === null ? null : [line('days', meetings.rhythmDays)],
    },
    { row: 'agenda', cellOf: parties('agenda') },
    { row: 'convened', cellOf: parties('convened') },
    { row: 'followedUp', cellOf: parties('followedUp') },
    { row: 'attendance', cellOf: ({ attendance }) => attendance && shares(attendance, roleName) },
  ];
}

/** Rounds of inquiry, commitments, and what leans on the coordinator. */
function rowsOfRecords(words: CellWords): Row[] {
  const { line, lineIf } = words;
  return [
    {
      row: 'cycles',
      cellOf: ({ cycles }) =>
        cycles && [line('cyclesOpened', cycles.opened), line('cyclesCompleted', cycles.completed)],
    },
    {
      row: 'plans',
      cellOf: ({ plans }) =>
        plans && [
          ...lineIf('pme', plans.pme),
          ...lineIf('pel', plans.pel),
          ...lineIf('otherPlan', plans.other),
          ...lineIf('noPlan', plans.none),
          ...lineIf('planNotSaid', plans.notSaid),
        ],
    },
    {
      row: 'coordinators',
      cellOf: ({ coordinators }) => coordinators && coordinators.map((each) => leaningOn(each, words)),
    },
  ];
}

function leaningOn(
  { name, shareOfTies, pairsOnlyThrough: only }: NonNullable<WorkOfWave['coordinators']>[number],
  { t, format }: CellWords,
): string {
  const ties = t('work.shareOfTies', { name, share: format.percent(shareOfTies) });
  if (only === null) return ties;
  const pairs =
    only === 0 ? t('work.onlyThroughNone') : t('work.onlyThrough', { share: format.percent(only) });
  return `${ties} ${pairs}`;
}
