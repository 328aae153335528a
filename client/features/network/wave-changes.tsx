import type { NetworkDetail } from '../../../contract/networks.ts';
import { tieClasses } from '../../../contract/tie-changes.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { isSurvey, sliceNames } from '../../i18n/slice-names.ts';
import { Facts } from '../../ui/facts.tsx';
import { waveBefore } from './wave-before.ts';

/** What changed since the wave before: who came and went, ties kept, gained and lost, and what is not known. */
export function WaveChanges({ network, wave }: { network: NetworkDetail; wave: string | null }) {
  const words = useTranslations();
  const { t, format, language } = words;
  const earlier = waveBefore(network, wave);
  const changes = useApiQuery(
    'compareWaves',
    { params: { id: network.id }, query: { from: earlier?.waveId, to: wave } },
    { enabled: earlier !== undefined },
  );
  if (earlier === undefined || changes.data === undefined) return null;
  const { members } = changes.data;
  const names = new Map(changes.data.actors.map((actor) => [actor.id, inLanguage(language, actor, 'name')]));
  const listed = (ids: readonly string[]) => format.list(ids.map((id) => names.get(id) ?? id));
  const title = t('changes.title', { slice: sliceNames(network.waves, words).get(earlier.waveId) });
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <Facts
        label={title}
        items={[
          ...tieClasses.map((tieClass) => ({
            name: t(`changes.${tieClass}`),
            value: format.count(changes.data.changes.filter(({ change }) => change === tieClass).length),
          })),
          { name: t('changes.entered'), value: format.count(members.entered.length) },
          { name: t('changes.left'), value: format.count(members.left.length) },
        ]}
      />
      {members.entered.length > 0 && (
        <p className="small">{t('changes.enteredNames', { names: listed(members.entered) })}</p>
      )}
      {members.left.length > 0 && (
        <p className="small">{t('changes.leftNames', { names: listed(members.left) })}</p>
      )}
      <p className="small muted">{t(isSurvey(earlier) ? 'changes.note' : 'changes.documents')}</p>
    </section>
  );
}
