import type { ActorMatch } from '../../../contract/imports.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DoubtNotice } from './doubt-notice.tsx';
import type { StepProps } from './step-props.ts';
import { MatchLine } from './match-line.tsx';
import { TerritoryField } from './territory-field.tsx';

const recognisedStates: readonly ActorMatch['state'][] = ['id', 'rbd', 'name', 'chosen'];
const openStates: readonly ActorMatch['state'][] = ['near', 'several'];

/** Schools of the files and which they are in the register; what is only alike is chosen by hand, never in silence. */
export function SchoolsStep(step: StepProps) {
  const { t, format } = useTranslations();
  const { matches, matchCounts } = step.preview.recognised;
  if (matches.length === 0) return null;
  const count = (states: readonly ActorMatch['state'][]) =>
    states.reduce((sum, state) => sum + (matchCounts[state] ?? 0), 0);
  const total = Object.values(matchCounts).reduce((sum, each) => sum + each, 0);
  // Those under an id of the register are not listed: there is nothing to choose.
  const unlisted = total - count(['id']) - matches.length;
  const open = matches.filter(({ state }) => openStates.includes(state));
  const recognised = matches.filter(({ state }) => recognisedStates.includes(state));
  const own = matches.filter(({ state }) => !openStates.includes(state) && !recognisedStates.includes(state));
  const line = (match: ActorMatch) => (
    <MatchLine
      key={match.id}
      match={match}
      onChoose={(actorId) => step.decide({ matches: { [match.id]: actorId } })}
    />
  );
  return (
    <section className="card stack-tight" aria-labelledby="import-schools">
      <h2 id="import-schools" className="step-heading" aria-live="polite">
        {t('import.schools.title', {
          recognised: format.count(count(recognisedStates)),
          total: format.count(total),
        })}
      </h2>
      {step.preview.recognised.network !== null && <TerritoryField {...step} />}
      <DoubtNotice {...step} doubt="matches" />
      {open.length > 0 && <ul className="matches">{open.map(line)}</ul>}
      <MatchList title={t('import.schools.own', counted(own, format))} matches={own} line={line} />
      <MatchList
        title={t('import.schools.known', counted(recognised, format))}
        matches={recognised}
        line={line}
      />
      {unlisted > 0 && <p className="small muted">{t('import.more', { shown: format.count(unlisted) })}</p>}
    </section>
  );
}

const counted = (matches: readonly ActorMatch[], format: { count: (value: number) => string }) => ({
  count: matches.length,
  shown: format.count(matches.length),
});

type ListProps = {
  title: string;
  matches: readonly ActorMatch[];
  line: (match: ActorMatch) => React.ReactNode;
};

/** Lines that wait for nothing: a few are shown, many are folded. */
function MatchList({ title, matches, line }: ListProps) {
  if (matches.length === 0) return null;
  return (
    <details open={matches.length <= 8}>
      <summary>{title}</summary>
      <ul className="matches">{matches.map(line)}</ul>
    </details>
  );
}
