import { request } from '../../../api/request.ts';
import type { AnswerService } from './answer-store.ts';

/** The service behind a personal link. */
export function answerService(token: string): AnswerService {
  const params = { token };
  return {
    load: () => request('showAnswerSheet', { params }),
    save: (body) => request('saveAnswer', { params, body }),
    erase: () => request('eraseAnswer', { params }),
  };
}
