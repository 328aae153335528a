import { codedProblem } from '../../../contract/problems.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { SurveyStore } from '../../store/ports/survey-store.ts';
import { givenPage } from './given-page.ts';
import { notPermitted } from './not-permitted.ts';
import type { VisibleRows } from './visible-rows.ts';

type Asking = Pick<Survey, 'networkId' | 'territoryId'>;

/**
 * Surveys of the scope's own networks, and of networks that come into being in its territories. What a respondent does
 * is decided by the personal link alone, whoever is signed in.
 */
export function scopedSurveys(store: NetworkStore, rows: VisibleRows): SurveyStore {
  const { surveys } = store;
  const isGiven = async ({ networkId, territoryId }: Asking): Promise<boolean> => {
    if ((await rows.ownNetworks()).has(networkId)) return true;
    if (territoryId === null ? !rows.isEverything : !(await rows.isInside(territoryId))) return false;
    return (await store.findNetwork(networkId)) === null;
  };
  const find = async (id: string) => {
    const survey = await surveys.findSurvey(id);
    return survey !== null && (await isGiven(survey)) ? survey : null;
  };
  const isFound = async (id: string) => (await find(id)) !== null;
  return {
    async putSurvey(whole) {
      if (await isGiven(whole.survey)) return surveys.putSurvey(whole);
      throw codedProblem('territory-not-yours', {}, 'territoryId');
    },
    listSurveys: (query) =>
      givenPage(
        (page) => surveys.listSurveys({ ...query, ...page }),
        query,
        async (items) => {
          const found = await Promise.all(items.map(({ id }) => isFound(id)));
          return items.filter((_, at) => found[at]);
        },
      ),
    findSurvey: find,
    listAnswers: async (id) => ((await isFound(id)) ? surveys.listAnswers(id) : []),
    async *streamSurveys() {
      for await (const whole of surveys.streamSurveys()) if (await isGiven(whole.survey)) yield whole;
    },
    async renewToken(of) {
      return (await isFound(of.surveyId)) && surveys.renewToken(of);
    },
    async closeSurvey(of) {
      if (!(await isFound(of.id))) throw notPermitted();
      await surveys.closeSurvey(of);
    },
    async recordClosing(of) {
      if (!(await isFound(of.id))) throw notPermitted();
      await surveys.recordClosing(of);
    },
    findClosing: async (id) => ((await isFound(id)) ? surveys.findClosing(id) : null),
    deleteSurvey: async (id) => (await isFound(id)) && surveys.deleteSurvey(id),
    findAnswer: (tokenHash) => surveys.findAnswer(tokenHash),
    saveAnswer: (change) => surveys.saveAnswer(change),
    eraseAnswer: (change) => surveys.eraseAnswer(change),
    eraseAnswersOf: () => Promise.reject(notPermitted()),
    // Whatever is due is due, and it says of no survey that it was.
    clearAnswers: (now) => surveys.clearAnswers(now),
  };
}
