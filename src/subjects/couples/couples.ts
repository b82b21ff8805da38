import { COUPLE, parseAnyCode } from '../../kernel/code';
import type { Persons } from '../../ledger/decisions/kind';
import type { Projection, Subject } from '../../ledger/subject';
import { limitsOf } from '../../settings/limits';
import { select, textField } from '../../workbook/select';
import { KEY_HEADER, renderRow } from '../../workbook/tab';
import { repairTab } from '../children/tabs/repair-tab';
import { MOTHERS } from '../mothers/register/state';
import { NEEDS } from '../needs/open/state';
import { actTab } from '../needs/tabs/act-tab';
import { worklistTab } from '../needs/tabs/worklist-tab';
import { COUPLE_FORM } from './answers/names';
import { type CoupleReading, coupleTokens, keptCouple, readCouple } from './answers/read-couple';
import { becameMotherKind } from './decisions/mother-kind';
import { coupleForm } from './form/couple-form';
import type { Couples } from './register/couple';
import { foldCouples } from './register/fold-couples';
import { COUPLES } from './register/state';
import { coupleActRows, coupleNeedRows, coupleRows } from './tabs/couple-rows';
import { coupleTab, heldCoupleTab } from './tabs/couple-tab';
import { couplePersons } from './tabs/persons';
import { coupleRepairRows } from './tabs/repair-rows';

// What few executions need stands beside the script: none of it is called where nothing is about a couple.

const NO_COUPLES: Couples = {
  settings: { limits: limitsOf([]) },
  couples: [],
  repairs: [],
  withheld: [],
  refusals: [],
  needs: [],
  actRepairs: [],
  held: new Map(),
};
const NOBODY: Persons = { persons: [], waiting: [] };

/** `Catin`: one row per couple. */
const coupleProjection: Projection<Couples> = {
  tab: coupleTab,
  rows: (all, { links }) => (all.couples.length === 0 ? [] : coupleRows(all, { links })),
  holding: null,
};

/** `Arsip Catin`: keeps the responses. */
const heldProjection = {
  tab: heldCoupleTab,
  rows: ({ held }: Couples, { zone }) =>
    [...held].map(([key, readings]) => renderRow(heldCoupleTab, { key, readings, zone })),
  holding: { kept: select(heldCoupleTab, { key: textField(KEY_HEADER) }), always: true },
} satisfies Projection<Couples, unknown>;

/** What of couples has to be mended or answered, among the rows of `Perlu Perbaikan`. */
const repairProjection: Projection<Couples> = {
  tab: repairTab,
  rows: (all, { zone }) =>
    all.repairs.length + all.withheld.length + all.actRepairs.length === 0 ? [] : coupleRepairRows(all, zone),
  holding: null,
};

/** What is to be done for couples, among the rows of `Perlu Tindakan`. */
const needProjection: Projection<Couples> = {
  tab: worklistTab,
  rows: (all, { links }) => (all.couples.length === 0 ? [] : coupleNeedRows(all, links)),
  holding: null,
};

/** What was done for couples, among the rows of `Tindakan`. */
const actProjection: Projection<Couples> = {
  tab: actTab,
  rows: (all) => (all.couples.length === 0 ? [] : coupleActRows(all)),
  holding: null,
  onTop: true,
};

/** Two who are about to marry. */
export const couples: Subject<CoupleReading, Couples> = {
  name: COUPLES.name,
  form: coupleForm,
  responses: {
    read: (record, { settings, decisions }) => readCouple(record, settings, decisions),
    tokens: coupleTokens,
    namedIn: ({ answers }) => parseAnyCode(answers[COUPLE_FORM] ?? ''),
    about: ({ named }) => (named ? [named] : []),
    kept: keptCouple,
  },
  fold(readings, context) {
    const acts = context.states.of(NEEDS).ofOthers.filter(({ group }) => group === COUPLE);
    if (readings.length + acts.length === 0) return NO_COUPLES;
    return foldCouples(readings, context, acts, context.states.of(MOTHERS));
  },
  projections: [coupleProjection, heldProjection, repairProjection, needProjection, actProjection],
  decisions: [becameMotherKind],
  persons: (state) => (state.held.size === 0 ? NOBODY : couplePersons(state)),
};
