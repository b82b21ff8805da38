/** What happens outside the script: people open forms and links to them, and send answers. */
import type { World } from '../core/world';
import { checkAnswer, isBlank, type ProblemCode } from './check-answer';
import { editResponseUrl, formOfUrl } from './links';
import { pathOf } from './respond-path';
import { mayAnswer } from './responders';
import { type AnswerValue, allForms, type FormState, formState, type ItemState } from './state';
import { storeResponse } from './store-response';

export { viewForm } from './view';

export interface Submission {
  /** By item id. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** Of the respondent's account: decides whether the form opens, where not anybody may answer; kept only if the form collects it. */
  readonly email: string;
  /**
   * What is typed where the form collects addresses: whether Google takes that of the account instead is not known of forms that a script
   * has told to collect. The address of the account if absent.
   */
  readonly typedEmail?: string;
  /** When it is sent, milliseconds since 1970; now if absent. */
  readonly at?: number;
  /** Makes it an edit of that response; a new response gets this id if there is none yet. */
  readonly responseId?: string;
  /** Takes the answers as they are, as if the form had no rules: for data that was not typed into this form. */
  readonly lenient?: boolean;
}

export interface SubmissionProblem {
  /** `null` if it is the form, not an item, that refuses. */
  readonly itemId: number | null;
  readonly code: ProblemCode | 'email' | 'closed' | 'unpublished' | 'no-responder' | 'editing-off';
  readonly message: string;
}

export type SubmittedResponse =
  | {
      readonly accepted: true;
      readonly formId: string;
      readonly id: string;
      /** 1 for the first, one more with each edit. */
      readonly revision: number;
      readonly submittedAt: number;
      readonly editUrl: string;
    }
  | { readonly accepted: false; readonly problems: readonly SubmissionProblem[] };

type Answers = Readonly<Record<string, AnswerValue>>;

function formProblems(form: FormState, submission: Submission): readonly SubmissionProblem[] {
  const problem = (code: SubmissionProblem['code'], message: string) => ({ itemId: null, code, message });
  if (!form.published) return [problem('unpublished', 'This form is not published.')];
  if (!mayAnswer(form, submission.email)) return [problem('no-responder', 'You need access.')];
  if (!form.accepting) {
    return [problem('closed', form.closedMessage || 'This form is no longer accepting responses.')];
  }
  const isEdit = submission.responseId !== undefined && submission.responseId in form.responses;
  if (isEdit && !form.allowsResponseEdits) {
    return [problem('editing-off', 'Editing responses is turned off for this form.')];
  }
  const needsEmail = form.collectsEmail && !submission.lenient;
  return needsEmail && submission.email.trim() === ''
    ? [problem('email', 'This is a required question')]
    : [];
}

function itemProblems(items: readonly ItemState[], answers: Answers): readonly SubmissionProblem[] {
  return items.flatMap((item) => {
    const problem = checkAnswer(item, answers[item.id]);
    return problem ? [{ itemId: item.id, ...problem }] : [];
  });
}

/** Answers to these items that say something. */
function answersTo(items: readonly ItemState[], answers: Answers): Record<string, AnswerValue> {
  const kept: Record<string, AnswerValue> = {};
  for (const item of items) {
    const answer = answers[item.id];
    if (answer !== undefined && !isBlank(answer)) kept[item.id] = answer;
  }
  return kept;
}

/**
 * Sends answers as the form's page does: questions on pages that the answers do not lead to are neither asked nor kept. Does
 * not fire triggers; the runtime does.
 */
export function submitResponse(world: World, formId: string, submission: Submission): SubmittedResponse {
  const form = formState(world, formId);
  const answers = structuredClone(submission.answers) as Answers;
  const asked = submission.lenient ? form.items : pathOf(form, answers).flatMap((page) => page.items);
  const problems = [
    ...formProblems(form, submission),
    ...(submission.lenient ? [] : itemProblems(asked, answers)),
  ];
  if (problems.length > 0) return { accepted: false, problems };
  const stored = storeResponse(world, form, {
    id: submission.responseId,
    answers: answersTo(asked, answers),
    email: form.collectsEmail ? (submission.typedEmail ?? submission.email).trim() : '',
    at: submission.at ?? world.clock.now(),
  });
  return {
    accepted: true,
    formId,
    id: stored.id,
    revision: stored.revision,
    submittedAt: stored.timestamp,
    editUrl: editResponseUrl(form, stored.id),
  };
}

/** Ids of all forms, oldest first. */
export function formIds(world: World): readonly string[] {
  return Object.values(allForms(world))
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((form) => form.id);
}

/** What the form shows when it is opened by this link; `null` if the link leads to no form. */
export function readPrefill(
  world: World,
  url: string,
): { readonly formId: string; readonly answers: Readonly<Record<string, string | string[]>> } | null {
  const form = formOfUrl(world, url);
  if (!form) return null;
  const parameters = new URL(url).searchParams;
  const answers: Record<string, string | string[]> = {};
  for (const item of form.items) {
    const values = parameters.getAll(`entry.${item.entry}`);
    const several = item.type === 'CHECKBOX' || item.type === 'GRID';
    if (values.length > 0) answers[item.id] = several ? values : (values[0] ?? '');
  }
  return { formId: form.id, answers };
}

/** @returns the response that the link lets one edit; `null` if it is not such a link */
export function readEditLink(world: World, url: string): string | null {
  const form = formOfUrl(world, url);
  const responseId = form && new URL(url).searchParams.get('edit2');
  return form && responseId && responseId in form.responses ? responseId : null;
}

/** The answers that an edit starts from, by item id; empty if there is no such response. */
export function answersOf(world: World, formId: string, responseId: string): Answers {
  return formState(world, formId).responses[responseId]?.answers ?? {};
}
