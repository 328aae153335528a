import { useState } from 'react';
import type { Finding } from '../../../contract/findings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { canCorrect, groupObservations, type Observation } from './group-observations.ts';
import { cellsOf, groupByValue, type SameValue } from './observation-cells.ts';
import type { Cells } from './step-props.ts';
import { useObservationWords } from './use-observation-words.ts';

const mostLines = 50;
const mostRows = 6;

type ObservationsProps = {
  findings: readonly Finding[];
  /** Where cells can be written anew. */
  onCorrect?: (cells: Cells) => void;
};

/** What was noticed: equal observations are one, with one remedy; under it each value and where it stands. */
export function Observations({ findings, onCorrect }: ObservationsProps) {
  const wordsOf = useObservationWords();
  return (
    <ul className="observations">
      {groupObservations(findings, wordsOf).map((observation) => (
        <li key={observation.key}>
          <ObservationDetails observation={observation} onCorrect={onCorrect} />
        </li>
      ))}
    </ul>
  );
}

type DetailsProps = { observation: Observation; onCorrect: ObservationsProps['onCorrect'] };

function ObservationDetails({ observation, onCorrect }: DetailsProps) {
  const { t, format, termLabel } = useTranslations();
  const { outcome, findings, words } = observation;
  const { title, advice, isFallback } = words;
  const corrects = onCorrect !== undefined && findings.some(canCorrect);
  return (
    <details className={`observation observation-${outcome}`} open={corrects && outcome === 'refused'}>
      <summary>
        <span className="observation-count">
          {t('import.observation.count', { count: findings.length, shown: format.count(findings.length) })}
        </span>{' '}
        <strong lang={isFallback ? 'en' : undefined}>{title}</strong>{' '}
        <span className={outcome === 'refused' ? 'chip chip-attention' : 'chip'}>
          {termLabel('outcome', outcome)}
        </span>
      </summary>
      {advice !== null && <p className="observation-advice">{advice}</p>}
      <ValueLines findings={findings} onCorrect={onCorrect} />
    </details>
  );
}

function ValueLines({
  findings,
  onCorrect,
}: { findings: readonly Finding[] } & Pick<DetailsProps, 'onCorrect'>) {
  const { t, format } = useTranslations();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const groups = groupByValue(findings);
  const corrections = groups.flatMap((group) => {
    const value = typed.get(group.key)?.trim() ?? '';
    return value === '' ? [] : cellsOf(group, value);
  });
  const apply = () => {
    if (corrections.length === 0) return;
    onCorrect?.(corrections);
    setTyped(new Map());
  };
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <ul className="value-lines">
        {groups.slice(0, mostLines).map((group) => (
          <ValueLine
            key={group.key}
            group={group}
            typed={typed.get(group.key) ?? ''}
            onType={
              onCorrect !== undefined && group.findings.every(canCorrect)
                ? (text) => setTyped(new Map(typed).set(group.key, text))
                : undefined
            }
          />
        ))}
      </ul>
      {groups.length > mostLines && (
        <p className="small muted">{t('import.more', { shown: format.count(groups.length - mostLines) })}</p>
      )}
      {corrections.length > 0 && (
        <p>
          <button type="submit" className="button">
            {t('import.edit', { count: corrections.length, shown: format.count(corrections.length) })}
          </button>
        </p>
      )}
    </form>
  );
}

type LineProps = { group: SameValue; typed: string; onType: ((text: string) => void) | undefined };

/** One value, where it stands, what was expected, and what to write instead. */
function ValueLine({ group, typed, onType }: LineProps) {
  const { t, format, language } = useTranslations();
  const { file, column, found, rows, expected } = group;
  const place = [
    file,
    column === null ? null : t('import.observation.column', { column }),
    rows.length === 0
      ? null
      : t('import.observation.rows', {
          count: rows.length,
          rows: format.list([
            ...rows.slice(0, mostRows).map(String),
            ...(rows.length > mostRows
              ? [t('import.observation.moreRows', { shown: format.count(rows.length - mostRows) })]
              : []),
          ]),
        }),
  ].filter((part) => part !== null);
  return (
    <li className="value-line">
      <span>
        {found !== null && found !== '' ? <q>{found}</q> : t('import.observation.empty')}
        <span className="small muted"> · {place.join(' · ')}</span>
        {language === 'en' && <span className="small muted expected">{expected}</span>}
      </span>
      {onType && (
        <input
          className="input"
          aria-label={t('import.editLabel', {
            found: found ?? '',
            rows: format.list(rows.slice(0, mostRows).map(String)),
            column: column ?? '',
          })}
          placeholder={t('import.editHere')}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </li>
  );
}
