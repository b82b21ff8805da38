import { fingerprint } from '../hash';
import { ANSWER_KEYS, type Answers } from '../submission/answers';

/**
 * The id of a response that came out of a list instead of the form: the same row always has the same one, whatever file it
 * stands in and wherever in it, so that a list brought in twice adds nothing.
 */
export const importId = (answers: Answers): string =>
  `${PREFIX}${fingerprint(JSON.stringify(ANSWER_KEYS.map((key) => answers[key] ?? ''))).toString(36)}`;

const PREFIX = 'impor-';

/** Whether the response with this id came out of a list: the form does not have it. */
export const isImported = (id: string): boolean => id.startsWith(PREFIX);

/** Rows that are brought in by one call: few enough that an execution ends long before its six minutes do. */
export const ROWS_PER_CALL = 100;
