import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import type { SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import type { AnswerSheetEntry } from '../../../server/simulation/territory/answer-sheet.ts';
import { table } from './markdown.ts';
import { hitShare, judgeWave } from './read-trial.ts';
import type { Verdict } from './read-trial.ts';

/** The example territory as shipped: what was planted in each network, what its last wave shows, what stays unsaid and why. */
export function territoryTable(seed: number): string {
  const { data, answerSheet } = simulateTerritory({ seed });
  const rows = answerSheet.networks.map((entry, place) => {
    const surveys = buildSurveyWaves(data[place]!);
    const verdicts = judgeWave(surveys.at(-1)!);
    return [
      entry.name.replace(' (simulada)', ''),
      entry.members,
      plantedIn(entry),
      found(entry, surveys),
      rightlyNotSaid(entry, verdicts),
      alsoSaid(entry, verdicts),
    ];
  });
  return table(['network', 'n', 'planted', 'found', 'rightly not said', 'also said'], rows);
}

function plantedIn(entry: AnswerSheetEntry): string {
  const planted = entry.planted.map(
    ({ pattern, subjects, fromWave, untilWave }) =>
      `${pattern ?? ''}${subjects.length > 0 ? ` (${subjects.map(short).join(', ')})` : ''}` +
      `${fromWave > 1 ? ` from wave ${fromWave}` : ''}${untilWave === null ? '' : ` until wave ${untilWave - 1}`}`,
  );
  return planted.join('; ') || (entry.resembles === null ? 'nothing' : `nothing (${entry.resembles})`);
}

/** What the last wave with the pattern shows of it: after the end of a contract, dependence is no longer there to find. */
function found(entry: AnswerSheetEntry, surveys: readonly SurveyWave[]): string {
  return entry.planted
    .map((planted) => {
      const last = (planted.untilWave ?? surveys.length + 1) - 2;
      const [verdict] = judgeWave(surveys[last]!, planted.pattern);
      const when = last === surveys.length - 1 ? '' : ` (wave ${last + 1})`;
      if (verdict?.state !== 'flagged') return `no: ${state(verdict)}${when}`;
      const hit = hitShare(planted, verdict) ?? 0;
      const who = verdict.subjects.length > 0 ? `: ${verdict.subjects.map(short).join(', ')}` : '';
      return `${hit > 0.5 ? 'yes' : 'yes, other subjects'}${who}${when}`;
    })
    .join('; ');
}

function rightlyNotSaid(entry: AnswerSheetEntry, verdicts: readonly Verdict[]): string {
  return entry.rightlyNotSaid
    .map(({ pattern, because }) => {
      const concerned = verdicts.filter(
        (verdict) => pattern === 'every-pattern' || verdict.pattern === pattern,
      );
      const said = concerned
        .filter((verdict) => verdict.state === 'flagged')
        .map((verdict) => verdict.pattern);
      if (said.length > 0) return `SAID: ${said.join(', ')}`;
      const states = [...new Set(concerned.map(state))].join(', ');
      return `${pattern} (${because}): ${states}`;
    })
    .join('; ');
}

function alsoSaid(entry: AnswerSheetEntry, verdicts: readonly Verdict[]): string {
  const planted = new Set(entry.planted.map(({ pattern }) => pattern as string));
  return verdicts
    .filter((verdict) => verdict.state === 'flagged' && !planted.has(verdict.pattern))
    .map((verdict) => verdict.pattern)
    .join(', ');
}

const state = (verdict: Verdict | undefined) =>
  verdict === undefined ? 'not assessed' : (verdict.reason ?? verdict.state);
const short = (id: string) => id.replace('school:demo-', '').replace('organisation:demo-', '');
