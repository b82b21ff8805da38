// The measures, in the order in which they are taken. Nothing goes on while something cannot be read.
import {
  addDays,
  type CalendarDate,
  completedMonths,
  daysBetween,
  firstOfMonth,
  parseIsoDate,
} from '../../kernel/calendar';
import { expectedPosition } from '../../kernel/growth/position';
import { describeIssue } from '../../subjects/children/submission/words';
import {
  assessTable,
  readTable,
  type TableChild,
  type TableField,
  type WeighedBefore,
} from '../../subjects/measuring-table/assess';
import { TABLE_PAGE } from '../../subjects/measuring-table/page-words';
import { el, fill } from '../dom';
import { button, choiceField, type Field, lineField, screenHeading } from './fields';
import type { BeforeKind, Draft, Table } from './table-state';

const TEXTS = TABLE_PAGE.measures;

/** Digits and a comma, on the keys that a phone has for them. */
const NUMBER = { type: 'text', inputmode: 'decimal', maxlength: '12' } as const;

export const childOf = ({ sex, birthDate }: Draft): TableChild => ({
  sex,
  birthDate: parseIsoDate(birthDate),
});

const OEDEMA = [
  ['yes', TEXTS.yes, true],
  ['no', TEXTS.no, false],
  ['unlooked', TEXTS.unlooked, null],
] as const;

export function measuresScreen(table: Table): readonly HTMLElement[] {
  const { draft } = table;
  const who = el('p', { class: 'who' });
  const hint = el('p', { class: 'hint' });
  const day = (): CalendarDate => measuredOn(draft, table) ?? table.today();
  const expected = () => {
    const { birthDate } = childOf(draft);
    return expectedPosition(birthDate && daysBetween(birthDate, day()));
  };
  const text = (key: 'measuredOn' | 'weight' | 'length' | 'arm' | 'weightBefore', field: TableField) => ({
    value: draft[key] ?? table.today(),
    onInput: (typed: string): void => {
      draft[key] = typed;
      fields[field]?.problem(null);
    },
  });
  const line = (
    label: string,
    shown: string | undefined,
    attributes: Readonly<Record<string, string>>,
    { value, onInput }: ReturnType<typeof text>,
  ) => lineField(shown === undefined ? { label } : { label, hint: shown }, attributes, value, onInput);

  const on = line(
    TEXTS.on,
    undefined,
    { type: 'date', max: table.today() },
    text('measuredOn', 'measuredOn'),
  );
  on.input.addEventListener('change', () => dated());
  const weight = line(TEXTS.weight, TEXTS.weightHint, NUMBER, text('weight', 'weight'));
  const length = line(TEXTS.length[expected()], TEXTS.lengthHint, NUMBER, text('length', 'length'));
  const position = choiceField(
    { label: TEXTS.position },
    [
      ['lying', TEXTS.positions.lying],
      ['standing', TEXTS.positions.standing],
    ] as const,
    draft.position,
    (chosen) => {
      draft.position = chosen;
      position.problem(null);
    },
  );
  position.element.querySelector('legend')?.after(hint);
  const arm = line(TEXTS.arm, TEXTS.armHint, NUMBER, text('arm', 'arm'));
  const oedema = choiceField(
    { label: TEXTS.oedema, hint: TEXTS.oedemaHint },
    OEDEMA.map(([value, label]) => [value, label] as const),
    OEDEMA.find(([, , value]) => value === draft.oedema)?.[0] ?? null,
    (chosen) => {
      draft.oedema = OEDEMA.find(([value]) => value === chosen)?.[2] ?? null;
    },
  );
  const before = el('div', {});
  const fields: Partial<Record<TableField, Field>> = { measuredOn: on, weight, length, position, arm };
  const summary = el('p', { class: 'summary', role: 'alert' });

  function dated(): void {
    const { birthDate } = childOf(draft);
    const sex = draft.sex === 'male' ? TABLE_PAGE.child.boy : TABLE_PAGE.child.girl;
    const age =
      birthDate === null || birthDate > day()
        ? TEXTS.ageUnknown
        : TEXTS.born(birthDate, completedMonths(birthDate, day()));
    fill(who, `${sex}, ${age}`);
    fill(hint, birthDate === null ? '' : TEXTS.expected[expected()]);
    const field = beforeField(draft, firstOfMonth(addDays(firstOfMonth(day()), -1)));
    fields.before = field;
    fill(before, field.element);
  }
  dated();

  const next = button(TEXTS.next, 'main', () => {
    const today = table.today();
    // A browser that half of a day was typed into gives nothing.
    if (on.input.value === '') draft.measuredOn = '';
    // Whoever left the table open overnight may go on with either day.
    const isNewDay = draft.measuredOn === null && on.input.value !== today;
    on.input.max = today;
    if (isNewDay) {
      on.input.value = today;
      dated();
    }
    go(table, fields, summary, isNewDay ? TEXTS.newDay : null);
  });
  return [
    screenHeading(TEXTS.heading),
    who,
    summary,
    weight.element,
    length.element,
    position.element,
    arm.element,
    oedema.element,
    before,
    on.element,
    next,
    button(TABLE_PAGE.back, 'plain', () => table.go({ name: 'child' })),
  ];
}

const BEFORE: readonly BeforeKind[] = ['last-month', 'longer-ago', 'never', 'skip'];

/** @param month first day of the month before the visit */
function beforeField(draft: Draft, month: CalendarDate): Field {
  const weight = lineField({ label: TEXTS.weightBefore(month) }, NUMBER, draft.weightBefore, (typed) => {
    draft.weightBefore = typed;
    weight.problem(null);
  });
  const show = (): void => {
    weight.element.hidden = draft.before !== 'last-month';
  };
  const labelOf = (kind: BeforeKind): string =>
    kind === 'never' || kind === 'skip' ? TEXTS.beforeKinds[kind] : TEXTS.beforeKinds[kind](month);
  const kind = choiceField(
    { label: TEXTS.before },
    BEFORE.map((one) => [one, labelOf(one)] as const),
    draft.before,
    (chosen) => {
      draft.before = chosen;
      show();
      if (chosen === 'last-month') weight.focus();
    },
  );
  show();
  return {
    element: el('div', {}, kind.element, weight.element),
    problem: weight.problem,
    focus: weight.focus,
  };
}

const beforeOf = ({ before, weightBefore }: Draft): WeighedBefore | null => {
  if (before === 'skip') return null;
  return before === 'last-month' ? { kind: before, weight: weightBefore } : { kind: before };
};

/** `null` where there is no day that can be read. */
const measuredOn = (draft: Draft, table: Table): CalendarDate | null =>
  draft.measuredOn === null ? table.today() : parseIsoDate(draft.measuredOn);

/** @param askDay why the day of measuring is to be looked at first */
function go(
  table: Table,
  fields: Partial<Record<TableField, Field>>,
  summary: HTMLElement,
  askDay: string | null,
): void {
  const { draft, data } = table;
  const child = childOf(draft);
  const { weight, length, position, arm, oedema } = draft;
  const on = measuredOn(draft, table);
  const before = beforeOf(draft);
  const typed = { measuredOn: on ?? table.today(), weight, length, position, arm, oedema, before };
  const reading = readTable(typed, child, table.today());
  const wrong = new Map<TableField, string>();
  if (before?.kind === 'last-month' && before.weight.trim() === '')
    wrong.set('before', TEXTS.weightBeforeMissing);
  for (const { field, issue } of reading.ok ? [] : reading.problems) {
    const { problem, remedy } = describeIssue(issue);
    // Nothing is taken as it is here: the child can still be measured again.
    wrong.set(field, issue.code === 'height-without-position' ? remedy : `${problem} ${remedy}`);
  }
  const wrongDay = on === null ? TEXTS.onMissing : askDay;
  if (wrongDay !== null) wrong.set('measuredOn', wrongDay);
  for (const [name, field] of Object.entries(fields)) field?.problem(wrong.get(name as TableField) ?? null);
  const unplaced = wrong.get('birthDate');
  fill(summary, wrong.size === 0 ? '' : (unplaced ?? TEXTS.problems(wrong.size)));
  if (reading.ok && wrong.size === 0) {
    const result = assessTable(reading.read, child, before, data);
    table.go({ name: result.doubts.length > 0 ? 'doubts' : 'result', found: { read: reading.read, result } });
    return;
  }
  const first = FIELD_ORDER.find((name) => wrong.has(name));
  if (first) fields[first]?.focus();
}

const FIELD_ORDER: readonly TableField[] = ['weight', 'length', 'position', 'arm', 'before', 'measuredOn'];
