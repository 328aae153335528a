import type { AssessInput } from './analysis-tasks.ts';
import type { ListedText } from './listed-text.ts';

/** What a thread does that assesses a list to be printed, and nothing else: it starts with little to load. */
export type ListedTasks = {
  assessAsText: { input: Omit<AssessInput, 'packed'>; answer: ListedText[] };
};
