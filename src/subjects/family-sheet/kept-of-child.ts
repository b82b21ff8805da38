// Everything that the register keeps of one child, by its few fields, for its own family.
import type { Instant } from '../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../kernel/code';
import type { Place } from '../../kernel/place/place';
import type { Context } from '../../ledger/context';
import { shownOf } from '../../ledger/decisions/kind';
import { fillingsOf, foldAll } from '../../ledger/fold-all';
import { closure, type LedgerIndex, readHeld, readRefused } from '../../ledger/ledger-index';
import { type Answers, mergedById, type ResponseRecord } from '../../ledger/responses/response';
import type { Sender } from '../../ledger/responses/sender';
import { codeToken } from '../../ledger/responses/tokens';
import { toErase, withheldToErase } from '../children/decisions/persons';
import type { Child } from '../children/register/child';
import { codesOf, type Register } from '../children/register/fold';
import type { Residence } from '../children/register/residence';
import { CHILDREN } from '../children/register/state';
import type { Identity, Measurement } from '../children/submission/submission';
import type { Visit } from '../children/visits/visit';

/** Who sent a response, as far as the family is told: nobody's address. */
export interface SentBy {
  /** `null` for what came before senders were known. */
  readonly kind: Sender['kind'] | null;
  /** Of a kader; `null` elsewhere. */
  readonly name: string | null;
}

export interface KeptVisit {
  readonly measurement: Measurement;
  readonly completedMonths: number | null;
  readonly status: Visit['status'];
}

/** A response with every revision of it, oldest first. */
export interface KeptResponse {
  readonly code: ResponseCode;
  readonly revisions: readonly KeptRevision[];
}

interface KeptRevision {
  readonly submittedAt: Instant;
  readonly sentBy: SentBy;
  readonly answers: Answers;
}

export interface KeptDecision {
  readonly at: Instant;
  readonly what: string;
  readonly why: string;
  readonly undone: boolean;
}

/** What is kept of a child. */
export interface KeptOfChild {
  readonly code: ResponseCode;
  readonly posyandu: string;
  readonly registeredAt: Instant;
  readonly identity: Identity;
  readonly place: Place | null;
  readonly residence: Residence | null;
  /** Nothing of it is shown in any tab: the family has taken its consent back, or an erasure is set. */
  readonly isWithheld: boolean;
  /** Oldest first. */
  readonly visits: readonly KeptVisit[];
  /** Every response about it, also those that do not count. */
  readonly responses: readonly KeptResponse[];
  /** Oldest first. */
  readonly decisions: readonly KeptDecision[];
}

/** Codes of all responses about a child, and what is kept of it; `null` where there is no such child. */
export function keptOfChild(
  context: Context,
  index: LedgerIndex,
  code: ResponseCode,
): { readonly codes: readonly ResponseCode[]; readonly kept: KeptOfChild } | null {
  const { decisions, settings, looseTokens } = index;
  const { holders } = closure(index, [codeToken(code), ...looseTokens]);
  const held = readHeld(context, holders, true);
  const records = mergedById([...held.records, ...readRefused(context, decisions)]);
  const fold = { settings: settings.register, decisions };
  const { states } = foldAll(context.subjects, records, settings.register, decisions);
  const found = childOf(states.of(CHILDREN), code, index);
  if (!found) return null;
  const { child, isWithheld } = found;
  const codes = new Set(found.codes);
  const { identity, place, residence, registeredAt, posyandu } = child;
  return {
    codes: [...codes],
    kept: {
      code: child.code,
      posyandu,
      registeredAt,
      identity,
      place,
      residence,
      isWithheld,
      visits: child.visits.map(({ measurement, completedMonths, status }) => ({
        measurement,
        completedMonths,
        status,
      })),
      responses: records
        .flatMap((record) => fillingsOf(record, context.subjects, fold))
        .filter(({ id }) => codes.has(responseCodeOf(id)))
        .map(keptResponse),
      decisions: decisions.entries
        .filter(({ about }) => about.some((one) => codes.has(one)))
        .map(({ undone, decision: { at, why, content } }) => ({
          at,
          what: shownOf(content, context.kinds),
          why,
          undone,
        })),
    },
  };
}

interface Found {
  readonly child: Child;
  readonly codes: readonly ResponseCode[];
  readonly isWithheld: boolean;
}

/** Also where it is withheld: the family may see what is kept until it is erased. */
function childOf(register: Register, code: ResponseCode, { decisions }: LedgerIndex): Found | null {
  const shown = register.children.find((child) => codesOf(child).includes(code));
  if (shown) return { child: shown, codes: toErase(shown, register, decisions), isWithheld: false };
  for (const withheld of register.withheld) {
    const codes = withheldToErase(withheld, register, decisions);
    if (withheld.child && codes.includes(code)) return { child: withheld.child, codes, isWithheld: true };
  }
  return null;
}

const keptResponse = ({ id, revisions }: ResponseRecord): KeptResponse => ({
  code: responseCodeOf(id),
  revisions: revisions.map(({ submittedAt, answers, sender }) => ({
    submittedAt,
    sentBy: {
      kind: sender?.kind ?? null,
      name: sender?.kind === 'kader' || sender?.kind === 'reader' ? sender.name : null,
    },
    answers,
  })),
});
