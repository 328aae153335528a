import type { Section } from '../../../contract/grades.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FactFolds } from './fact-folds.tsx';
import { groupLines, type Grouping } from './finding-filters.ts';
import { LineCard } from './line-card.tsx';
import type { LineNames } from './line-names.ts';
import { keyOfLine, type PlannerLine } from './planner-list.ts';
import { SectionLead } from './section-lead.tsx';
import { sectionTitle } from './section-title.ts';

type ListsProps = {
  findings: readonly PlannerLine[];
  facts: readonly PlannerLine[];
  grouping: Grouping;
  names: LineNames;
};

/** Findings in groups, with links that jump to each, and facts apart, folded by kind. */
export function FindingLists({ findings, facts, grouping, names }: ListsProps) {
  const words = useTranslations();
  const { t, format } = words;
  const groups = groupLines(findings, grouping);
  const titleOf = (key: string) =>
    grouping === 'network'
      ? (names.network(key) ?? '…')
      : grouping === 'pattern'
        ? names.pattern(key)
        : sectionTitle(key as Section, words);
  const titles = groups.map(({ key, lines }) => ({ title: titleOf(key), count: lines.length }));
  if (facts.length > 0) titles.push({ title: sectionTitle('visit', words), count: facts.length });
  const card = (line: PlannerLine) => <LineCard key={keyOfLine(line)} line={line} names={names} />;
  return (
    <>
      {titles.length > 1 && (
        <nav className="jumps no-print" aria-label={t('planner.jump')}>
          <ul className="row">
            {titles.map(({ title, count }, at) => (
              <li key={title}>
                <a className="toggle" href={`#group-${at}`}>
                  {title} <span className="muted">{format.count(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ key, lines }, at) => (
        <section className="stack-tight" key={key} id={`group-${at}`}>
          <h2>{titleOf(key)}</h2>
          <SectionLead section={key} />
          <div className="finding-grid">{lines.map(card)}</div>
        </section>
      ))}
      <div id={`group-${groups.length}`}>
        <FactFolds lines={facts} readingOf={({ reading }) => reading} patternName={names.pattern}>
          {card}
        </FactFolds>
      </div>
    </>
  );
}
