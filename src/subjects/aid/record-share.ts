'beside the script';

import { HOUSEHOLD, parseCode, parsePersonCode, type ResponseCode } from '../../kernel/code';
import type { Sign } from '../../kernel/hmac';
import { Refused } from '../../kernel/page-words';
import { decideTogether } from '../../ledger/decide-together';
import type { Decision } from '../../ledger/decisions/decision';
import type { Decisions } from '../../ledger/decisions/resolve';
import type { ActContent } from '../needs/acts/decided';
import type { AidNeedContext } from './aid-need-rows';
import { readHandOut, registerNow } from './make-share';
import { isOfCalendar, periodOf } from './periods';
import { isFeeding } from './programs';
import { candidates, type HandOut } from './proposal';
import type { HandedOut, RecordedRow } from './share';
import { ADDED_BY_HAND, NOT_RECORDED, SHARE_REFUSED } from './share-words';
import { updateAid } from './update-aid';
import { PERIOD_LABEL } from './words';

/** What one call may record: the page sends more in several. */
const MOST_ROWS = 100;
const MOST_TEXT = 300;

type Row = HandedOut['rows'][number];
type RecordContext = AidNeedContext & Parameters<typeof decideTogether>[0];

/**
 * Records for whom something was handed out: acts of an officer, one for each recipient, of a household about its child registered first.
 * What was recorded before is passed over, so that a call that broke off can be made again, by whomever.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @returns what has become of each row
 * @throws Refused where nothing at all can be recorded
 */
export function recordShare(context: RecordContext, asked: unknown, who: string): readonly RecordedRow[] {
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  const rows = rowsFrom(fields.rows);
  const outcomes = new Map<string, RecordedRow>();
  const ids = new Map<string, string>();
  const decided = decideTogether(
    context,
    (decisions) => {
      const { register, today } = registerNow(context);
      const handOut = readHandOut(fields, register, today);
      const amount = amountFrom(fields.amount, handOut);
      if (handOut.on > today) throw new Refused(SHARE_REFUSED.notYet);
      const all = candidates(register, handOut);
      return rows.flatMap(({ code, why }): readonly Omit<Decision, 'at'>[] => {
        const id = idOf(code, handOut, context.sign);
        const { isRecorded, next } = recordedAs(id, decisions);
        const refused = isRecorded ? null : refusal({ code, why }, all);
        if (isRecorded) outcomes.set(code, { code, outcome: 'known', why: '' });
        else if (refused !== null) outcomes.set(code, { code, outcome: 'refused', why: refused });
        const child = childOf(code);
        if (isRecorded || refused !== null || child === null) return [];
        ids.set(code, next);
        const content = actOf(child, why, amount, handOut);
        return [{ id: next, who, why, content }];
      });
    },
    context.now(),
  );
  for (const [code, id] of ids) {
    const outcome = decided.get(id);
    outcomes.set(
      code,
      outcome === 'decided' || outcome === 'known'
        ? { code, outcome: outcome === 'decided' ? 'recorded' : 'known', why: '' }
        : { code, outcome: 'refused', why: NOT_RECORDED.objections },
    );
  }
  updateAid(context);
  return rows.flatMap(({ code }) => outcomes.get(code) ?? []);
}

/** What speaks against recording something for somebody by now; `null` for nothing. */
function refusal({ code, why }: Row, all: ReturnType<typeof candidates>): string | null {
  const found = all.get(code);
  if (!found) return NOT_RECORDED.unknown;
  const { claim, reasons } = found;
  if (claim === 'had' || claim === 'gone') return reasons.join('. ');
  return claim === 'due' || why !== '' ? null : NOT_RECORDED.unreasoned;
}

/** Under which id something was recorded, or is to be: once more after it was taken back. */
function recordedAs(
  id: string,
  { entries }: Decisions,
): { readonly isRecorded: boolean; readonly next: string } {
  const own = entries.filter(({ decision }) => decision.id === id || decision.id.startsWith(`${id} `));
  return {
    isRecorded: own.some(({ undone }) => !undone),
    next: own.length === 0 ? id : `${id} ${own.length + 1}`,
  };
}

/** Keyed, since the journal keeps it also where a child was erased. */
function idOf(code: string, { program, on }: HandOut, sign: Sign): string {
  const { period: kind, name } = program;
  const period = isOfCalendar(kind) ? periodOf(kind, on).name : PERIOD_LABEL[kind];
  return `bagikan ${sign(JSON.stringify(['bagikan', name, period, code, on])).slice(0, ID_LENGTH)}`;
}

/** Of the 43 characters of a signature; 128 bits. */
const ID_LENGTH = 22;

const childOf = (code: string): ResponseCode | null => parsePersonCode(HOUSEHOLD, code) ?? parseCode(code);

function actOf(child: ResponseCode, why: string, amount: number, { program, on }: HandOut): ActContent {
  const { name, provider, moneySource, measure } = program;
  return {
    kind: 'tindakan',
    child,
    act: isFeeding(program) ? 'supplement' : 'aid',
    need: null,
    on,
    until: null,
    result: why === '' ? '' : ADDED_BY_HAND(why),
    program: name,
    gift: {
      provider: provider || null,
      moneySource: moneySource || null,
      amount,
      unit: measure || null,
      cycle: null,
    },
  };
}

const MOST_GIVEN = 9_999_999;

function amountFrom(asked: unknown, { program: { planned } }: HandOut): number {
  const most = planned ?? MOST_GIVEN;
  if (typeof asked === 'number' && asked > 0 && asked <= most && Math.round(asked * 100) / 100 === asked)
    return asked;
  throw new Refused(SHARE_REFUSED.amount(String(most).replace('.', ',')));
}

/** Each recipient once. */
function rowsFrom(asked: unknown): readonly Row[] {
  const given: readonly unknown[] = Array.isArray(asked) ? asked : [];
  const rows = new Map<string, Row>();
  for (const one of given) {
    const { code, why }: Readonly<Record<string, unknown>> = Object(one);
    if (
      typeof code !== 'string' ||
      typeof why !== 'string' ||
      childOf(code) === null ||
      why.length > MOST_TEXT
    )
      throw new Refused(SHARE_REFUSED.unreadable);
    rows.set(code, { code, why: why.trim() });
  }
  if (rows.size === 0 || rows.size > MOST_ROWS) throw new Refused(SHARE_REFUSED.unreadable);
  return [...rows.values()];
}
