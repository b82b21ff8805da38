'beside the script';

import { type CalendarDate, dayOf, type TimeZone } from '../../kernel/calendar';
import { HOUSEHOLD, parseCode, parsePersonCode, type ResponseCode } from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import { isOf } from '../../ledger/decisions/kind';
import type { Decisions } from '../../ledger/decisions/resolve';
import { INDEX_HEADER } from '../../ledger/index-column';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { sealedToken } from '../../ledger/responses/tokens';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { readRows, select, textField } from '../../workbook/select';
import { leadingTo } from '../aid/aid-rows';
import { correctedHouseholds, householdTies } from '../aid/corrected-households';
import { type FamilyRow, familiesFrom, saidOn, type TypedFamilies } from '../aid/families';
import { householdCode } from '../aid/households';
import { FAMILY_ROWS } from '../aid/program-tab';
import { AID_SOURCES } from '../aid/sources';
import { APART, TOGETHER } from '../children/decisions/household';
import { isGone } from '../children/summary/child-status';
import { cardMark } from '../children/summary/household-marks';
import { childTab, HOUSEHOLD_FIELDS, summaryField } from '../children/tabs/child-tab';
import type { FamilyBrief, FamilyDecision, FamilyMember, FamilyView } from './family-page';

export type FamiliesContext = Pick<Context, 'workbook' | 'now' | 'kinds' | 'sign' | 'memory'>;

/** A household as the tabs have it. */
export interface Household {
  /** `K-` and the code of its child registered first. */
  readonly code: string;
  readonly members: readonly Member[];
  /** What `Keluarga` says of it, from the top. */
  readonly rows: readonly FamilyRow[];
}

export interface Member {
  readonly code: ResponseCode;
  readonly name: string;
  readonly mother: string;
  readonly father: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly isGone: boolean;
  readonly marks: { readonly card: string; readonly mother: string };
}

export interface Households {
  /** In order of registration. */
  readonly all: readonly Household[];
  /** By each code that leads to a child of it. */
  find(code: string): Household | null;
  /** Those of which a child has this No KK. */
  ofCard(digits: string): readonly Household[];
  readonly typed: TypedFamilies;
  readonly decisions: Decisions;
  readonly today: CalendarDate;
  readonly zone: TimeZone;
}

/** The households as the tabs stand now, corrected by officers. */
export function readHouseholds(context: FamiliesContext): Households {
  const { children, waiting, families, decided, ...rest } = readRows(context.workbook, {
    children: select(childTab, {
      code: textField('Kode Anak'),
      name: textField('Nama Anak'),
      motherName: textField('Nama Ibu'),
      father: textField('Nama Ayah'),
      summary: summaryField,
      index: textField(INDEX_HEADER),
      card: HOUSEHOLD_FIELDS.card,
      motherMark: HOUSEHOLD_FIELDS.mother,
    }),
    waiting: AID_SOURCES.waiting,
    families: FAMILY_ROWS,
    decided: DECISIONS,
    ...SETTINGS,
  });
  const { register } = settingsFrom(rest);
  const decisions = decisionsFrom(decided, context.kinds, sealsOf(context));
  const leading = leadingTo(children, waiting);
  const members = children.flatMap((row): readonly Member[] => {
    const code = parseCode(row.code);
    if (code === null) return [];
    const { name, motherName, father, card, motherMark, summary } = row;
    return [
      {
        code,
        name,
        mother: motherName,
        father,
        rt: summary?.rt ?? null,
        rw: summary?.rw ?? null,
        isGone: summary !== null && isGone(summary),
        marks: { card, mother: motherMark },
      },
    ];
  });
  const homes = correctedHouseholds(members, householdTies(decisions.entries, leading));
  const typed = familiesFrom(families, homes, leading);
  const all = homes.map(
    (own): Household => ({
      code: householdCode(own),
      members: own,
      rows: typed.rowsOf.get(own[0]?.code ?? '') ?? [],
    }),
  );
  const byCode = new Map<string, Household>(
    all.flatMap((home) => home.members.map(({ code }) => [code, home] as const)),
  );
  return {
    all,
    find(typedCode) {
      const code = parsePersonCode(HOUSEHOLD, typedCode) ?? parseCode(typedCode) ?? '';
      return byCode.get(leading.get(code) ?? code) ?? null;
    },
    ofCard(digits) {
      const mark = sealedToken(cardMark(digits), context.sign);
      return all.filter((home) => home.members.some(({ marks }) => marks.card === mark));
    },
    typed,
    decisions,
    today: dayOf(context.now(), register.zone),
    zone: register.zone,
  };
}

/** A household as the page gets it: its few fields, named one by one. */
export function briefOf({ code, members, rows }: Household, today: CalendarDate): FamilyBrief {
  const first = members.find((one) => !one.isGone) ?? members[0];
  const mother = members.map((one) => one.mother).find((one) => one !== '') ?? null;
  return {
    code,
    mother: mother === null ? null : withoutNumbers(mother),
    rt: first?.rt ?? null,
    rw: first?.rw ?? null,
    members: members.map(
      (one): FamilyMember => ({ code: one.code, name: withoutNumbers(one.name), isGone: one.isGone }),
    ),
    known: saidOn(
      rows.map((row) => ({ ...row, source: withoutNumbers(row.source) })),
      today,
    ),
  };
}

/** The same with what officers have decided about who lives together. */
export function viewOf(
  home: Household,
  { decisions, today }: Households,
  context: FamiliesContext,
): FamilyView {
  const codes = new Set<string>(home.members.map(({ code }) => code));
  const about = decisions.entries.filter(
    ({ about: named, decision: { content } }) =>
      (isOf(TOGETHER, content) || isOf(APART, content)) && named.some((code) => codes.has(code)),
  );
  return {
    ...briefOf(home, today),
    decisions: [...about].reverse().map(
      ({ key, undone, decision: { at, who, why, content } }): FamilyDecision => ({
        key,
        at,
        who,
        why,
        what: context.kinds.get(content.kind)?.label ?? content.kind,
        undone,
      }),
    ),
  };
}
