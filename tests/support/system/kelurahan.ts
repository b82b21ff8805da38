import { join } from 'node:path';
import type { SimulatedSubmission } from '../../../local/cli/simulate/read-input';
import { RESPONDER_RULES, type ResponderRules } from '../../../local/google/core/responder-rules';
import { World } from '../../../local/google/core/world';
import { formIds, viewForm } from '../../../local/google/forms/respondent';
import { formState } from '../../../local/google/forms/state';
import { mailbox } from '../../../local/google/mail/mail-app';
import { triggersOf } from '../../../local/google/script/state';
import { createSheetsService } from '../../../local/google/spreadsheet';
import type { FormView, MailView } from '../../../local/google/views';
import { answersOnForm } from '../../../local/people/installed-form';
import { kaderKey, kaderRows } from '../../../local/people/kader-key';
import { wakesOf } from '../../../local/people/mail-due';
import { fillSettings, setUp } from '../../../local/people/set-up';
import { afterMonths, dayOf, firstOfMonth, startOfHour } from '../../../src/kernel/calendar';
import type { Answers } from '../../../src/ledger/responses/response';
import { FORM_NAME } from '../../../src/subjects/children/links/form-links';
import { PeopleRuntime } from './people-runtime';
import { savedOnce } from './saved-worlds';
import { type TabRow, tabRows } from './tabs';

/** The bundle as `npm run build` leaves it. */
export const DIST = join(__dirname, '../../../dist');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Wednesday, 7 January 2026, 08.00 in Krandegan. */
export const MORNING = Date.parse('2026-01-07T08:00:00+07:00');

export type SettingsRows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

/** What a kader sends: when, by whom, and whether the trigger gets it late or several times. */
export interface Sending {
  readonly id?: string;
  /** Name of the form, where it is not that of the children. */
  readonly form?: string;
  readonly email?: string;
  /** What is typed for an address, where the form collects one. */
  readonly typedEmail?: string;
  readonly deliverAt?: readonly number[];
}

export const KADER = 'kader.mawar@krandegan.example';

export const POSYANDU: SettingsRows[string] = ['Mawar', 'Melati'].map((Posyandu) => ({ Posyandu }));

/** A recipient with every kind of mail; what a test is about is overridden. */
export const recipient = (
  Email: string,
  row: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  Nama: 'Penerima',
  Email,
  Peran: 'Bidan',
  Mendesak: 'Ya',
  Mingguan: 'Ya',
  'Boleh Lihat Nama': 'Ya',
  ...row,
});

export const BIDAN = 'bidan@krandegan.example';
export const CAMAT = 'camat@banjarnegara.example';

/** One who may see names, and one who may not. */
export const RECIPIENTS = [recipient(BIDAN), recipient(CAMAT, { 'Boleh Lihat Nama': 'Tidak' })];

interface Installed {
  readonly now: number;
  readonly bundleFolder: string;
  readonly responders: ResponderRules;
}

function worldIn({ now, responders }: Installed, saved?: string): World {
  const world = new World(saved === undefined ? { now } : { now, saved });
  world.responderRules = responders;
  // Most tests are about a form that is there: `set-up.test.ts` lets Google refuse writes while it is made.
  world.doubts.formWrites = null;
  return world;
}

/** A world that is made once and opened again for each test: setting up takes longer than most of them. */
function worldOnce(madeWith: unknown, installed: Installed, make: () => World): World {
  const saved = savedOnce(JSON.stringify(madeWith), () => make().save());
  return worldIn(installed, saved);
}

/** Each run of this clock writes that the script is at work: of a quiet stretch the first and the last are enough. */
const isSignOfLife = (handler: string): boolean => handler === 'perbaruiLapisan';

/** The built script, set up in an emulated Google of its own, and the people who use it. */
export class Kelurahan {
  readonly world: World;
  readonly runtime: PeopleRuntime;
  readonly workbookId: string;
  readonly formId: string;
  private readonly bundleFolder: string;
  /** Whoever sends is entered in `Kader` first, where the test says nothing of it. */
  private readonly knowsAnybody: boolean;

  /**
   * @param settings what stands in settings tabs, or another kelurahan: this one is as that is now, and goes on by itself
   * @param bundleFolder of a script built for the test, where it is not the project's own
   * @param responders what Google answers about the responders of forms, where the test is about it
   */
  constructor(
    settings: SettingsRows | Kelurahan = {},
    now = MORNING,
    bundleFolder = DIST,
    responders: ResponderRules = RESPONDER_RULES,
  ) {
    if (settings instanceof Kelurahan) {
      this.world = worldIn(
        { now, bundleFolder, responders: settings.world.responderRules },
        settings.world.save(),
      );
      Object.assign(this.world.doubts, settings.world.doubts);
      this.bundleFolder = settings.bundleFolder;
      this.knowsAnybody = settings.knowsAnybody;
    } else {
      const rows = { Posyandu: POSYANDU, Penerima: RECIPIENTS, Kader: kaderRows([KADER]), ...settings };
      const google = { now, bundleFolder, responders };
      this.world = worldOnce([google, rows], google, () => {
        const world = worldOnce([google], google, () => {
          const empty = worldIn(google);
          setUp(empty, new PeopleRuntime({ world: empty, bundleFolder }), 'PetaGizi');
          return empty;
        });
        fillSettings(world, new PeopleRuntime({ world, bundleFolder }), rows);
        return world;
      });
      // Tests compare what came by a trigger with what came by the list, to the millisecond; those that are about the gap set it.
      this.world.doubts.listGapMs = 0;
      this.bundleFolder = bundleFolder;
      this.knowsAnybody = !('Kader' in settings);
    }
    this.runtime = new PeopleRuntime({ world: this.world, bundleFolder: this.bundleFolder });
    this.workbookId = this.world.section('script', () => ({ containerId: '' })).containerId;
    this.formId = formIds(this.world)[0] ?? '';
  }

  get now(): number {
    return this.world.clock.now();
  }

  form(): FormView {
    return viewForm(this.world, this.formId);
  }

  /**
   * A kader sends a form, and its trigger runs at once unless `deliverAt` says otherwise. Where no trigger tells of an edit, the clock that
   * finds it runs instead.
   */
  send(
    answers: Answers,
    { id, form = FORM_NAME, email = KADER, typedEmail, deliverAt }: Sending = {},
  ): string {
    this.know(email);
    const sheet = answersOnForm(this.world, form, answers, email);
    const sent = this.runtime.submitForm(
      sheet.formId,
      {
        answers: sheet.answers,
        email,
        lenient: true,
        ...(typedEmail === undefined ? {} : { typedEmail }),
        ...(id === undefined ? {} : { responseId: id }),
      },
      deliverAt,
    );
    if (!sent.accepted) throw new Error(JSON.stringify(sent.problems));
    if (deliverAt !== undefined) return sent.id;
    while (this.runtime.step()) {
      // the trigger, and any clock that is due by now
    }
    this.findEdit(sheet.formId, sent.id);
    return sent.id;
  }

  /** The next comparison finds an edit of what was sent in the last two hours, the next night one of the last month. */
  private findEdit(formId: string, id: string): void {
    const response = formState(this.world, formId).responses[id];
    if (!response || response.revision === 1 || this.world.doubts.editsFireTriggers) return;
    this.runtime.run(this.now - response.timestamp < 2 * HOUR ? 'cocokkan' : 'rawatHarian');
  }

  private know(email: string): void {
    if (!this.knowsAnybody || kaderKey(this.world, this.workbookId, email) !== null) return;
    const values = kaderRows([email]).map(({ Nama, Email, Posyandu }) => [Nama, Email, Posyandu]);
    this.byHand(({ Values }) =>
      Values.append({ values }, this.workbookId, "'Kader'!A1", { valueInputOption: 'RAW' }),
    );
  }

  /** Lets time pass; clocks run. */
  pass(ms: number): void {
    const options = { thinned: true, wakes: wakesOf(this.world), rests: isSignOfLife };
    this.runtime.advanceTo(this.now + ms, options);
  }

  /** From now on only submissions make anything run by itself; a clock's handler can still be run. */
  stopClocks(): void {
    for (const { clock } of triggersOf(this.world).triggers) if (clock) clock.nextRun = null;
  }

  /** The form gets all of these, each delivered when it says, and nothing is left to do afterwards. */
  feed(submissions: readonly SimulatedSubmission[]): void {
    for (const { id, form, email, submittedAt, answers, deliverAt } of submissions) {
      this.runtime.advanceTo(submittedAt);
      this.know(email);
      const { formId, answers: given } = answersOnForm(this.world, form, answers, email);
      const sheet = { answers: given, email, at: submittedAt, responseId: id, lenient: true };
      const sent = this.runtime.submitForm(formId, sheet, deliverAt);
      if (sent.accepted) this.findEdit(formId, sent.id);
    }
    this.runtime.advanceTo(Math.max(this.now, ...submissions.flatMap(({ deliverAt }) => deliverAt)));
    for (let round = 0; round < submissions.length / 8 + 1; round++) this.runtime.run('cariTitik');
  }

  rows(tab: string): readonly TabRow[] {
    return tabRows(this.world, this.workbookId, tab);
  }

  /** A link of the map, as an officer makes it out to somebody on the page behind "Tautan peta". */
  mapLink(email: string): string {
    this.runtime.clickMenu('tautanPeta');
    const { people } = this.runtime.callFromPage('daftarTautanPeta', [], 'sidebar') as {
      readonly people: readonly { readonly id: string; readonly email: string }[];
    };
    const id = people.find((person) => person.email === email)?.id;
    const made = this.runtime.callFromPage('buatTautanPeta', [id], 'sidebar') as { readonly url: string };
    return made.url;
  }

  /** The page that a link of the map opens. */
  mapPage(link: string): string {
    const answer = this.runtime.doGet(Object.fromEntries(new URL(link).searchParams));
    return 'html' in answer ? answer.html : answer.text;
  }

  /**
   * The page that the link will open once the month is over, as things stand now: the first that is drawn of what came in today. Seen in a
   * copy of this world, so that here no time passes.
   */
  mapPageNextMonth(link: string): string {
    const world = new World({ now: 0, saved: this.world.save() });
    world.clock.moveTo(startOfHour(afterMonths(firstOfMonth(dayOf(this.now, 'WIB')), 1), 8, 'WIB'));
    const runtime = new PeopleRuntime({ world, bundleFolder: DIST });
    const answer = runtime.doGet(Object.fromEntries(new URL(link).searchParams));
    return 'html' in answer ? answer.html : answer.text;
  }

  mails(): readonly MailView[] {
    return mailbox(this.world);
  }

  mailsTo(address: string): readonly MailView[] {
    return this.mails().filter(({ to }) => to.includes(address));
  }

  /** Does something in the workbook by hand, through the Sheets API. */
  byHand(work: (sheets: ReturnType<typeof createSheetsService>['Spreadsheets']) => void): void {
    const { email } = this.world.account;
    this.world.execute(
      { entryPoint: 'by hand', kind: 'editor', effectiveUser: email, activeUser: email },
      () => work(createSheetsService(this.world).Spreadsheets),
    );
  }
}

/**
 * What tests of one file begin with is lived through once, and each goes on from there by itself.
 *
 * @param live makes the kelurahan; what it is called with is plain data
 */
export function livedOnce<A extends readonly unknown[]>(
  live: (...args: A) => Kelurahan,
): (...args: A) => Kelurahan {
  const lived = new Map<string, Kelurahan>();
  return (...args) => {
    const key = JSON.stringify(args);
    const one = lived.get(key) ?? live(...args);
    lived.set(key, one);
    return new Kelurahan(one);
  };
}
