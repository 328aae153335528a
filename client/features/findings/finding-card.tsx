import { Link } from 'wouter';
import type { PatternReading } from '../../../contract/assessments.ts';
import { addressOfFinding, addressOfMethod, addressOfSlice } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useOrdinaryShareWords } from '../methods/use-ordinary-share-words.ts';
import { CertaintyLines } from './certainty-lines.tsx';
import { FactList } from './fact-list.tsx';
import { FindingMore, FindingWhole } from './finding-more.tsx';
import type { FindingProps } from './finding-props.ts';
import { FindingSubjects } from './finding-subjects.tsx';
import { GradeMark } from './grade-mark.tsx';
import { gradeOf, isFact } from './readings.ts';
import { useLookedAt } from './use-looked-at.ts';

/** One finding or fact: what was seen of whom, in which ties, how firm it is, and the way to its picture. */
export function FindingCard(props: FindingProps) {
  const { reading, patternName, network, wave, networkName, open = false, inPicture } = props;
  const { localize } = useTranslations();
  const lookedAt = useLookedAt();
  return (
    <article className={`finding finding-${gradeOf(reading)}`} data-marked={inPicture?.isMarked}>
      <div className="row-apart">
        <h3>
          <Link href={addressOfMethod(reading.pattern)}>{patternName}</Link>
        </h3>
        <GradeMark grade={gradeOf(reading)} />
      </div>
      {networkName !== undefined && (
        <p className="small">
          <Link href={addressOfSlice(network, wave)}>{networkName}</Link>
        </p>
      )}
      <FindingSubjects {...props} />
      <p>{localize(reading.evidence.summary)}</p>
      <p className="small muted">{lookedAt(reading, props.when)}</p>
      <Firmness plain={reading.plain} />
      {isFact(reading) ? <OrdinaryShare pattern={reading.pattern} /> : <CertaintyLines reading={reading} />}
      {isFact(reading) && reading.facts.length > 0 && <FactList facts={reading.facts} />}
      {open ? (
        <FindingWhole reading={reading} />
      ) : (
        <FindingMore {...props} first={<ToPicture {...props} />} />
      )}
    </article>
  );
}

function OrdinaryShare({ pattern }: { pattern: string }) {
  const words = useOrdinaryShareWords()(pattern);
  return words === null ? null : <p className="small muted ordinary-share">{words}</p>;
}

/** How firm it stands, how rare it is by chance, and what answers that are missing could change. */
function Firmness({ plain: { firmness, chance, missing } }: Pick<PatternReading, 'plain'>) {
  const { localize } = useTranslations();
  const sentences = [firmness, chance, missing].filter((text) => text !== null);
  if (sentences.length === 0) return null;
  return (
    <p className="small finding-firmness">
      {sentences.map((text) => (
        <span key={text.es}>{localize(text)} </span>
      ))}
    </p>
  );
}

/** A link to the marked picture; beside the picture itself, a button that marks it or takes the marks away. */
function ToPicture({ reading, patternName, network, wave, networkName, inPicture }: FindingProps) {
  const { t } = useTranslations();
  if (inPicture === undefined) {
    return (
      <Link
        className="button button-main"
        href={addressOfFinding(network, wave, reading)}
        aria-label={t('findings.showOf', { pattern: patternName, network: networkName ?? '' })}
      >
        {t('findings.show')}
      </Link>
    );
  }
  return (
    <button type="button" className="toggle" aria-pressed={inPicture.isMarked} onClick={inPicture.toggle}>
      {t(inPicture.isMarked ? 'findings.shown' : 'findings.show')}
    </button>
  );
}
