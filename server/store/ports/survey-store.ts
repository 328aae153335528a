import type { Page } from '../../../contract/paging.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { Survey, SurveyAnswer, SurveyRespondent, SurveySummary } from '../../../contract/surveys.ts';
import type { PageRequest } from './page-request.ts';

/** What a survey is, without those who answer it. */
export type StoredSurvey = Omit<Survey, 'respondents'>;

/** What one respondent has answered so far. `answer` is null when nothing was saved, or when it was erased. */
export type StoredAnswer = SurveyRespondent & {
  surveyId: string;
  /** Goes up with every change of the answer. */
  version: number;
  answer: SurveyAnswer | null;
};

/** Everything that is stored of one survey: what a copy of the store carries. */
export type WholeSurvey = {
  survey: StoredSurvey;
  /** What the closing reported. */
  report: ImportReport | null;
  /** Instant from which on single answers are no longer kept; null while the survey is open. */
  keepUntil: string | null;
  /** In the order in which they were named. `tokenHash` is the SHA-256 of a personal link, in hexadecimal. */
  respondents: (StoredAnswer & { tokenHash: string })[];
};

export type AnswerChange = Pick<StoredAnswer, 'answer' | 'state' | 'savedAt' | 'sentAt'> & {
  tokenHash: string;
  /** The version that is changed. */
  version: number;
};

/**
 * Surveys that Telar runs, with the answers of each respondent. They stand apart from records and revisions: no undo
 * touches them. What a method has acknowledged survives a crash. What was erased, cleared or deleted is gone from
 * every file of the embedded store; what a Neo4j server keeps in its transaction logs is up to the server.
 */
export interface SurveyStore {
  /** Stores a survey with its respondents, whole or not at all; one of the same id is replaced. */
  putSurvey(whole: WholeSurvey): Promise<void>;
  /** All surveys, the newest first. */
  listSurveys(query: PageRequest): Promise<Page<SurveySummary>>;
  findSurvey(id: string): Promise<Survey | null>;
  /** By the hash of a personal link. */
  findAnswer(tokenHash: string): Promise<StoredAnswer | null>;
  /** The answers of a survey, in the order in which respondents were named. */
  listAnswers(surveyId: string): Promise<StoredAnswer[]>;
  /** Each survey whole, the newest first. */
  streamSurveys(): AsyncIterable<WholeSurvey>;

  /** @returns false, and changes nothing, when the survey is closed, the link unknown or the version another one */
  saveAnswer(change: AnswerChange): Promise<boolean>;
  /**
   * Leaves no trace of what was answered, also after the survey was closed.
   *
   * @returns false, and changes nothing, when the link is unknown or the version another one
   */
  eraseAnswer(change: Omit<AnswerChange, 'answer' | 'state'>): Promise<boolean>;
  /** Erases what an actor answered in the surveys of a network, open or closed. @returns answers erased */
  eraseAnswersOf(of: { networkId: string; actorId: string }): Promise<number>;
  /** @returns false when there is no such respondent, or the survey is closed */
  renewToken(of: { surveyId: string; respondentId: string; tokenHash: string }): Promise<boolean>;
  /** From here on no answer is taken. A survey that is closed already stays as it is. */
  closeSurvey(of: { id: string; closedAt: string; keepUntil: string }): Promise<void>;
  /** What became of the answers of a closed survey. What was recorded first stands. */
  recordClosing(of: { id: string; report: ImportReport }): Promise<void>;
  findClosing(id: string): Promise<ImportReport | null>;
  /** @returns false when there is no such survey */
  deleteSurvey(id: string): Promise<boolean>;
  /** Erases the single answers of closed surveys that are kept no longer. @returns answers erased */
  clearAnswers(now: string): Promise<number>;
}
