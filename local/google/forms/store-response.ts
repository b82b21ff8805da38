import type { World } from '../core/world';
import { mirrorResponse } from './response-tab';
import type { AnswerValue, FormState, ResponseState } from './state';

export interface IncomingResponse {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** '' where the form does not collect it. */
  readonly email: string;
  readonly at: number;
  /** Of an edit, the response that is edited; absent for a new one. */
  readonly id?: string | undefined;
}

/** Keeps a response as the current revision under its id, and copies it to the linked tab. */
export function storeResponse(world: World, form: FormState, incoming: IncomingResponse): ResponseState {
  const id = incoming.id ?? world.newId('2_ABaOnu', 40);
  const before = form.responses[id];
  const response: ResponseState = {
    id,
    revision: (before?.revision ?? 0) + 1,
    timestamp: before && !world.doubts.editsMoveTime ? before.timestamp : incoming.at,
    email: incoming.email,
    answers: incoming.answers,
    edited: before ? differing(before.answers, incoming.answers) : null,
  };
  form.responses[id] = response;
  mirrorResponse(world, form, response);
  return response;
}

type Answers = Readonly<Record<string, AnswerValue>>;

const differing = (before: Answers, after: Answers): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  );
