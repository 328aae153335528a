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
  const { t, format } = useTranslations();
  const { partyName, roleName } = useKeyNames(work);
  const line = (key: string, count: number) => t(`work.${key}`, { count, shown: format.count(count) });
  const lineIf = (key: string, count: number) => (count > 0 ? [line(key, count)] : []);
  const shares = (list: readonly Share[], nameOf: (key: string) => string) =>
    list.map(({ key, count }) => t('work.share', { name: nameOf(key), shown: format.count(count) }));
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
      cellOf: ({ coordinators }) =>
        coordinators &&
        coordinators.map(({ name, shareOfTies, pairsOnlyThrough: only }) =>
          [
            t('work.shareOfTies', { name, share: format.percent(shareOfTies) }),
            only !== null &&
              (only === 0
                ? t('work.onlyThroughNone')
                : t('work.onlyThrough', { share: format.percent(only) })),
          ]
            .filter(Boolean)
            .join(' '),
        ),
    },
  ];
}
