import { latestRevision } from '../../ledger/responses/response';
import type { Projection, Subject } from '../../ledger/subject';
import { select, textField } from '../../workbook/select';
import { KEY_HEADER, renderRow } from '../../workbook/tab';
import { childFormUrl } from '../children/links/form-links';
import { repairTab } from '../children/tabs/repair-tab';
import { actForm } from './acts/act-form';
import { type ActReading, readAct } from './acts/read-act';
import { actKind } from './decisions/act-kind';
import { assignKind } from './decisions/assign-kind';
import { foldNeeds } from './open/fold';
import { NEEDS, type Needs } from './open/state';
import { actTab, actTokens, heldActTab } from './tabs/act-tab';
import { needsBeside } from './tabs/needs-beside';
import { actRepairRow } from './tabs/repair-row';
import { worklistTab } from './tabs/worklist-tab';

/** `Perlu Tindakan`: what is to be done. */
const worklistProjection: Projection<Needs> = {
  tab: worklistTab,
  rows: ({ children }, { links }) =>
    children.flatMap(({ child, area, needs }) =>
      needs.map((need) => {
        const { code, posyandu, identity } = child;
        const { name, rt, rw } = identity;
        const person = { code, name, posyandu, rt, rw, formUrl: childFormUrl(links, posyandu, code) };
        return renderRow(worklistTab, { person, area, need, links });
      }),
    ),
  holding: null,
};

/** `Tindakan`: what was done. */
const actProjection: Projection<Needs> = {
  tab: actTab,
  rows: ({ children }) =>
    children.flatMap(({ child: { code, posyandu, identity }, acts }) =>
      acts.map((act) => renderRow(actTab, { act, person: { code, posyandu, name: identity.name } })),
    ),
  holding: null,
  onTop: true,
};

/** `Arsip Tindakan`: keeps the responses. */
const heldProjection = {
  tab: heldActTab,
  rows: ({ held }: Needs, { zone }) =>
    [...held].map(([key, readings]) => renderRow(heldActTab, { key, readings, zone })),
  holding: { kept: select(heldActTab, { key: textField(KEY_HEADER) }), always: true },
} satisfies Projection<Needs, unknown>;

/** Acts that have to be mended, among the rows of `Perlu Perbaikan`. */
const repairProjection: Projection<Needs> = {
  tab: repairTab,
  rows: ({ repairs }, { zone }) => repairs.map((repair) => actRepairRow(repair, zone)),
  holding: null,
};

/** What is to be done for children, and what was done. */
export const needs: Subject<ActReading, Needs> = {
  name: NEEDS.name,
  form: actForm,
  responses: {
    read: (record, { settings, decisions }) => readAct(record, settings.zone, decisions),
    tokens: (reading) => actTokens([reading]),
    about: ({ targets }) => targets,
    kept: (record) => record,
  },
  fold: (readings, context) => foldNeeds(readings, context),
  projections: [worklistProjection, actProjection, heldProjection, repairProjection],
  decisions: [actKind, assignKind],
  // Set-up makes the form and the worklist: before it, of an older release, there are no rows to count.
  figures: (_state, _others, { overview, links, keysOf, rowsUrl }) =>
    links[actForm.name] ? [overview.stacked('needs', needsBeside(keysOf(worklistTab), rowsUrl))] : [],
  persons: ({ held }) => ({
    persons: [],
    // Also those that count: each can be withdrawn.
    waiting: [...held.values()].flat().map(({ code, record, issues }) => ({
      code,
      record,
      digest: latestRevision(record).digest,
      isDoubted: false,
      isToBeTaken: issues.includes('unknown-sender'),
    })),
  }),
};
