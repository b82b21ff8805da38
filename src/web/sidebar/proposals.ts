// What an officer can propose, each with what will happen said in a sentence.
import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { SEVERE_SIGN_LABEL } from '../../kernel/growth/words';
import type {
  AlarmView,
  CaseView,
  ChildView,
  DecisionView,
  ResponseView,
} from '../../subjects/children/decisions/case-view';
import type { DecisionContent } from '../../subjects/children/decisions/content';
import {
  accepting,
  checking,
  codesOfView,
  joining,
  knowing,
  parting,
  refusing,
  revokingCard,
  standingConsent,
  taking,
  withdrawing,
} from '../../subjects/children/decisions/contents';
import { ERASE_WORD, PROPOSE } from '../../subjects/children/decisions/words';
import type { CorrectableField } from '../../subjects/children/reading/correction';
import type { ResidenceStatus } from '../../subjects/children/register/residence';
import { UNKNOWN_NAME } from '../../subjects/children/tabs/words';

export interface Proposal {
  readonly title: string;
  readonly sentence: string;
  readonly content: DecisionContent;
  /** To be typed first, where there is no way back. */
  readonly word?: string;
  /** Where the usual one does not do. */
  readonly reasonHint?: string;
}

export const nameOf = ({ person }: Pick<ChildView, 'person'>): string => person.name ?? UNKNOWN_NAME;

export const sameChild = (response: ResponseView, child: ChildView): Proposal => ({
  title: PROPOSE.same.title,
  sentence: PROPOSE.same.sentence(nameOf(child), child.code),
  content: joining(response, child),
});

export const differentChild = (response: ResponseView, candidates: readonly ChildView[]): Proposal => ({
  title: PROPOSE.different.title,
  sentence: PROPOSE.different.sentence(nameOf(response)),
  content: parting(response, candidates),
});

/** The child registered first gives the code. */
export function merge(one: ChildView, other: ChildView): Proposal {
  const [first] = [...one.responses, ...other.responses].sort((a, b) => a.submittedAt - b.submittedAt);
  const kept = other.responses.some(({ response }) => response === first?.response) ? other : one;
  return {
    title: PROPOSE.merge.title,
    sentence: PROPOSE.merge.sentence(nameOf(one), nameOf(other), kept.code),
    content: { kind: 'same-child', responses: [...codesOfView(one), ...codesOfView(other)] },
  };
}

/** One response of a child goes to another child; the rest of the first stays. */
export function move({ visit }: ResponseView, from: ChildView, to: ChildView): Proposal {
  const staying = codesOfView(from).filter((code) => code !== visit.response);
  return {
    title: PROPOSE.move.title,
    sentence: PROPOSE.move.sentence(nameOf(to), to.code),
    content: { kind: 'different-children', groups: [staying, [visit.response, ...codesOfView(to)]] },
  };
}

/** @returns `null` where nothing would leave, or nothing stay */
export function split(child: ChildView, leaving: readonly ResponseCode[]): Proposal | null {
  const staying = codesOfView(child).filter((code) => !leaving.includes(code));
  if (leaving.length === 0 || staying.length === 0) return null;
  return {
    title: PROPOSE.split.title,
    sentence: PROPOSE.split.sentence(leaving.length, staying.length),
    content: { kind: 'different-children', groups: [staying, leaving] },
  };
}

export const correct = ({ code }: ChildView, field: CorrectableField, typed: string): Proposal => ({
  title: PROPOSE.correct.title,
  sentence: PROPOSE.correct.sentence(field, typed.trim()),
  content: { kind: 'correct', child: code, field, value: typed.trim() },
});

export const reside = ({ code }: ChildView, status: ResidenceStatus, on: CalendarDate): Proposal => ({
  title: PROPOSE.residence.title,
  sentence: PROPOSE.residence.sentence(status, on),
  content: { kind: 'residence', child: code, status, on },
});

export const accept = (response: ResponseView): Proposal => ({
  ...PROPOSE.accept,
  content: accepting(response),
});

export const checkDanger = ({ code }: ChildView, { on, signs }: AlarmView): Proposal => ({
  title: PROPOSE.checkDanger.title(on),
  sentence: PROPOSE.checkDanger.sentence(signs.map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ')),
  content: checking(code, on),
});

/** Of a child whose card was lost, or seen by somebody who should not have it. */
export const revokeCard = (child: ChildView): Proposal => ({
  title: PROPOSE.revokeCard.title,
  sentence: PROPOSE.revokeCard.sentence(nameOf(child)),
  content: revokingCard(child),
});

export const withdraw = (response: ResponseView, child: ChildView | null): Proposal => ({
  ...PROPOSE.withdraw,
  content: withdrawing(response, child),
});

/** @returns `null` where nothing waits for an answer */
export const consentStands = ({ child, response, withheld }: CaseView): Proposal | null =>
  withheld && withheld.refusals.length > 0 && withheld.erasedAt === null
    ? {
        title: PROPOSE.consentStands.title,
        sentence: PROPOSE.consentStands.sentence(child?.code ?? response?.visit.response ?? ''),
        content: standingConsent(withheld),
      }
    : null;

/** Of a child all its responses; of a response that belongs to none, that one. */
export function erase({ child, response, withheld }: CaseView): Proposal | null {
  // What is set already can be taken back, and what is late goes by itself.
  if (withheld?.erasedAt != null || withheld?.reason === 'late') return null;
  const erasing = (responses: readonly ResponseCode[]) => ({
    content: { kind: 'erase-later', responses } as const,
    word: ERASE_WORD,
    reasonHint: PROPOSE.erase.reasonHint,
  });
  if (child) {
    const { title, sentence } = PROPOSE.erase;
    return { title, sentence: sentence(nameOf(child), child.erasable.length), ...erasing(child.erasable) };
  }
  return response && { ...PROPOSE.eraseResponse, ...erasing([response.visit.response]) };
}

/** @returns `null` for what is taken back already, or cannot be */
export const undo = ({ key, undone, kind, what }: DecisionView): Proposal | null =>
  undone || kind === 'erase' || kind === 'revoke-card'
    ? null
    : {
        title: PROPOSE.undo.title,
        sentence: PROPOSE.undo.sentence(what),
        content: { kind: 'undo', decision: key },
      };

/** What can be done with a response that an officer has to take first; nothing for one that waits for nobody. */
export function takeOrRefuse(response: ResponseView): readonly Proposal[] {
  const waits = [...response.stops, ...response.warnings].some(isToBeTaken);
  if (!waits) return [];
  const known = knowing(response);
  return [
    {
      title: PROPOSE.take.title,
      sentence: response.isOfUnknown && !known ? PROPOSE.take.howToKnow : PROPOSE.take.sentence,
      content: taking(response),
    },
    ...(known && response.sentFrom !== null
      ? [{ title: PROPOSE.know.title, sentence: PROPOSE.know.sentence(response.sentFrom), content: known }]
      : []),
    { ...PROPOSE.refuse, content: refusing(response) },
  ];
}

const isToBeTaken = ({ code }: { readonly code: string }): boolean =>
  code === 'unknown-sender' || code === 'not-own-posyandu' || code === 'description-waits';
