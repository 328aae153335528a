import { useState } from 'react';
import { fold } from '../../../contract/fold.ts';
import type { ActorMatch } from '../../../contract/imports.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { schoolDetail } from '../../ui/school-detail.ts';
import { RegisterSearch } from './register-search.tsx';

type MatchProps = { match: ActorMatch; onChoose: (actorId: string | null) => void };
type Candidate = Pick<ActorMatch['candidates'][number], 'name' | 'rbd' | 'comunaName'>;

const marks: Record<ActorMatch['state'], string> = {
  id: '✔',
  rbd: '✔',
  name: '✔',
  chosen: '✔',
  near: '?',
  several: '?',
  none: '✘',
  own: '○',
};

/** One school as the file names it, which school of the register it is, and the way to choose another. */
export function MatchLine({ match, onChoose }: MatchProps) {
  const { t } = useTranslations();
  const [isSearching, setSearching] = useState(false);
  const { state, name, id } = match;
  const choose = (actorId: string | null) => {
    setSearching(false);
    onChoose(actorId);
  };
  return (
    <li className={`match match-${state}`}>
      <span className="match-mark" aria-hidden="true">
        {marks[state]}
      </span>
      <span className="match-name">
        {name}
        {!isMadeOf(id, name) && <span className="small muted"> · {id}</span>}
        <span className="hidden-text"> {t(`import.match.${state}`)}</span>
      </span>
      <span className="match-choice">
        <CandidateSelect match={match} onChoose={choose} onSearch={() => setSearching(true)} />
        {isSearching && (
          <RegisterSearch
            label={t('import.match.searchFor', { name })}
            onSelect={choose}
            onLeave={() => setSearching(false)}
          />
        )}
      </span>
    </li>
  );
}

/** Whether an id says no more than the name: it was made of it. */
const isMadeOf = (id: string, name: string) => fold(id.replaceAll('-', ' ')) === fold(name);

const own = 'own';
const search = 'search';
const open = 'open';

type SelectProps = MatchProps & { onSearch: () => void };

/** The candidates with what sets equal names apart, that it is none of them, and the search. */
function CandidateSelect({ match, onChoose, onSearch }: SelectProps) {
  const { t } = useTranslations();
  const { actorId, candidates, state, name } = match;
  const isOpen = state === 'near' || state === 'several';
  const isListed = candidates.some((candidate) => candidate.actorId === actorId);
  return (
    <select
      className="input"
      aria-label={t('import.match.choose', { name })}
      value={isOpen ? open : (actorId ?? own)}
      onChange={({ target: { value } }) => {
        if (value === search) onSearch();
        else if (value !== open) onChoose(value === own ? null : value);
      }}
    >
      {isOpen && (
        <option value={open}>{t(`import.match.${state}Candidates`, { count: candidates.length })}</option>
      )}
      {actorId !== null && !isOpen && !isListed && <option value={actorId}>{actorId}</option>}
      {candidates.map((candidate) => (
        <option key={candidate.actorId} value={candidate.actorId}>
          {describeCandidate(candidate)}
        </option>
      ))}
      <option value={own}>{t('import.match.notInRegister')}</option>
      <option value={search}>{t('import.match.search')}</option>
    </select>
  );
}

/** @example Escuela El Peñón · RBD 642 · Coquimbo */
const describeCandidate = (candidate: Candidate): string =>
  [candidate.name, schoolDetail(candidate)].filter(Boolean).join(' · ');
