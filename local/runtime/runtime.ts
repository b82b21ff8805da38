import { GoogleException } from '../google/core/exception';
import type { World } from '../google/core/world';
import { type Submission, type SubmittedResponse, submitResponse } from '../google/forms/respondent';
import { formState } from '../google/forms/state';
import { createGoogle } from '../google/index';
import { describeSchedule } from '../google/script/schedule';
import { type TriggerState, triggersOf } from '../google/script/state';
import { typeIntoCell, valueAsText } from '../google/spreadsheet';
import type { TriggerView } from '../google/views';
import { asPerson, toldPerson } from './at-keyboard';
import { type AtOnceOptions, Control, type EndedAtOnce } from './at-once/control';
import { flightOf, type Start } from './at-once/start';
import { byClock } from './by-clock';
import { type Due, nextDue, reschedule, Thinning } from './due';
import { type CellEdit, editEvent, type Occasion, openEvent, timeDrivenEvent } from './events';
import { type EndedExecution, Executor, type RunAs } from './executor';
import { type Failure, failuresOf } from './failures';
import { LeftOut } from './left-out';
import type { GoogleGlobals, LoadedScript } from './loaded-script';
import { copyForPage } from './page-values';
import { dequeue, enqueue, type QueuedEvent, queuedEvents } from './queue';
import { asTrigger, formEvent, triggerOf } from './trigger-event';
import { webAppVisit } from './web-app';
import { type WebResponse, webRequest, webResponse } from './web-response';

export interface RuntimeOptions {
  readonly world: World;
  /** What is pushed to Google: .js and .html files. */
  readonly bundleFolder: string;
  /** Google's services; the emulated ones unless given. */
  readonly googleGlobals?: GoogleGlobals;
  /** Told of each execution as it ends. */
  readonly onProgress?: (ended: EndedExecution) => void;
}

export type { EndedAtOnce } from './at-once/control';
export type { Start } from './at-once/start';
export type { EndedExecution, RunAs } from './executor';

export interface AdvanceOptions {
  /** Leaves out idle runs of clocks that run every few minutes or hours. */
  readonly thinned?: boolean;
  /** When a clock that runs idly has something to do by itself, so that this run is not left out. */
  readonly wakes?: (handler: string) => number | null;
  /** Functions whose runs after the first one that follows an event count as idle though they write: that they ran, and nothing else. */
  readonly rests?: (handler: string) => boolean;
}

/** Runs the built script as Apps Script would, over an emulated Google and a clock that is moved by hand. */
export class Runtime {
  private readonly world: World;
  private readonly executor: Executor;
  private readonly leftOut: LeftOut;
  /** Whether idle runs of clocks have ever been left out. */
  private isThinned = false;

  constructor({ world, bundleFolder, googleGlobals = createGoogle, onProgress }: RuntimeOptions) {
    this.world = world;
    this.leftOut = new LeftOut(world);
    this.executor = new Executor(world, bundleFolder, googleGlobals, (ended) => onProgress?.(ended));
  }

  /**
   * Runs a function of the script for the owner in the editor, unless said otherwise; one that a clock trigger names runs by that
   * trigger (see {@link byClock}).
   *
   * @returns what the function returns; throws what it throws, as an `Error`, which is recorded as well
   */
  run(functionName: string, args: readonly unknown[] = [], runAs: RunAs = {}): unknown {
    const started = byClock(this.world, functionName, args, runAs);
    return this.executor.run(functionName, started.runAs, (script) =>
      script.call(functionName, started.args),
    );
  }

  /** Whether a trigger or a menu would find the function. */
  defines(functionName: string): boolean {
    return this.executor.load().defines(functionName);
  }

  /** A person opens the workbook: runs `onOpen` and the installed triggers for it. */
  open(user = this.world.account.email): void {
    this.runSimple('onOpen', user, openEvent);
    this.runInstalled('ON_OPEN', user, openEvent);
  }

  /**
   * A person types into a cell of a workbook, with their own rights: runs `onEdit` and the installed triggers for it.
   *
   * @throws GoogleException where that person may not, or a rule of the cell refuses the text
   */
  typeIntoCell(workbookId: string, edit: Omit<CellEdit, 'oldValue'>): void {
    const { sheetTitle, row, column, text, user } = edit;
    const oldValue = valueAsText(this.world, workbookId, sheetTitle, row, column);
    typeIntoCell(this.world, workbookId, sheetTitle, row, column, text, user);
    this.edited({ ...edit, oldValue });
  }

  /** Somebody has typed into a cell of the workbook: runs `onEdit` and the installed triggers for it. */
  edited(edit: CellEdit): void {
    const { user = this.world.account.email } = edit;
    const event = (script: LoadedScript, occasion: Occasion) => editEvent(script, occasion, edit);
    this.runSimple('onEdit', user, event);
    this.runInstalled('ON_EDIT', user, event);
  }

  /** A click on an entry of the custom menu. */
  clickMenu(functionName: string, user = this.world.account.email): unknown {
    return this.run(functionName, [], asPerson('menu', user));
  }

  /**
   * A respondent sends the form.
   *
   * @param deliverAt when each installed trigger gets its event: several times if it is doubled, never if empty; now if absent
   */
  submitForm(formId: string, submission: Submission, deliverAt?: readonly number[]): SubmittedResponse {
    const submitted = submitResponse(this.world, formId, submission);
    if (!submitted.accepted) return submitted;
    const response = formState(this.world, formId).responses[submitted.id];
    const isTold = response && (response.revision === 1 || this.world.doubts.editsFireTriggers);
    if (isTold) this.notify(formId, response, deliverAt ?? [this.world.clock.now()]);
    return submitted;
  }

  /**
   * An event that nobody's submission stands behind: an id that the form does not know, and no answers. Now and then one follows
   * seconds after a real one (github.com/markfguerra/google-forms-to-slack, issues 6 and 7).
   */
  sendBlankEvent(formId: string, at = this.world.clock.now()): void {
    const id = this.world.newId('2_ABaOnu', 40);
    const nothing = { revision: 1, timestamp: at, email: '', answers: {}, edited: null };
    this.notify(formId, { id, ...nothing }, [at]);
  }

  private notify(formId: string, response: QueuedEvent['response'], deliverAt: readonly number[]): void {
    for (const { id: triggerId } of this.formTriggers(formId)) {
      for (const at of deliverAt) enqueue(this.world, { at, triggerId, formId, response });
    }
  }

  /** Delivers events and runs clocks in the order of their times, then sets the clock to the instant. */
  advanceTo(instant: number, options: AdvanceOptions = {}): void {
    const thinning = options.thinned ? new Thinning(this.world, instant, options) : null;
    while (this.step(instant, thinning)) {
      // each step is one execution
    }
    this.world.clock.moveTo(instant);
  }

  /** The next execution that is due by `until`, if there is one; so that a server can do other things in between. */
  step(until = this.world.clock.now(), thinning: Thinning | null = null): boolean {
    const due = nextDue(this.world, until);
    if (!due) return false;
    this.isThinned ||= thinning !== null;
    if (thinning?.skips(due)) return true;
    this.world.clock.moveTo(due.at);
    if (due.kind === 'event') this.deliver(due.event);
    else this.leftOut.run(due, this.isThinned, () => this.tick(due));
    return true;
  }

  /**
   * Runs several executions at the same time: their service calls alternate, and who finds a lock held waits until it is free or
   * the time is over. The clock then stands at the end of the last. Beyond the platform's limit of executions at once the start
   * fails, and with it the event is lost, as is that of any trigger that fails.
   *
   * @returns how each ended, in the order given
   */
  atOnce(starts: readonly Start[], options: AtOnceOptions = {}): readonly EndedAtOnce[] {
    const flights = starts.flatMap((start) => flightOf(this.world, start) ?? []);
    this.world.manifest = this.executor.manifest();
    return new Control(this.world, this.executor, flights, options).run();
  }

  /** Form submissions on their way to triggers, in the order in which they will be delivered. */
  pendingEvents(): readonly QueuedEvent[] {
    return queuedEvents(this.world);
  }

  /** Delivers the events of what was sent from an instant on, and nothing else that is due. */
  deliverSince(instant: number): void {
    for (const event of queuedEvents(this.world)) if (event.at >= instant) this.deliver(event);
  }

  triggers(): readonly TriggerView[] {
    return triggersOf(this.world).triggers.map((trigger) => ({
      id: trigger.id,
      handler: trigger.handler,
      schedule: trigger.clock ? describeSchedule(trigger.clock.schedule) : describeEvent(trigger),
      nextRun: trigger.clock
        ? trigger.clock.nextRun
        : (queuedEvents(this.world).find((event) => event.triggerId === trigger.id)?.at ?? null),
      lastRun: trigger.lastRun,
    }));
  }

  /** Runs a clock trigger now, or delivers the next event of another; @returns whether there was anything to run */
  runTrigger(id: string): boolean {
    const trigger = triggersOf(this.world).triggers.find((candidate) => candidate.id === id);
    if (!trigger) throw new GoogleException(`The trigger ${id} could not be found.`);
    if (trigger.clock) {
      this.runHandler(trigger, () => timeDrivenEvent(this.world, trigger));
      return true;
    }
    const event = queuedEvents(this.world).find((candidate) => candidate.triggerId === id);
    if (event) this.deliver(event);
    return event !== undefined;
  }

  /**
   * A visit to the web app.
   *
   * @param visitor e-mail address; '' for one who has not signed in
   */
  doGet(parameters: Readonly<Record<string, string | readonly string[]>> = {}, visitor = ''): WebResponse {
    const request = webRequest(parameters);
    return this.executor.run('doGet', this.asWebApp(visitor), (script) =>
      webResponse(script.call('doGet', [request])),
    );
  }

  /**
   * `google.script.run` from a page.
   *
   * @param from a web app's page does not know the workbook, and runs for whom the web app runs; a sidebar runs in a person's window
   *   of the workbook, with the rights of that person
   * @param person e-mail address of who is at the page; unless given the owner at a sidebar, and a stranger at a web app
   */
  callFromPage(
    functionName: string,
    args: readonly unknown[],
    from: 'web-app' | 'sidebar' = 'web-app',
    person = from === 'sidebar' ? this.world.account.email : '',
  ): unknown {
    const runAs = from === 'web-app' ? this.asWebApp(person) : asPerson('script-run', person);
    const sent = args.map((arg, index) => copyForPage(arg, String(index)));
    return this.executor.run(functionName, runAs, (script) => {
      if (!script.pageFunctions().includes(functionName)) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      return copyForPage(script.call(functionName, sent));
    });
  }

  /** Names that `google.script.run` has in a page. */
  pageFunctions(): readonly string[] {
    return this.executor.load().pageFunctions();
  }

  private asWebApp(visitor: string): RunAs {
    return webAppVisit(this.executor.manifest().webApp, this.world.account.email, visitor);
  }

  /** Executions that failed, oldest first. */
  failures(): readonly Failure[] {
    return [...failuresOf(this.world)];
  }

  /** Triggers of the form itself, and of the spreadsheet that it is linked to. */
  private formTriggers(formId: string): readonly TriggerState[] {
    const sources = [formId, formState(this.world, formId).destination?.spreadsheetId];
    return triggersOf(this.world).triggers.filter(
      (trigger) => trigger.event === 'ON_FORM_SUBMIT' && sources.includes(trigger.sourceId ?? ''),
    );
  }

  private runSimple(functionName: 'onOpen' | 'onEdit', user: string, event: EventOf): void {
    if (!this.defines(functionName)) return;
    this.executor.attempt(functionName, asPerson('simple-trigger', user), (script) =>
      script.call(functionName, [event(script, { mode: 'LIMITED', triggerId: null, user })]),
    );
  }

  private runInstalled(name: 'ON_OPEN' | 'ON_EDIT', person: string, event: EventOf): void {
    for (const trigger of triggersOf(this.world).triggers) {
      if (trigger.event !== name) continue;
      const user = toldPerson(this.world.account.kind, person, trigger.owner);
      const occasion: Occasion = { mode: 'FULL', triggerId: trigger.id, user };
      this.runHandler(trigger, (script) => event(script, occasion), user);
    }
  }

  private tick({ trigger, clock }: Extract<Due, { kind: 'clock' }>): void {
    reschedule(this.world, clock);
    this.runHandler(trigger, () => timeDrivenEvent(this.world, trigger));
  }

  private deliver(event: QueuedEvent): void {
    dequeue(this.world, event);
    const trigger = triggerOf(this.world, event);
    if (trigger) this.runHandler(trigger, () => formEvent(this.world, trigger, event));
  }

  /** Runs a trigger with its creator's authority. A failure is recorded and does not go further. */
  private runHandler(trigger: TriggerState, event: (script: LoadedScript) => unknown, activeUser = ''): void {
    const startedAt = this.world.clock.now();
    const error = this.executor.attempt(trigger.handler, asTrigger(trigger, activeUser), (script) =>
      script.call(trigger.handler, [event(script)]),
    );
    trigger.lastRun = { at: startedAt, ms: this.world.clock.now() - startedAt, error };
  }
}

/** Makes the event of a handler of the workbook. */
type EventOf = (script: LoadedScript, occasion: Occasion) => unknown;

const describeEvent = (trigger: TriggerState): string => trigger.event.toLowerCase().replaceAll('_', ' ');
