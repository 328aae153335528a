import { useEffect, useRef } from 'react';
import { openItems } from '../../../../contract/survey-answers.ts';
import { ClosedNotice } from './closed-notice.tsx';
import { ErasedNotice } from './erased-notice.tsx';
import { ItemStep } from './item-step.tsx';
import { LinkNotice } from './link-notice.tsx';
import { ReplacedNotice } from './replaced-notice.tsx';
import { ReviewStep } from './review-step.tsx';
import { isLinkGone } from './save-problems.ts';
import { useAnswer } from './use-answer.ts';
import { useStep } from './use-step.ts';
import { WelcomeStep } from './welcome-step.tsx';

/** From the greeting, item after item, to the review from which the answer is sent. */
export function AnswerSteps() {
  const { sheet, answer, problem } = useAnswer();
  const [step, go] = useStep(sheet.state === 'sent' ? 'review' : 'welcome');
  const { items } = sheet.survey;
  const top = useStepStart(`${step} ${sheet.state === 'sent' ? 'sent' : ''}`);
  if (isLinkGone(problem)) return <LinkNotice code="unknown-link" />;
  if (sheet.survey.state === 'closed') return <ClosedNotice />;
  const next = () => {
    const open = openItems(sheet.survey, answer)[0];
    go(open === undefined ? 'review' : items.indexOf(open));
  };
  const shown = answer.consent ? step : 'welcome';
  const item = typeof shown === 'number' ? items[shown] : undefined;
  return (
    <div ref={top} className="answer-step">
      <ReplacedNotice />
      {sheet.state === 'erased' && !answer.consent ? (
        <ErasedNotice onStart={next} />
      ) : item !== undefined ? (
        <ItemStep key={item.id} item={item} at={items.indexOf(item)} go={go} />
      ) : shown === 'review' ? (
        <ReviewStep go={go} />
      ) : (
        <WelcomeStep onStart={next} />
      )}
    </div>
  );
}

/** A new step starts at the top, and a reader's focus goes to its heading; not where the page has just opened. */
function useStepStart(step: string) {
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    top.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [step]);
  return top;
}
