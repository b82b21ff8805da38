'beside the script';

// The rows of `Perlu Tindakan` about aid: worked out with `Bantuan`, by the same table of needs as all others.
import type { CalendarDate } from '../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import type { Context } from '../../ledger/context';
import type { Decisions } from '../../ledger/decisions/resolve';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import type { TabChange } from '../../workbook/ports';
import { dayField, type RowSelection, readRows, select, textField } from '../../workbook/select';
import { KEY_HEADER, type RenderedRow, renderRow } from '../../workbook/tab';
import { ACT_FORM } from '../children/links/act-links';
import { childFormUrl } from '../children/links/form-links';
import { ACT_KINDS, type Act, type ActBy, NO_GIFT } from '../needs/acts/act';
import { ACT_LABEL } from '../needs/acts/act-words';
import { isNeedKind, type NeedKind } from '../needs/kinds/need-kinds';
import { areaOf, assignedAmong } from '../needs/open/fold';
import { openNeeds } from '../needs/open/open-needs';
import { actTab } from '../needs/tabs/act-tab';
import { needsBeside } from '../needs/tabs/needs-beside';
import { RECORDED_BY } from '../needs/tabs/words';
import { readNeedKey, worklistTab } from '../needs/tabs/worklist-tab';
import type { AidDue } from './aid-due';
import type { AidContext } from './follow-aid';

export type AidNeedContext = AidContext & Pick<Context, 'links' | 'rowsUrl'>;

const BESIDES = {
  acts: select(actTab, {
    key: textField(KEY_HEADER),
    on: dayField('Tanggal'),
    act: textField('Tindakan'),
    result: textField('Hasil'),
    until: dayField('Sampai'),
    by: textField('Dicatat'),
    code: textField('Kode Anak'),
    need: textField('Kebutuhan'),
  }),
  open: select(worklistTab, { key: textField(KEY_HEADER) }),
};

/** The need of whoever is to be given something. */
const AID: NeedKind = 'bantuan';

type ActCells = typeof BESIDES.acts extends RowSelection<infer Row> ? Row : never;

/** What rows are made from. */
export interface AidNeeds {
  readonly due: readonly AidDue[];
  readonly day: CalendarDate;
  readonly decisions: Decisions;
}

/** A row for each child for whom anything is to be given. */
export function aidNeedRows(
  { workbook, links }: Pick<AidNeedContext, 'workbook' | 'links'>,
  { due, day, decisions }: AidNeeds,
): readonly RenderedRow[] {
  if (due.length === 0) return [];
  const { acts, open, ...set } = readRows(workbook, { ...BESIDES, ...SETTINGS });
  const { register } = settingsFrom(set);
  const done = grouped(acts.flatMap(actFrom), ({ target }) => target);
  const fed = new Set(
    open.flatMap(({ key }) => {
      const need = readNeedKey(key);
      return need?.kind === 'pmt' ? need.code : [];
    }),
  );
  // Where the midwife is to be asked for PMT it is not asked for a second time.
  const asked = due.filter(({ child, isFirstFeeding }) => !isFirstFeeding || !fed.has(child.code));
  return [...grouped(asked, ({ child }) => child.code).values()].flatMap((own) => {
    const [{ child }] = own;
    const code = parseCode(child.code);
    if (code === null) return [];
    const { name, rt, summary } = child;
    const { rw, posyandu } = summary;
    const formUrl = childFormUrl(links, posyandu, code);
    const person = { code, name: name || null, posyandu, rt, rw, formUrl };
    const area = areaOf({ rt, rw }, register);
    const findings = own.map(({ finding }) => finding);
    const { limits } = register;
    const assignedTo = assignedAmong([code], decisions);
    // Follow-ups of referrals and visits are rows of the fold.
    return openNeeds(findings, done.get(code) ?? [], { day, limits, assignedTo })
      .filter(({ kind }) => kind === AID)
      .map((need) => renderRow(worklistTab, { person, area, need, links }));
  });
}

/** An act as far as needs go by it. Rows that somebody damaged are passed over until the night mends them. */
function actFrom({
  key,
  on,
  act,
  result,
  until,
  by: recordedBy,
  code,
  need,
}: ActCells): readonly (Act & { readonly target: ResponseCode })[] {
  const target = parseCode(code);
  const kind = ACT_KINDS.find((one) => ACT_LABEL[one] === act);
  const by = (Object.keys(RECORDED_BY) as ActBy[]).find((one) => RECORDED_BY[one] === recordedBy);
  if (!target || !kind || !by || on === null || kind === 'plan-step') return [];
  return [
    {
      key,
      response: null,
      target,
      kind,
      need: isNeedKind(need) ? need : null,
      on,
      until,
      by,
      actor: null,
      result: result || null,
      dayOfCycle: null,
      evidence: null,
      program: null,
      gift: NO_GIFT,
      note: null,
      planItem: null,
      times: 1,
    },
  ];
}

/** What `Beranda` counts of all rows of `Perlu Tindakan`, as they stand. */
export function needsCounted({
  workbook,
  links,
  overview,
  rowsUrl,
}: Pick<AidNeedContext, 'workbook' | 'links' | 'overview' | 'rowsUrl'>): readonly TabChange[] {
  if (!links[ACT_FORM]) return [];
  const { open } = readRows(workbook, { open: BESIDES.open });
  const keys = open.flatMap(({ key }) => (key === '' ? [] : [key]));
  return [overview.stacked('needs', needsBeside(keys, rowsUrl))];
}
