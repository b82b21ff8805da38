import { parseIsoDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import {
  CORRECTABLE,
  type Decision,
  type DecisionContent,
  type DecisionKind,
  type ResidenceStatus,
} from './decision';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);
const isCode = (value: unknown): boolean => parseCode(String(value)) === value;
const isCodes = (value: unknown): boolean => Array.isArray(value) && value.every(isCode);

const RESIDENCE: readonly ResidenceStatus[] = ['active', 'moved-out', 'died'];

const FITS: Readonly<Record<DecisionKind, (content: Fields) => boolean>> = {
  'same-child': ({ responses }) => isCodes(responses),
  'different-children': ({ groups }) => Array.isArray(groups) && groups.every(isCodes),
  correct: ({ child, field, value }) => isCode(child) && isOneOf(CORRECTABLE, field) && isText(value),
  residence: ({ child, status, on }) =>
    isCode(child) && isOneOf(RESIDENCE, status) && parseIsoDate(String(on)) === on,
  accept: ({ response, digest }) => isCode(response) && isText(digest),
  withdraw: ({ response, others }) => isCode(response) && isCodes(others),
  erase: ({ responses }) => isCodes(responses),
  undo: ({ decision }) => isText(decision),
};

/** Whether something from outside has the shape of a decision; whether it makes sense is another question. */
export function isDecisionContent(value: unknown): value is DecisionContent {
  if (!isFields(value)) return false;
  const kind = (Object.keys(FITS) as DecisionKind[]).find((known) => known === value.kind);
  return kind !== undefined && FITS[kind](value);
}

/** Beyond it there is no date (ECMAScript 21.4.1.1). */
const LAST_INSTANT = 8.64e15;

const isInstant = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) <= LAST_INSTANT;

export const isDecision = (value: unknown): value is Decision =>
  isFields(value) &&
  isText(value.id) &&
  isInstant(value.at) &&
  isText(value.who) &&
  isText(value.why) &&
  isDecisionContent(value.content);
