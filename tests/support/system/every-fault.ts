import { createHash } from 'node:crypto';
import { callList, type FaultWay, faultAt, isBefore } from '../../../local/google/core/faults';
import { World } from '../../../local/google/core/world';
import { formIds, viewForm } from '../../../local/google/forms/respondent';
import { formState } from '../../../local/google/forms/state';
import { mailbox } from '../../../local/google/mail/mail-app';
import { forgetDialogs } from '../../../local/google/spreadsheet';
import { answersOnForm } from '../../../local/people/installed-form';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Content } from '../../../src/ledger/decisions/decision';
import type { DecisionAnswer } from '../../../src/ledger/decisions/request';
import type { LookUp } from '../../../src/subjects/children/decisions/case-view';
import { FORM_NAME } from '../../../src/subjects/children/links/form-links';
import { isInPart } from '../part';
import { type Contents, contents, differing } from './contents';
import { DIST, HOUR, KADER, Kelurahan, MINUTE, MORNING } from './kelurahan';
import { PeopleRuntime } from './people-runtime';
import type { Event, Look } from './story';
import { type TabRow, tabRows } from './tabs';

/** An error before the call takes effect, one after, and the end of the execution: before it is the same as after the call before. */
const WAYS: readonly FaultWay[] = ['error-before', 'error-after', 'killed-after'];
/** Calls that change nothing: an error after one is an error before it, and an execution that ends after it has ended after the call before. */
const READS = /\.(?:get[A-Z]\w*|get|batchGet|openById|list)$/;

/** Longer than a mail in the making is left alone, and than the first wait for another try. */
const LATER = 11 * MINUTE;
/** So that a place is looked up again. */
const MUCH_LATER = HOUR;

/** Hundreds of executions, on a machine that may be busy. */
export const TIMEOUT_MS = 40 * MINUTE;

/** What differs from the undisturbed end of an event, though the clock has run since. */
export interface Damage {
  readonly event: string;
  readonly call: string;
  readonly way: FaultWay;
  readonly what: readonly string[];
}

export interface Tried {
  readonly injected: number;
  /** How many different worlds the faults of an event left behind, all events together: each is gone on from once. */
  readonly leftBehind: number;
  readonly damages: readonly Damage[];
}

/** Where a world stands after an event. */
interface Stand {
  readonly tabs: Contents;
  readonly forms: string;
  /** By key: what has to be told at once. */
  readonly urgent: readonly string[];
  /** Who was told of what at once. */
  readonly told: readonly string[];
  /** Entries of the two journals, none of which a fault may lose or double. */
  readonly journal: readonly string[];
  readonly decisions: readonly string[];
}

/** An event with all that was to be looked up for it. */
type Ready = Exclude<Event, { kind: 'decide' }> | Deciding;

interface Deciding {
  readonly kind: 'decide';
  readonly id: string;
  readonly content: Content;
}

/** The moment of a decision is in these; one that is asked for again is a later one. */
const MOMENTS = ['Kunci', 'Waktu', 'Isi', 'Sidik Baris'];
/** Tabs whose rows say when something was decided. */
const DATED = ['Keputusan', 'Salinan Keputusan'];

/** An erasure that is asked for again is due a day after it was asked for again: so say two cells of its row. */
const DUE =
  /(?<=dihapus setelah )\d{1,2} \p{L}+ \d{4} \d\d\.\d\d|"v":[\d.]+(?=,"s":\{"numberFormat":\{"pattern":"d mmm yyyy hh:mm".{0,120}?\{"v":"Akan dihapus")/gu;

const withoutDueTimes = (tab: Contents['tabs'][number]): Contents['tabs'][number] => ({
  title: tab.title,
  kept: tab.kept,
  spelledOut: () => tab.spelledOut().replace(DUE, ''),
});

/** What stands in these is read by people, but for columns that go by when an edit was seen that has kept the time of its response. */
const READ = ['Data Anak', 'Pengukuran', 'Perlu Perbaikan', 'Perlu Tindakan', 'Kiriman'];
const BY_TIMES = /^(Kunci|Indeks|Arsip.*|Sidik Baris|Pengirim|Waktu Kirim|Diterima|Terdaftar)$/;

const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;

/** The code of a child that an edit has begun goes by its time too, and so do rows that are put in order by it: codes are numbered as they come. */
function withoutTimes(rows: (tab: string) => readonly TabRow[]): Contents {
  const codes: string[] = [];
  const numberOf = (code: string): string => {
    if (!codes.includes(code)) codes.push(code);
    return `anak ${codes.indexOf(code)}`;
  };
  const tabs = READ.map((title) => {
    const read = rows(title).map((row) =>
      JSON.stringify(Object.entries(row).filter(([header]) => !BY_TIMES.test(header))).replace(
        CODE,
        numberOf,
      ),
    );
    const kept = read.sort().join('\n');
    return { title, kept, spelledOut: () => kept };
  });
  return { looks: '', tabs };
}

/** Sections that the script cannot read, that are forgotten within a minute, or that end with the execution. */
const TOLD_OF_RUNS = ['failures', 'logs', 'sheets quota', 'locks', 'ui'];
/** Large, and with no moments but those of events, which are the same in all trials of one. */
const BY_EVENTS = ['spreadsheets', 'forms', 'drive'];
/**
 * How long runs took: the last run of a trigger, what is far from used up, and what the script notes of its jobs only to show it. It stands
 * with backslashes where the script keeps it in a property.
 */
const RUN_LENGTHS =
  /"lastRun":\{[^}]*\}|"[^"]* (?:property operations|trigger run time in ms)":\{[^}]*\}|\\"ms\\":\d+/g;
const MOMENT = /\b1\d{12}\b|\b20\d\d-\d\d-\d\dT[\d:.]{12}Z/g;
/** Of the responses that are read again by night: it goes by when the night began. */
const LOOKED_BACK = 31 * 24 * HOUR;

/** A world that may be thrown away. */
class Scene {
  readonly world: World;
  private readonly runtime: PeopleRuntime;
  /** Whether the officer who decided was told of an error. */
  wasRefused = false;
  /** The handler of a clock that ran for an event: for an edit, which no trigger tells of, the comparison with the form. */
  clock: string | null = null;

  constructor(
    saved: string,
    private readonly workbookId: string,
    bundleFolder: string,
  ) {
    this.world = new World({ now: 0, saved });
    this.runtime = new PeopleRuntime({ world: this.world, bundleFolder });
  }

  ready(event: Extract<Event, { kind: 'decide' }>): Deciding {
    return { ...event, content: event.content(this.look) };
  }

  play(event: Ready): void {
    this.world.clock.advance(event.kind === 'clock' ? (event.after ?? MINUTE) : MINUTE);
    if (event.kind === 'send') this.send(event);
    else if (event.kind === 'decide') this.wasRefused = !this.decide(event);
    else {
      this.clock = event.handler;
      this.run(this.clock);
    }
  }

  /** What people and the clock do by themselves after an event, with nothing in their way. */
  recover(event: Ready): void {
    this.world.faults = null;
    if (event.kind === 'decide' && this.wasRefused) this.decide(event);
    const handler = event.kind === 'clock' ? event.handler : 'cocokkan';
    this.world.clock.advance(handler === 'cariTitik' ? MUCH_LATER : LATER);
    this.run(RUN_AGAIN[handler] ?? handler);
    // Forms and files follow within minutes where the execution that would have brought them along was broken off.
    if (event.kind !== 'clock') this.run('kirimSurat');
  }

  stand(): Stand {
    const rows = (tab: string) => tabRows(this.world, this.workbookId, tab);
    const urgent = rows('Surat').filter((row) => row.Jenis === 'mendesak');
    const keepsTimes = !this.world.doubts.editsMoveTime;
    return {
      tabs: keepsTimes ? withoutTimes(rows) : this.tabs(),
      forms: JSON.stringify(formIds(this.world).map((id) => viewForm(this.world, id))),
      urgent: urgent.map((row) => String(row.Kunci)),
      told: mailbox(this.world)
        .filter(({ subject }) => subject.startsWith('SEGERA'))
        .flatMap(({ subject, to, body }) => to.map((one) => `${one}: ${subject} ${body}`)),
      // A time, a code and a digest.
      journal: rows('Kiriman').map(({ Kunci }) =>
        keepsTimes ? String(Kunci).replace(/^\S+ /, '') : String(Kunci),
      ),
      decisions: rows('Keputusan').map((row) =>
        JSON.stringify(Object.entries(row).filter(([header]) => !MOMENTS.includes(header))),
      ),
    };
  }

  private tabs(): Contents {
    const { looks, tabs } = contents(this.world, this.workbookId);
    return { looks, tabs: tabs.filter(({ title }) => !DATED.includes(title)).map(withoutDueTimes) };
  }

  /**
   * Tells worlds apart from which things go on differently. Moments of the event itself are one, and neither how long it ran nor what the
   * owner is told of it counts.
   *
   * @param since when the event began, ms since 1970
   */
  fingerprint(since: number): string {
    const now = this.world.clock.now();
    const isDuring = (at: number) => at >= since && at <= now;
    const during = (moment: string) => {
      const at = moment.includes('T') ? Date.parse(moment) : Number(moment);
      return isDuring(at) ? '~' : isDuring(at + LOOKED_BACK) ? '~ a month ago' : moment;
    };
    const hash = createHash('sha256').update(String(this.wasRefused));
    for (const [name, text] of this.world.savedSections(TOLD_OF_RUNS)) {
      hash.update(name);
      hash.update(BY_EVENTS.includes(name) ? text : text.replace(RUN_LENGTHS, '').replace(MOMENT, during));
    }
    return hash.digest('base64');
  }

  failures(): readonly string[] {
    return this.runtime.failures().map(({ message }) => message);
  }

  private readonly look: Look = (responseId) => {
    const asked = { code: responseCodeOf(responseId), alone: true };
    const { found } = this.runtime.callFromPage('lihatAnak', [asked], 'sidebar') as LookUp;
    if (!found) throw new Error(`Nothing is known of ${responseId}`);
    return found;
  };

  private send(event: Extract<Event, { kind: 'send' }>): void {
    const now = this.world.clock.now();
    const { formId, answers } = answersOnForm(this.world, event.form ?? FORM_NAME, event.answers, KADER);
    const sheet = {
      answers,
      email: KADER,
      lenient: true,
      responseId: event.id,
    };
    this.runtime.submitForm(formId, sheet, event.lost ? [] : [now]);
    this.runtime.deliverSince(now);
    const isEdit = (formState(this.world, formId).responses[event.id]?.revision ?? 1) > 1;
    if (!isEdit || event.lost || this.world.doubts.editsFireTriggers) return;
    this.clock = 'cocokkan';
    this.run(this.clock);
  }

  /** @returns whether the page was told that it is done */
  private decide({ id, content }: Deciding): boolean {
    try {
      const answer = this.runtime.callFromPage('putuskan', [{ id, why: 'Ditanyakan', content }], 'sidebar');
      return (answer as DecisionAnswer).ok;
    } catch {
      return false;
    }
  }

  private run(handler: string): void {
    try {
      this.runtime.run(handler, [], { kind: 'trigger' });
    } catch {
      // Google tells the owner, and the clock runs it again
    }
  }
}

/** Clocks that run once a week are not waited for. */
const RUN_AGAIN: Readonly<Record<string, string>> = { ringkasanMingguan: 'kirimSurat' };

/**
 * Plays a story; where an event is one to try, it is played again for each service call of its execution and each way in which that
 * call can go wrong, and held against its undisturbed end. Of the reads of a clock, those that come after the same calls as in an earlier run are
 * left out. An edit is found by the comparison with the form, which is tried with it.
 *
 * @param options `editsMoveTime`: whether an edit has the same time whenever it is seen, so that every cell can be compared; `inParts`: only
 * the faults of this run's part are tried (see {@link PART})
 */
export function tryEveryFault(
  story: readonly Event[],
  isTried: (event: Event) => boolean,
  {
    bundleFolder = DIST,
    editsMoveTime = true,
    inParts = false,
  }: { bundleFolder?: string; editsMoveTime?: boolean; inParts?: boolean } = {},
): Tried {
  const kelurahan = new Kelurahan({}, MORNING, bundleFolder);
  kelurahan.stopClocks();
  kelurahan.world.doubts.editsMoveTime = editsMoveTime;
  if (!editsMoveTime) kelurahan.world.doubts.editsFireTriggers = false;
  const trial = new Trial(kelurahan, bundleFolder, inParts);
  for (const event of story) trial.goOn(event, isTried(event));
  return trial;
}

interface Fault {
  readonly way: FaultWay;
  readonly nth: number;
  readonly wanted: Stand;
  readonly known: Map<string, readonly string[]>;
}

class Trial implements Tried {
  injected = 0;
  leftBehind = 0;
  readonly damages: Damage[] = [];
  /** Ways in which handlers have read. */
  private readonly reads = new Set<string>();
  private saved: string;
  private readonly scene: (saved: string) => Scene;

  /** Faults counted, tried or not. */
  private counted = 0;

  constructor(
    { world, workbookId }: Kelurahan,
    bundleFolder: string,
    private readonly inParts: boolean,
  ) {
    this.saved = world.save();
    this.scene = (saved) => new Scene(saved, workbookId, bundleFolder);
  }

  goOn(next: Event, isTried: boolean): void {
    const before = this.saved;
    const event = next.kind === 'decide' ? this.scene(before).ready(next) : next;
    const undisturbed = this.scene(before);
    const list = callList();
    undisturbed.world.faults = list;
    undisturbed.play(event);
    undisturbed.world.faults = null;
    // Pages that nobody looks at any more would be most of what is saved, by the end of a story.
    forgetDialogs(undisturbed.world);
    this.saved = undisturbed.world.save();
    const failures = undisturbed.failures();
    if (undisturbed.wasRefused) throw new Error(`${nameOf(event)} is refused`);
    if (failures.length > 0) throw new Error(`${nameOf(event)} fails undisturbed: ${failures.join()}`);
    if (!isTried) return;
    undisturbed.recover(event);
    const wanted = undisturbed.stand();
    const known = new Map<string, readonly string[]>();
    for (const [index, { method, tookEffect }] of list.calls.entries()) {
      const isRead = READS.test(method);
      if (isRead && undisturbed.clock && !this.isNewRead(undisturbed.clock, list.calls, index)) continue;
      for (const way of WAYS) {
        if ((isRead || !tookEffect) && !isBefore(way)) continue;
        if (this.inParts && !isInPart(this.counted++)) continue;
        const what = this.disturb(before, event, { way, nth: index + 1, wanted, known });
        if (what.length > 0)
          this.damages.push({ event: nameOf(event), call: `${index + 1} ${method}`, way, what });
      }
    }
    this.leftBehind += known.size;
  }

  /**
   * Whether a handler has not read after these very calls before, in this run or an earlier one: a clock runs many times in a story, and
   * where nothing is to be done reads the same each time.
   */
  private isNewRead(handler: string, calls: readonly { readonly method: string }[], index: number): boolean {
    const way = [handler, ...calls.slice(0, index + 1).map(({ method }) => method)].join();
    const isNew = !this.reads.has(way);
    this.reads.add(way);
    return isNew;
  }

  /** @param known damage by the world that a fault left behind: most calls only read, so that many faults leave the same one */
  private disturb(before: string, event: Ready, { way, nth, wanted, known }: Fault): readonly string[] {
    const disturbed = this.scene(before);
    const since = disturbed.world.clock.now();
    const fault = faultAt(way, { nth });
    disturbed.world.faults = fault;
    disturbed.play(event);
    if (!fault.injected) throw new Error(`${nameOf(event)} makes no call ${nth} that could fail`);
    this.injected += 1;
    const left = disturbed.fingerprint(since);
    const what = known.get(left);
    if (what) return what;
    disturbed.recover(event);
    const found = damage(wanted, disturbed.stand());
    known.set(left, found);
    return found;
  }
}

const nameOf = (event: Ready): string => (event.kind === 'clock' ? event.handler : event.id);

function damage(wanted: Stand, found: Stand): readonly string[] {
  const missing = (part: 'urgent' | 'told') => wanted[part].filter((each) => !found[part].includes(each));
  const differs = (part: 'forms' | 'journal' | 'decisions') =>
    JSON.stringify(wanted[part]) === JSON.stringify(found[part]) ? [] : [part];
  return [
    ...differing(wanted.tabs, found.tabs).map((tab) => `tab ${tab}`),
    ...differs('forms'),
    ...differs('journal'),
    ...differs('decisions'),
    ...missing('urgent').map((key) => `not queued: ${key}`),
    ...missing('told').map((mail) => `not told: ${mail.slice(0, 60)}`),
  ];
}
