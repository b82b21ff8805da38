'beside the script';

import { MEMORY } from '../../installation/memory-names';
import {
  type CalendarDate,
  dayOf,
  type Instant,
  MS_PER_HOUR,
  TIME_ZONES,
  type TimeZone,
  wallClock,
} from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { isMailAddress } from '../../settings/mail-address';
import { SETTINGS, type SettingsRows, settingsFrom } from '../../settings/settings';
import { asText } from '../../settings/term';
import { SETTING, SETTING_DEFAULTS, type SettingName } from '../../settings/words';
import { instant } from '../../workbook/cells';
import type { CopyChange, CopyPort } from '../../workbook/ports';
import { numberField, readRows, select, textField } from '../../workbook/select';
import { KEY_HEADER, type RenderedRow } from '../../workbook/tab';
import { aidTab } from '../aid/aid-tab';
import { PROGRAM_ROWS } from '../aid/program-tab';
import { AID_HEADERS } from '../aid/words';
import { casesTab } from '../cases/cases-tab';
import { CASES_HEADERS } from '../cases/words';
import { tabChanges } from '../copies/update-copies';
import { worklistTab } from '../needs/tabs/worklist-tab';
import { recapTab } from '../recap/recap-tab';
import { COUNT_WORDS, GROUP_HEADERS, RATE_WORDS, REMARK_HEADER, SHARE_HEADERS } from '../recap/words';
import { figuresOf, type RecapFigures, recapUpTo, sortedFigures, toldMonth } from './aggregate';
import {
  aggregateTabs,
  figureRows,
  figureTab,
  originRows,
  originTab,
  standingFigure,
  standingFigureKey,
  standingOriginKey,
} from './aggregate-tabs';
import { AGGREGATE_COPY, COPY_FORMAT, PARTS } from './copy-words';
import type { AggregateCopy, Figure } from './figure';

export type AggregateContext = Pick<Context, 'workbook' | 'memory' | 'now' | 'sign'> & {
  readonly copies: CopyPort;
};

const MARK_LENGTH = 16;

/** What is remembered of the copy: nothing of a person. */
interface Known {
  /** Of its file. */
  readonly id: string;
  /** Of what it was made: the mark of `Rekap`, and the day. */
  readonly from: string;
  /** Keyed marks of what was written last, and of whom it is shared with; '' where that is not sure. */
  readonly rows: string;
  readonly reader: string;
  readonly current: Instant;
  /** For which month what is open was told, and the mark of it: it is told once a month. */
  readonly state?: { readonly month: string; readonly rows: string };
}

/** Name in the script's memory, as those of the other copies. */
const COPY = 'salinan:kecamatan';
/** Name in the script's memory of what `Rekap` was counted from last: whatever is recorded, decided or set changes it. */
const RECAP = 'rekap';

/** A copy in which nothing has changed says so again after so long: before it turns red by itself. */
const SAID_ANEW_MS = 6 * MS_PER_HOUR;
/** Rows changed in one write. */
const ROWS_PER_WRITE = 500;

/**
 * Brings the copy of counts in line with the tabs, and with whose account it is for. Without an account in the settings there is none, and
 * one that was made is empty and shared with nobody.
 *
 * @param thoroughly without believing what is remembered
 * @returns how much was done
 */
export function updateAggregate(context: AggregateContext, thoroughly = false): number {
  const { workbook, memory } = context;
  const known = knownIn(memory.get(COPY));
  const from = `${memory.get(RECAP) ?? ''} ${dayOf(context.now(), 'WIB')}`;
  const isSaid = known === null || known.id === '' || context.now() - known.current < SAID_ANEW_MS;
  if (!thoroughly && known?.from === from && isSaid) return 0;
  const rows = readRows(workbook, SETTINGS);
  const account = accountFrom(rows);
  const remember = (more: Partial<Known>): void => {
    const before = knownIn(memory.get(COPY)) ?? NOTHING;
    memory.set(COPY, JSON.stringify({ ...before, ...more }));
  };
  if (account === null && (known === null || known.id === '')) {
    remember({ from });
    return 0;
  }
  const { zone, copy: counted } = copyOf(context, rows, account !== null);
  const copy = account === null ? counted : withStateOfMonth(context, known ?? NOTHING, counted);
  const done = new Update(context, zone, remember, thoroughly).bring(copy, account);
  remember({
    from,
    state: { month: toldMonth(copy.origin.asOf), rows: stateMark(context, copy.figures) },
  });
  return done;
}

const NOTHING: Known = { id: '', from: '', rows: '', reader: '', current: 0 };

const knownIn = (json: string | null): Known | null => (json === null ? null : (JSON.parse(json) as Known));

/** In small letters; `null` where none is typed that mail could reach. */
function accountFrom(rows: SettingsRows): string | null {
  const typed = settingOf(rows, 'kecamatanAccount').toLowerCase();
  return isMailAddress(typed) ? typed : null;
}

const settingOf = ({ settings }: SettingsRows, name: SettingName): string =>
  asText(
    settings.find((row) => asText(row.name).toLowerCase() === SETTING[name].toLowerCase())?.value ?? null,
  );

/** The code that every new workbook begins with is no other kelurahan's. */
function codeFrom(rows: SettingsRows, kelurahan: string): string {
  const digits = (text: string): string => text.replace(/\D/g, '');
  const code = digits(settingOf(rows, 'kelurahanCode'));
  const isOwn = kelurahan.toLowerCase() === String(SETTING_DEFAULTS.kelurahan).toLowerCase();
  return code === digits(String(SETTING_DEFAULTS.kelurahanCode)) && !isOwn ? '' : code;
}

const COUNT_NAMES = Object.keys(COUNT_WORDS) as readonly (keyof typeof COUNT_WORDS)[];
const SHARE_NAMES = Object.keys(RATE_WORDS) as readonly (keyof typeof RATE_WORDS)[];

/** What is read: named columns alone. */
const selections = () => ({
  recap: select(recapTab, {
    month: textField(GROUP_HEADERS.month),
    kind: textField(GROUP_HEADERS.kind),
    remark: textField(REMARK_HEADER),
    ...Object.fromEntries(
      [
        ...Object.values(COUNT_WORDS),
        ...Object.values(RATE_WORDS).flatMap((word) => [
          SHARE_HEADERS.numerator(word),
          SHARE_HEADERS.denominator(word),
        ]),
      ].map((header) => [header, numberField(header)]),
    ),
  }),
  needs: select(worklistTab, { key: textField(KEY_HEADER) }),
  aid: select(aidTab, {
    program: textField(AID_HEADERS.program),
    period: textField(AID_HEADERS.period),
    state: textField(AID_HEADERS.state),
  }),
  plans: select(casesTab, {
    kind: textField(CASES_HEADERS.kind),
    state: textField(CASES_HEADERS.state),
    office: textField(CASES_HEADERS.office),
    holder: textField(CASES_HEADERS.holder),
  }),
  programs: PROGRAM_ROWS,
});

function copyOf(
  { workbook, now }: AggregateContext,
  settings: SettingsRows,
  isWanted: boolean,
): { readonly zone: TimeZone; readonly copy: AggregateCopy } {
  const { kelurahan, register } = settingsFrom(settings);
  const { zone } = register;
  const { asOf, figures } = isWanted
    ? figuresIn(workbook, dayOf(now(), zone))
    : { asOf: dayOf(now(), zone), figures: [] };
  return {
    zone,
    copy: {
      origin: {
        ...{ format: COPY_FORMAT, kelurahan, code: codeFrom(settings, kelurahan), asOf },
        kecamatan: settingOf(settings, 'kecamatan') || String(SETTING_DEFAULTS.kecamatan),
        madeAt: wallClock(now(), zone).replace('T', ' '),
      },
      figures,
    },
  };
}

function figuresIn(
  workbook: AggregateContext['workbook'],
  today: CalendarDate,
): { readonly asOf: CalendarDate; readonly figures: readonly Figure[] } {
  const { recap: rows, needs, aid, plans, programs } = readRows(workbook, selections());
  const recap = rows.map(recapFigures);
  const asOf = recapUpTo(recap, today);
  const counted = {
    recap,
    needs: needs.map(({ key }) => key),
    ...{ aid, plans },
    programs: programs.map(({ name }) => asText(name)).filter((name) => name !== ''),
  };
  return { asOf, figures: figuresOf(counted, asOf) };
}

function recapFigures(row: Readonly<Record<string, unknown>>): RecapFigures {
  const numberOf = (header: string): number | null => (row[header] as number | null | undefined) ?? null;
  return {
    month: String(row.month),
    kind: String(row.kind),
    remark: String(row.remark ?? ''),
    counts: Object.fromEntries(COUNT_NAMES.map((name) => [name, numberOf(COUNT_WORDS[name])])),
    shares: Object.fromEntries(
      SHARE_NAMES.map((name) => {
        const word = RATE_WORDS[name];
        const numerator = numberOf(SHARE_HEADERS.numerator(word));
        return [name, { numerator, denominator: numberOf(SHARE_HEADERS.denominator(word)) }];
      }),
    ),
  };
}

const isState = ({ part }: Pick<Figure, 'part'>): boolean => part !== PARTS.recap;

const stateMark = ({ sign }: Pick<AggregateContext, 'sign'>, figures: readonly Figure[]): string =>
  sign(
    JSON.stringify(
      figures
        .filter(isState)
        .map(({ month, part, name, detail, numerator, denominator, source, asOf }) => [
          ...[month, part, name, detail],
          ...[numerator, denominator, source, asOf],
        ]),
    ),
  ).slice(0, MARK_LENGTH);

/**
 * The copy with what is open, given or planned as it was first told after the last month had ended: of two states within a month the
 * difference might be one child. Where the copy does not have it any more it is told after the next month.
 */
function withStateOfMonth(
  context: AggregateContext,
  { id, state }: Known,
  copy: AggregateCopy,
): AggregateCopy {
  const month = toldMonth(copy.origin.asOf);
  if (state?.month !== month) return copy;
  const standing = id === '' ? null : context.copies.read(id, [...aggregateTabs()]);
  const [rows = []] = standing === null || standing === 'changed' ? [] : standing;
  const told = rows.map(standingFigure).filter((one) => one.month === month && isState(one));
  const kept = stateMark(context, told) === state.rows ? told : [];
  return { ...copy, figures: sortedFigures([...copy.figures.filter((one) => !isState(one)), ...kept]) };
}

/** One round over the copy. */
class Update {
  private done = 0;

  constructor(
    private readonly context: AggregateContext,
    private readonly zone: TimeZone,
    private readonly remember: (more: Partial<Known>) => void,
    private readonly thoroughly: boolean,
  ) {}

  /** Rights go before rows are written, and come after. */
  bring(copy: AggregateCopy, account: string | null): number {
    const id = this.made(copy);
    const reader = this.mark(account ?? '');
    const known = this.known();
    const isShared = known.reader === reader && !this.thoroughly;
    if (!isShared) this.shutOut(id, account);
    const written = this.write(id, copy);
    if (!isShared) this.letIn(written, account, reader);
    return this.done;
  }

  private known(): Known {
    return knownIn(this.context.memory.get(COPY)) ?? NOTHING;
  }

  private made({ origin }: AggregateCopy): string {
    const { id } = this.known();
    if (id !== '') return id;
    return this.make(origin.kelurahan);
  }

  private make(kelurahan: string): string {
    const id = this.context.copies.make(AGGREGATE_COPY.title(kelurahan), this.look());
    this.remember({ id, rows: '', reader: '', current: 0 });
    return id;
  }

  private look() {
    return {
      tabs: [...aggregateTabs()],
      timeZone: TIME_ZONES[this.zone].iana,
      remark: AGGREGATE_COPY.remark,
    };
  }

  private shutOut(id: string, account: string | null): void {
    const { copies } = this.context;
    for (const email of copies.readers(id).filter((one) => one !== account)) {
      copies.unshare(id, email);
      this.done += 1;
    }
  }

  private letIn(id: string, account: string | null, reader: string): void {
    const { copies, memory } = this.context;
    const owner = memory.get(MEMORY.installer)?.toLowerCase();
    const isIn = account === null || account === owner || copies.readers(id).includes(account);
    const taken = isIn || copies.share(id, account, AGGREGATE_COPY.shared);
    if (!isIn && taken) this.done += 1;
    this.remember({ reader: taken ? reader : '' });
  }

  /** @returns the id of the file, which is another where somebody has deleted it */
  private write(id: string, copy: AggregateCopy): string {
    const { now } = this.context;
    const { madeAt: _, ...origin } = copy.origin;
    const rows = this.mark(JSON.stringify([origin, copy.figures]));
    const known = this.known();
    if (known.rows === rows && !this.thoroughly) {
      this.put(id, [], []);
      this.remember({ current: now() });
      return id;
    }
    const tabs = [...aggregateTabs()];
    const read = this.context.copies.read(id, tabs);
    const standing =
      read === 'changed' ? (this.context.copies.layOutAnew(id, this.look()) ? [[], []] : null) : read;
    if (standing === null) {
      this.context.copies.discard(id);
      const other = this.make(copy.origin.kelurahan);
      this.fill(other, [[], []], copy);
      this.remember({ rows, current: now() });
      return other;
    }
    this.fill(id, standing, copy);
    this.remember({ rows, current: now() });
    return id;
  }

  private fill(id: string, standing: readonly Parameters<typeof tabChanges>[0][], copy: AggregateCopy): void {
    const change = (at: number, wanted: readonly RenderedRow[], keyOf: Parameters<typeof tabChanges>[3]) =>
      tabChanges(standing[at] ?? [], wanted, figureTab(), keyOf);
    // The origin last: what is broken off in between does not fit its seal, and is not counted.
    this.put(id, change(0, figureRows(copy.figures), standingFigureKey), []);
    this.put(id, [], change(1, originRows(copy), standingOriginKey));
    this.done += 1;
  }

  private put(
    id: string,
    figures: ReturnType<typeof tabChanges>,
    origin: ReturnType<typeof tabChanges>,
  ): void {
    const { copies, now } = this.context;
    for (let from = 0; from === 0 || from < figures.length; from += ROWS_PER_WRITE) {
      const current = instant(now(), this.zone) as CopyChange['current'];
      copies.write(id, {
        tabs: [
          { tab: figureTab(), rows: figures.slice(from, from + ROWS_PER_WRITE) },
          { tab: originTab(), rows: origin },
        ],
        current,
      });
    }
  }

  private mark(of: string): string {
    return this.context.sign(of).slice(0, MARK_LENGTH);
  }
}
