import { parseAnyCode, WOMAN } from '../../kernel/code';
import type { Persons } from '../../ledger/decisions/kind';
import type { Projection, Subject } from '../../ledger/subject';
import { limitsOf } from '../../settings/limits';
import { select, textField } from '../../workbook/select';
import { KEY_HEADER, renderRow } from '../../workbook/tab';
import { CHILDREN } from '../children/register/state';
import { repairTab } from '../children/tabs/repair-tab';
import { NEEDS } from '../needs/open/state';
import { actTab } from '../needs/tabs/act-tab';
import { worklistTab } from '../needs/tabs/worklist-tab';
import { keptMother, type MotherReading, motherTokens, readMother } from './answers/read-mother';
import { newbornKind } from './decisions/newborn-kind';
import { motherForm } from './form/mother-form';
import { foldMothers } from './register/fold-mothers';
import type { Mothers } from './register/mothers';
import { allNewbornTokens, newbornTokens } from './register/newborns';
import { MOTHERS } from './register/state';
import { motherRows } from './tabs/mother-rows';
import { heldMotherTab, motherTab } from './tabs/mother-tab';
import { womanActRows, womanNeedRows } from './tabs/need-rows';
import { motherPersons } from './tabs/persons';
import { motherRepairRows } from './tabs/repair-rows';

// What few executions need stands beside the script: none of it is called where nothing is about a mother.

const NO_MOTHERS: Mothers = {
  settings: { limits: limitsOf([]) },
  women: [],
  repairs: [],
  newborns: [],
  withheld: [],
  refusals: [],
  needs: [],
  actRepairs: [],
  held: new Map(),
};
const NOBODY: Persons = { persons: [], waiting: [] };

/** `Ibu`: one row per pregnancy. */
const motherProjection: Projection<Mothers> = {
  tab: motherTab,
  rows: (mothers, { links }) => (mothers.women.length === 0 ? [] : motherRows(mothers, { links })),
  holding: null,
};

/** Tokens of a woman whose responses a row keeps; none of one of whom nothing is shown. */
function jointOf(
  key: string,
  women: Mothers['women'],
  { day = null }: Mothers['settings'],
): readonly string[] {
  const woman = women.find(({ code }) => code === key);
  return woman ? newbornTokens(woman, day) : [];
}

/** `Arsip Ibu`: keeps the responses. */
const heldProjection = {
  tab: heldMotherTab,
  rows: ({ held, refusals, women, settings }: Mothers, { zone }) =>
    [...held].map(([key, readings]) =>
      renderRow(heldMotherTab, {
        key,
        readings,
        zone,
        joint: jointOf(key, women, settings),
        refusedAt: refusals.find(({ code }) => code === key)?.posyandu ?? null,
      }),
    ),
  holding: { kept: select(heldMotherTab, { key: textField(KEY_HEADER) }), always: true },
} satisfies Projection<Mothers, unknown>;

/** What of mothers has to be mended or answered, among the rows of `Perlu Perbaikan`. */
const repairProjection: Projection<Mothers> = {
  tab: repairTab,
  rows: (mothers, { zone }) =>
    mothers.repairs.length + mothers.withheld.length + mothers.actRepairs.length === 0
      ? []
      : motherRepairRows(mothers, zone),
  holding: null,
};

/** What is to be done for women, among the rows of `Perlu Tindakan`. */
const needProjection: Projection<Mothers> = {
  tab: worklistTab,
  rows: (mothers, { links }) => (mothers.women.length === 0 ? [] : womanNeedRows(mothers, links)),
  holding: null,
};

/** What was done for women, among the rows of `Tindakan`. */
const actProjection: Projection<Mothers> = {
  tab: actTab,
  rows: (mothers) => (mothers.women.length === 0 ? [] : womanActRows(mothers)),
  holding: null,
  onTop: true,
};

/** Pregnant women and mothers in the weeks after a birth. */
export const mothers: Subject<MotherReading, Mothers> = {
  name: MOTHERS.name,
  form: motherForm,
  responses: {
    read: (record, { settings, decisions }) => readMother(record, settings, decisions),
    tokens: motherTokens,
    namedIn: ({ answers }) => parseAnyCode(answers.ibu ?? ''),
    about: ({ named }) => (named ? [named] : []),
    kept: keptMother,
  },
  fold(readings, context) {
    const acts = context.states.of(NEEDS).ofOthers.filter(({ group }) => group === WOMAN);
    if (readings.length + acts.length === 0) return NO_MOTHERS;
    return foldMothers(readings, context, acts, context.states.of(CHILDREN));
  },
  projections: [motherProjection, heldProjection, repairProjection, needProjection, actProjection],
  decisions: [newbornKind],
  joint: (state) => (state.women.length === 0 ? [] : allNewbornTokens(state)),
  persons: (state) => (state.held.size === 0 ? NOBODY : motherPersons(state)),
};
