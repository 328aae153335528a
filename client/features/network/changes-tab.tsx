import type { TieChanges } from '../../../contract/tie-changes.ts';
import { tieClasses } from '../../../contract/tie-changes.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { isSurvey, sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { isDocumented } from './documented.ts';
import { PatternChanges } from './pattern-changes.tsx';
import type { NetworkModel } from './use-network-model.ts';
import type { WorkspaceProps } from './workspace-props.ts';

type ChangesProps = WorkspaceProps & { found: NetworkModel };

/** What changed between two waves of this view: who came and went, ties kept, gained and lost one by one, and what is not known. */
export function ChangesTab({ network, wave, found }: ChangesProps) {
  const words = useTranslations();
  const { t } = words;
  const { pair, changes } = found.comparison;
  if (pair === null) return <p className="muted">{t('workspace.oneWave')}</p>;
  const names = sliceNames(network.waves, words);
  const earlier = network.waves.find(({ waveId }) => waveId === pair.from);
  const title = t('changes.title', { slice: names.get(pair.from) });
  return (
    <>
      <section className="card stack-tight">
        <h2>{title}</h2>
        <p className="small muted">
          {t('workspace.changesBetween', { from: names.get(pair.from), to: names.get(pair.to) })}
        </p>
        <QueryBoundary query={changes} height={320}>
          {(answer) => (
            <>
              <ChangeFacts answer={answer} title={title} />
              <p className="small muted">
                {t(earlier && isSurvey(earlier) ? 'changes.note' : 'changes.documents')}
              </p>
              <ChangedTies answer={answer} />
            </>
          )}
        </QueryBoundary>
      </section>
      {!isDocumented(network) && <PatternChanges network={network} wave={wave} />}
    </>
  );
}

function ChangeFacts({ answer, title }: { answer: TieChanges; title: string }) {
  const { t, format, language } = useTranslations();
  const { members, changes } = answer;
  const names = new Map(answer.actors.map((actor) => [actor.id, inLanguage(language, actor, 'name')]));
  const listed = (ids: readonly string[]) => format.list(ids.map((id) => names.get(id) ?? id));
  return (
    <>
      <Facts
        label={title}
        items={[
          ...tieClasses.map((tieClass) => ({
            name: t(`changes.${tieClass}`),
            value: format.count(changes.filter(({ change }) => change === tieClass).length),
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
    </>
  );
}

/** Every tie that changed, under what became of it. */
function ChangedTies({ answer }: { answer: TieChanges }) {
  const { t, format, language, layerName } = useTranslations();
  const names = new Map(answer.actors.map((actor) => [actor.id, inLanguage(language, actor, 'name')]));
  return tieClasses
    .map((tieClass) => ({ tieClass, ties: answer.changes.filter(({ change }) => change === tieClass) }))
    .filter(({ ties }) => ties.length > 0)
    .map(({ tieClass, ties }) => (
      <details key={tieClass}>
        <summary>
          {t(`changes.${tieClass}`)} <span className="muted">({format.count(ties.length)})</span>
        </summary>
        <ul className="bullets bullets-in small">
          {ties.map(({ layer, from, to }) => (
            <li key={`${layer} ${from} ${to}`}>
              {t('workspace.changedTie', {
                from: names.get(from) ?? from,
                to: names.get(to) ?? to,
                layer: layerName(layer),
              })}
            </li>
          ))}
        </ul>
      </details>
    ));
}
