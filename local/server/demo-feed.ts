import {
  addDays,
  type CalendarDate,
  dayOf,
  daysBetween,
  mondayOf,
  startOfHour,
  type TimeZone,
} from '../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import { FORM_NAME } from '../../src/subjects/children/links/form-links';
import { worklistTab } from '../../src/subjects/needs/tabs/worklist-tab';
import { dayOfRaw } from '../../src/workbook/cells';
import type { World } from '../google/core/world';
import { viewTab } from '../google/spreadsheet';
import { answersOnForm } from '../people/installed-form';
import type { Runtime } from '../runtime/runtime';
import type { Settings } from '../seed/krandegan';
import { demoVillage, type SeedSubmission, type VillageOptions } from '../seed/village';
import { type KnownChild, type SeedAct, villageActs, type WorkToDo } from '../seed/village-acts';
import { type Deed, deedsOf, programmeSettings } from '../seed/village-programmes';
import { doDeed } from './demo-programmes';
import { passTime } from './passing-time';

const SEED = 330_406;
/** A year, so that it has a feast of sacrifice, and audits of two semesters. */
const MONTHS = 12;
/** Two posyandu began, and the others followed half a year later. */
const JOINED = { Kenanga: 6, Anggrek: 6, Dahlia: 6 };
const KRANDEGAN = { seed: SEED, children: 233, months: MONTHS, joined: JOINED };
const ZONE: TimeZone = 'WIB';

/**
 * Submissions that follow one another within the pause are delivered together, some minutes late, as happens at Google too:
 * otherwise every frequent trigger would run between any two of them, and the demo would take ten times as long.
 */
const TOGETHER = 25;
const PAUSE_MS = 3 * 3_600_000;

/** How a need of aid begins that kader see to. */
const FED_AT_POSYANDU = 'PMT lokal balita';

/** Mondays, Wednesdays and Fridays, counted from Monday. */
const WORK_DAYS: readonly number[] = [0, 2, 4];
const WORK_HOUR = 15;
const ONE_WEEK = [0, 1, 2, 3, 4, 5, 6, 7];

/** How far the feed has got; kept in the world, so that it goes on where it was stopped. */
interface Progress {
  /** When the demo was begun: its visits end on that day. */
  readonly begun: number;
  done: number;
  /** Of what officers do at the workbook; absent in a world that an older release has saved. */
  deeds?: number;
}

const progressOf = (world: World, begun: number): Progress =>
  world.section<Progress>('demo', () => ({ begun, done: 0, deeds: 0 }));

/** The demo village on its way through the form, each submission at its own time. */
export class DemoFeed {
  private readonly progress: Progress;
  private readonly submissions: readonly SeedSubmission[];
  private readonly deeds: readonly Deed[];
  /** Days on which anything is sent. */
  private readonly sessions: ReadonlySet<CalendarDate>;
  readonly settings: Settings;
  /** Children by the code of their registration. */
  private readonly byCode: ReadonlyMap<string, KnownChild>;
  private stopped = false;
  /** When the last of what people did meanwhile was over. */
  private visitedUntil = 0;

  /**
   * @param now on the wall clock of this laptop, for a demo that has not begun yet
   * @param hasProgrammes whether its officers work at the pages of the workbook too
   */
  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
    now: number,
    size: Omit<VillageOptions, 'endDate'> = KRANDEGAN,
    hasProgrammes = size === KRANDEGAN,
  ) {
    this.progress = progressOf(world, now);
    const endDate = dayOf(this.progress.begun, ZONE);
    const village = demoVillage({ ...size, endDate });
    this.byCode = new Map(
      village.submissions.flatMap((registration) => {
        const child = village.children[Number(registration.id.split('-')[1]) - 1];
        return child && registration.anakOf === null
          ? [[responseCodeOf(registration.id), { child, registration }] as const]
          : [];
      }),
    );
    // Visits of the last day may lie later than the hour at which the demo was begun.
    const submissions = village.submissions.filter(({ waktu }) => Date.parse(waktu) <= this.progress.begun);
    // A world of an earlier release has another village in it: it stays as far as it got.
    this.submissions =
      this.progress.deeds === undefined ? submissions.slice(0, this.progress.done) : submissions;
    const span = { first: dayOf(Date.parse(this.submissions[0]?.waktu ?? ''), ZONE), last: endDate };
    this.settings = { ...village.settings, ...programmeSettings(village.settings, span) };
    this.deeds = hasProgrammes ? deedsOf(span) : [];
    this.sessions = new Set(this.submissions.map(({ waktu }) => dayOf(Date.parse(waktu), ZONE)));
  }

  get done(): number {
    return this.progress.done;
  }

  get total(): number {
    return this.submissions.length;
  }

  stop(): void {
    this.stopped = true;
  }

  /** The emulated clock still stands in the months before the demo was begun. */
  get isUnderWay(): boolean {
    return this.world.clock.now() < this.progress.begun;
  }

  /** What a person does meanwhile is done today, and taken in at once; then the demo goes on where it was. */
  meanwhile<T>(today: number, deed: () => T): T {
    // What the script does takes emulated time: one deed is never before the end of another.
    const at = Math.max(today, this.visitedUntil);
    return this.world.clock.visit(at, () => {
      const done = deed();
      this.runtime.deliverSince(at);
      this.visitedUntil = this.world.clock.now();
      return done;
    });
  }

  /** What people do about what stands in `Perlu Tindakan`, and send by its form. */
  private act(day: CalendarDate): void {
    const [first = day, last = day] = [
      this.submissions[0],
      this.submissions[this.submissions.length - 1],
    ].map((submission) => submission && dayOf(Date.parse(submission.waktu), ZONE));
    const passed = daysBetween(first, day) / Math.max(1, daysBetween(first, last));
    const share = Math.min(1, Math.max(0, passed));
    const known = (code: string): KnownChild | null => this.byCode.get(code) ?? null;
    const acts = villageActs(this.workToDo(), { day, seed: SEED, share, known });
    for (const act of [...acts, ...this.workAtTheWorkbook(day)]) this.sendAct(act);
  }

  private sendAct({ id, form, email, answers }: SeedAct): void {
    const sheet = answersOnForm(this.world, form, answers, email);
    this.runtime.submitForm(sheet.formId, { answers: sheet.answers, email, responseId: id, lenient: true });
  }

  /** What officers do at the pages of the workbook that is due by now. @returns what others send because of it */
  private workAtTheWorkbook(today: CalendarDate): readonly SeedAct[] {
    const sent: SeedAct[] = [];
    const { world, runtime, progress } = this;
    const { deeds: done = this.deeds.length } = progress;
    for (const deed of this.deeds.slice(done)) {
      if (deed.on > today) break;
      const registered = this.registeredBy(world.clock.now());
      sent.push(...doDeed(deed, { world, runtime, today, seed: SEED, registered }));
      progress.deeds = (progress.deeds ?? 0) + 1;
    }
    return sent;
  }

  private registeredBy(now: number): readonly ResponseCode[] {
    return this.submissions
      .filter(({ waktu, anakOf }) => anakOf === null && Date.parse(waktu) <= now)
      .map(({ id }) => responseCodeOf(id));
  }

  private workToDo(): readonly WorkToDo[] {
    const { containerId } = this.world.section('script', () => ({ containerId: null as string | null }));
    const rows = (containerId && viewTab(this.world, containerId, worklistTab.title)?.rows) || [];
    const [headers = [], ...list] = rows;
    const at = (header: string): number => headers.findIndex(({ value }) => value === header);
    const [code, kind, posyandu, since, until, why] = [
      'Kode Anak',
      'Jenis',
      'Posyandu',
      'Sejak',
      'Paling Lambat',
      'Mengapa',
    ].map(at);
    return list.flatMap((cells): readonly WorkToDo[] => {
      const day = dayOfRaw(cells[since ?? -1]?.value ?? null);
      const textOf = (column = -1): string => String(cells[column]?.value ?? '');
      const due = dayOfRaw(cells[until ?? -1]?.value ?? null);
      // Of what is given elsewhere than at the posyandu nobody there is asked.
      const isElsewhere = textOf(kind) === 'bantuan' && !textOf(why).startsWith(FED_AT_POSYANDU);
      return day === null || due === null || isElsewhere
        ? []
        : [{ code: textOf(code), kind: textOf(kind), posyandu: textOf(posyandu), since: day, due }];
    });
  }

  /** Feeds what is left. Lets go between turns, so that pages are answered meanwhile. */
  async run(fed: () => void): Promise<void> {
    let waiting = 0;
    for (const submission of this.submissions.slice(this.progress.done)) {
      const at = Date.parse(submission.waktu);
      if (waiting >= TOGETHER || at - this.world.clock.now() > PAUSE_MS) {
        await this.passTime(at);
        waiting = 0;
      }
      if (this.stopped) return;
      this.world.clock.moveTo(at);
      this.submit(submission);
      waiting += 1;
      this.progress.done += 1;
      fed();
    }
    await this.passTime(this.progress.begun);
    fed();
  }

  /** In the afternoon of some days, and of every one with a session, kader and bidan see to what is to be done. */
  private nextDayOfWork(after: number): number {
    const today = dayOf(after, ZONE);
    const isWorked = (day: CalendarDate): boolean =>
      this.sessions.has(day) || WORK_DAYS.includes(daysBetween(mondayOf(day), day));
    return ONE_WEEK.map((days) => addDays(today, days))
      .filter(isWorked)
      .map((day) => startOfHour(day, WORK_HOUR, ZONE))
      .find((at) => at > after) as number;
  }

  /** Triggers run on the way, as they did in those months. */
  private async passTime(until: number): Promise<void> {
    for (
      let at = this.nextDayOfWork(this.world.clock.now());
      at < until && !this.stopped;
      at = this.nextDayOfWork(at)
    ) {
      await this.letPass(at);
      if (!this.stopped) this.act(dayOf(at, ZONE));
    }
    await this.letPass(until);
  }

  private async letPass(until: number): Promise<void> {
    await passTime(this.world, this.runtime, until, () => this.stopped);
  }

  /**
   * Past the checks of the form's page, since some of these answers have slips that it would not let through; they stand
   * for what comes in by import and from older versions of the form.
   */
  private submit({ id, email, answers, anakOf }: SeedSubmission): void {
    const known = anakOf === null ? answers : { ...answers, anak: responseCodeOf(anakOf) };
    const sheet = answersOnForm(this.world, FORM_NAME, known, email);
    this.runtime.submitForm(sheet.formId, {
      answers: sheet.answers,
      email,
      responseId: id,
      lenient: true,
    });
  }
}

/** When the clock has to stand for a demo that ends now: set-up is a few days before the first visit. */
const DAYS_BEFORE = 5;
const MS_PER_DAY = 86_400_000;
export function beforeTheDemo(now: number): number {
  const [first] = demoVillage({ ...KRANDEGAN, endDate: dayOf(now, ZONE) }).submissions;
  return (first ? Date.parse(first.waktu) : now) - DAYS_BEFORE * MS_PER_DAY;
}
