import { responseCodeOf } from '../../src/kernel/code';
import { type Decisions, NO_DECISIONS } from '../../src/ledger/decisions/resolve';
import { compareText, type ResponseRecord } from '../../src/ledger/responses/response';
import { correctionsOf } from '../../src/subjects/children/reading/correction';
import { readRecord } from '../../src/subjects/children/reading/reading';
import { readingTokens } from '../../src/subjects/children/recognition/keys';
import { fillingsOf } from '../../src/subjects/children/register/fillings';
import type { Register } from '../../src/subjects/children/register/fold';
import { REGISTER_SETTINGS } from './one-response';

/** Responses that share a token or a decision, directly or through others. */
export function components(
  records: readonly ResponseRecord[],
  decisions: Decisions = NO_DECISIONS,
): readonly (readonly ResponseRecord[])[] {
  let parts: { readonly marks: ReadonlySet<string>; readonly records: readonly ResponseRecord[] }[] = [];
  for (const record of records) {
    const marks = fillingsOf(record, { settings: REGISTER_SETTINGS, decisions }).flatMap((filling) => {
      const code = responseCodeOf(filling.id);
      const reading = readRecord(filling, REGISTER_SETTINGS, correctionsOf(decisions, code));
      return [
        ...readingTokens(reading),
        `#${code}`,
        ...decisions.linked(code).map((other) => `#${other}`),
        ...(reading.named ? [`#${reading.named}`] : []),
      ];
    });
    const touched = parts.filter((part) => marks.some((mark) => part.marks.has(mark)));
    const joined = {
      marks: new Set([...marks, ...touched.flatMap((part) => [...part.marks])]),
      records: [record, ...touched.flatMap((part) => part.records)],
    };
    parts = [...parts.filter((part) => !touched.includes(part)), joined];
  }
  return parts.map((part) => part.records);
}

/** The registers of responses that do not bear on each other, as one. */
export const union = (registers: readonly Register[]): Register => ({
  children: registers.flatMap(({ children }) => children).sort((a, b) => compareText(a.order, b.order)),
  repairs: registers
    .flatMap(({ repairs }) => repairs)
    .sort((a, b) => compareText(a.reading.order, b.reading.order)),
  withheld: registers.flatMap(({ withheld }) => withheld).sort((a, b) => compareText(a.order, b.order)),
  refused: registers.flatMap(({ refused }) => refused).sort((a, b) => compareText(a.order, b.order)),
  closed: registers.flatMap(({ closed }) => closed).sort((a, b) => compareText(a.order, b.order)),
  earlier: new Map(registers.flatMap(({ earlier }) => [...earlier])),
});

/** Compared as text: a register holds nothing but plain data, and this is quick. */
export const told = ({ earlier, ...register }: Register): string =>
  JSON.stringify({ ...register, earlier: register.children.map((child) => earlier.get(child)) }, null, 1);
