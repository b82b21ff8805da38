'beside the script';

import { type CalendarDate, dayOf, type TimeZone } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Content } from '../../ledger/decisions/decision';
import { isOf, type KindOf } from '../../ledger/decisions/kind';
import type { Decisions } from '../../ledger/decisions/resolve';
// What officers have decided about cases, put together: which children were chosen, what was found out, and what is to be done.
import { compareText } from '../../ledger/responses/response';
import type { ShownVerdict } from './cases-page';
import { ANSWERS, CASE, PLAN, type PlanContent, REPORT, VERDICT } from './contents';

/** An answer of the team to an item of the worksheet. */
export interface TeamAnswer {
  readonly value: string;
  readonly isLater: boolean;
  readonly by: string;
}

/** Something that was reported about an item. */
export interface ItemReport {
  readonly on: CalendarDate;
  readonly by: string;
  readonly text: string;
  /** Address or number of a document; '' for none. */
  readonly evidence: string;
  readonly isCancelled: boolean;
  /** Whether it may end the item: not what came by the link of a mail to a reader, until an officer has recorded it. */
  readonly isTrusted: boolean;
}

/** An item of the plan, as it was said last. */
export interface PlanItem extends Omit<PlanContent, 'kind' | 'child'> {
  /** From 1 in its case, in the order in which items were written. */
  readonly number: number;
  /** When it was written first. */
  readonly plannedOn: CalendarDate;
  /** What officers have recorded, oldest first. */
  readonly reports: readonly ItemReport[];
}

/** A child that was chosen for the audit of a semester. */
export interface Case {
  readonly child: string;
  readonly semester: string;
  readonly chosenOn: CalendarDate;
  readonly why: string;
  readonly answers: ReadonlyMap<string, TeamAnswer>;
  /** Oldest first. */
  readonly verdicts: readonly ShownVerdict[];
  readonly items: readonly PlanItem[];
}

interface Said<C> {
  readonly content: C;
  readonly on: CalendarDate;
  readonly who: string;
  readonly why: string;
}

/**
 * The cases that are chosen, the latest semester first, in it in the order in which they were chosen.
 *
 * @param leadsTo the code by which a child is registered now; `null` for a child that is not there any more
 */
export function casesFrom(
  { entries }: Pick<Decisions, 'entries'>,
  leadsTo: (code: ResponseCode) => string | null,
  zone: TimeZone,
): readonly Case[] {
  const holding = entries.filter(({ undone }) => !undone).map(({ decision }) => decision);
  const said = <C extends Content>(kind: KindOf<C>): readonly Said<C>[] =>
    holding.flatMap(({ content, at, who, why }): Said<C>[] =>
      isOf(kind, content) ? [{ content, on: dayOf(at, zone), who, why }] : [],
    );
  const nameOf = ({ child, semester }: { readonly child: ResponseCode; readonly semester: string }): string =>
    `${semester} ${leadsTo(child) ?? ''}`;
  const ofCase = <C extends Content & Parameters<typeof nameOf>[0]>(
    all: readonly Said<C>[],
    name: string,
  ): readonly Said<C>[] => all.filter(({ content }) => nameOf(content) === name);
  const chosen = new Map<string, { first: Said<Parameters<typeof nameOf>[0]>; last: boolean; why: string }>();
  for (const one of said(CASE)) {
    const name = nameOf(one.content);
    const { isChosen } = one.content;
    const first = chosen.get(name)?.last ? (chosen.get(name)?.first ?? one) : one;
    chosen.set(name, { first, last: isChosen, why: one.why });
  }
  const [answers, verdicts, reports] = [said(ANSWERS), said(VERDICT), said(REPORT)];
  const plans = said(PLAN);
  // An item is of the case that was said last: while two children were taken for one it may have been said of the other.
  const lastOf = new Map(plans.map(({ content }) => [content.item, nameOf(content)]));
  return [...chosen]
    .flatMap(([name, { first, last, why }]): Case[] => {
      const child = leadsTo(first.content.child);
      if (!last || child === null) return [];
      return [
        {
          child,
          semester: first.content.semester,
          chosenOn: first.on,
          why,
          answers: new Map(
            ofCase(answers, name).flatMap(({ content }) =>
              content.answers.map(({ item, value, isLater }) => [item, { value, isLater, by: content.by }]),
            ),
          ),
          verdicts: ofCase(verdicts, name).map(({ content: { on, by, profession, cause, conclusion } }) => ({
            on,
            by,
            profession,
            cause,
            conclusion,
          })),
          items: itemsFrom(
            plans.filter(({ content }) => lastOf.get(content.item) === name),
            reports,
          ),
        },
      ];
    })
    .sort((a, b) => compareText(b.semester, a.semester));
}

function itemsFrom(
  plans: readonly Said<PlanContent>[],
  reports: readonly Said<{ readonly item: ResponseCode } & Omit<ItemReport, 'by' | 'isTrusted'>>[],
): readonly PlanItem[] {
  const byCode = new Map<ResponseCode, { readonly plannedOn: CalendarDate; content: PlanContent }>();
  for (const { content, on } of plans)
    byCode.set(content.item, { plannedOn: byCode.get(content.item)?.plannedOn ?? on, content });
  return [...byCode.values()].map(({ plannedOn, content }, i) => {
    const { kind: _, child: __, ...item } = content;
    return {
      ...item,
      number: i + 1,
      plannedOn,
      reports: reports
        .filter((report) => report.content.item === item.item)
        .map(({ who, content: { on, text, evidence, isCancelled } }) => ({
          on,
          by: who,
          text,
          evidence,
          isCancelled,
          isTrusted: true,
        })),
    };
  });
}
