import { dayOf, type TimeZone } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { FORM_NAME } from '../../src/subjects/children/links/form-links';
import type { World } from '../google/core/world';
import { answersOnForm } from '../people/installed-form';
import type { Runtime } from '../runtime/runtime';
import type { Settings } from '../seed/krandegan';
import { demoVillage, type SeedSubmission, type VillageOptions } from '../seed/village';
import { passTime } from './passing-time';

const SEED = 330_406;
const MONTHS = 6;
const KRANDEGAN = { seed: SEED, children: 233, months: MONTHS };
const ZONE: TimeZone = 'WIB';

/**
 * Submissions that follow one another within the pause are delivered together, some minutes late, as happens at Google too:
 * otherwise every frequent trigger would run between any two of them, and the demo would take ten times as long.
 */
const TOGETHER = 25;
const PAUSE_MS = 3 * 3_600_000;

/** How far the feed has got; kept in the world, so that it goes on where it was stopped. */
interface Progress {
  /** When the demo was begun: its visits end on that day. */
  readonly begun: number;
  done: number;
}

const progressOf = (world: World, begun: number): Progress =>
  world.section<Progress>('demo', () => ({ begun, done: 0 }));

/** The demo village on its way through the form, each submission at its own time. */
export class DemoFeed {
  private readonly progress: Progress;
  private readonly submissions: readonly SeedSubmission[];
  readonly settings: Settings;
  private stopped = false;

  /** @param now on the wall clock of this laptop, for a demo that has not begun yet */
  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
    now: number,
    size: Omit<VillageOptions, 'endDate'> = KRANDEGAN,
  ) {
    this.progress = progressOf(world, now);
    const endDate = dayOf(this.progress.begun, ZONE);
    const village = demoVillage({ ...size, endDate });
    this.settings = village.settings;
    // Visits of the last day may lie later than the hour at which the demo was begun.
    this.submissions = village.submissions.filter(({ waktu }) => Date.parse(waktu) <= this.progress.begun);
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

  /** What a person sends meanwhile is sent today, and taken in at once; then the demo goes on where it was. */
  meanwhile<T>(today: number, send: () => T): T {
    return this.world.clock.visit(today, () => {
      const sent = send();
      this.runtime.deliverSince(today);
      return sent;
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

  /** Triggers run on the way, as they did in those six months. */
  private async passTime(until: number): Promise<void> {
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
