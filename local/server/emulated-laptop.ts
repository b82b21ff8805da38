import type { World } from '../google/core/world';
import { driveFiles } from '../google/drive/drive-app';
import { formOfUrl } from '../google/forms/links';
import { answersOf, formIds, readEditLink, readPrefill, viewForm } from '../google/forms/respondent';
import { allForms } from '../google/forms/state';
import { mailbox } from '../google/mail/mail-app';
import { selectCell, viewWorkbook } from '../google/spreadsheet';
import type { DriveFileView, FormView, MailView, TriggerView, WorkbookView } from '../google/views';
import { wakesOf } from '../people/mail-due';
import { type MapLinks, mapLinks } from '../people/map-links';
import type { Runtime } from '../runtime/runtime';
import type { DemoFeed } from './demo-feed';
import { html } from './html';
import type {
  CallAnswer,
  CellAddress,
  DialogView,
  FailureView,
  FormSubmission,
  Laptop,
  MenuView,
  OpenedForm,
  OpenedPage,
  PageHome,
  Status,
  SubmitOutcome,
  WebPage,
} from './laptop';
import { withLocalAddresses } from './local-address';
import { MESSAGES } from './messages';
import { fields, textField } from './sent';
import { clickedMenu, menusOf, openedPage } from './workbook-window';

/** The {@link Laptop} that the pages see, over the emulated Google and the very bundle that is pushed. */
export class EmulatedLaptop implements Laptop {
  private changes = 1;
  private drawn: { readonly version: number; readonly view: WorkbookView } | null = null;

  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
    private readonly demo: DemoFeed | null,
  ) {
    runtime.open();
  }

  version(): number {
    return this.changes;
  }

  changed(): void {
    this.changes += 1;
  }

  status(): Status {
    return {
      now: this.world.clock.now(),
      timeZone: this.world.account.timeZone,
      place: MESSAGES.place,
      demo: this.demo && { done: this.demo.done, total: this.demo.total },
      mails: mailbox(this.world).length,
      failures: this.runtime.failures().length,
      triggers: this.runtime.triggers().length,
    };
  }

  workbook(): WorkbookView {
    if (this.drawn?.version !== this.changes) {
      this.drawn = { version: this.changes, view: viewWorkbook(this.world, this.workbookId()) };
    }
    return this.drawn.view;
  }

  typeIntoCell(cell: CellAddress, text: string, user = this.world.account.email): void {
    const { sheet: sheetTitle, row, column } = cell;
    this.today(() => this.runtime.typeIntoCell(this.workbookId(), { sheetTitle, row, column, text, user }));
  }

  selectCell({ sheet, row, column }: CellAddress, person?: string): void {
    selectCell(this.world, this.workbookId(), sheet, row, column, person);
  }

  menus(): readonly MenuView[] {
    return menusOf(this.world);
  }

  clickMenu(handler: string, person?: string): readonly DialogView[] {
    return this.today(() => clickedMenu(this.world, () => this.runtime.clickMenu(handler, person)));
  }

  dialogPage(number: number): OpenedPage | null {
    return openedPage(this.world, number);
  }

  forms(): readonly FormView[] {
    return formIds(this.world).map((id) => viewForm(this.world, id));
  }

  formAt(address: string): FormView | null {
    const form = formOfUrl(this.world, googleAddress(address)) ?? allForms(this.world)[address];
    return form ? viewForm(this.world, form.id) : null;
  }

  openedWith(address: string, query: string): OpenedForm {
    const url = `${googleAddress(address)}?${query}`;
    const responseId = readEditLink(this.world, url);
    const form = formOfUrl(this.world, url);
    if (responseId === null || form === null) {
      return { answers: readPrefill(this.world, url)?.answers ?? {}, responseId: null, email: '' };
    }
    const answers = Object.entries(answersOf(this.world, form.id, responseId));
    return {
      answers: Object.fromEntries(
        answers.map(([id, answer]) => [id, typeof answer === 'string' ? answer : answer.flat()]),
      ),
      responseId,
      email: form.responses[responseId]?.email ?? '',
    };
  }

  submitForm(address: string, { answers, email, responseId }: FormSubmission): SubmitOutcome {
    const form = this.formAt(address);
    if (!form) return { ok: false, problems: [{ itemId: null, message: MESSAGES.form.none }] };
    const submitted = this.today(() =>
      this.runtime.submitForm(form.id, { answers, email, ...(responseId !== null && { responseId }) }),
    );
    if (!submitted.accepted) return { ok: false, problems: submitted.problems };
    return { ok: true, responseId: submitted.id, editPath: withLocalAddresses(submitted.editUrl) };
  }

  mails(): readonly MailView[] {
    return mailbox(this.world);
  }

  files(): readonly DriveFileView[] {
    return driveFiles(this.world);
  }

  triggers(): readonly TriggerView[] {
    return this.runtime.triggers();
  }

  runTrigger(id: string): void {
    this.doing(() => this.runtime.runTrigger(id));
  }

  moveClock(instant: number): void {
    this.doing(() => this.runtime.advanceTo(instant, { thinned: true, wakes: wakesOf(this.world) }));
  }

  failures(): readonly FailureView[] {
    return this.runtime
      .failures()
      .map(({ at, functionName, message }) => ({ at, handler: functionName, message }));
  }

  webPage(parameters: Readonly<Record<string, string>>): WebPage {
    const answer = this.runtime.doGet(parameters);
    if (!('html' in answer)) return { content: answer.text, mimeType: answer.mimeType };
    const head = html`<meta charset="utf-8"><title>${answer.title}</title>${answer.metaTags.map(
      ({ name, content }) => html`<meta name="${name}" content="${content}">`,
    )}`;
    // Google shows the title that the script sets, around a frame with the page and its own.
    const framed = answer.html.replace(/<title>[^<]*<\/title>/i, '');
    return { content: withHead(framed, head.markup), mimeType: answer.mimeType };
  }

  callFromPage(call: unknown, from: PageHome, person?: string): CallAnswer {
    const { functionName, args } = {
      functionName: textField(fields(call), 'functionName'),
      args: fields(call).args,
    };
    try {
      let value: unknown;
      const shown = this.today(() =>
        clickedMenu(this.world, () => {
          value = this.runtime.callFromPage(functionName, Array.isArray(args) ? args : [], from, person);
        }),
      );
      return shown.length > 0 ? { value, shown } : { value };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { error: { name, message } };
    }
  }

  /** Fresh links, since older ones expire. */
  mapAddresses(): MapLinks {
    const isSetUp = this.menus().some(({ entries }) =>
      entries.some(({ handler }) => handler === 'tautanPeta'),
    );
    if (!isSetUp) return { points: null, areas: null };
    try {
      return this.doing(() => mapLinks(this.world, this.runtime));
    } catch {
      // Nothing is set up yet.
      return { points: null, areas: null };
    }
  }

  private workbookId(): string {
    const { containerId } = this.world.section('script', () => ({ containerId: null as string | null }));
    if (containerId === null) throw new Error('the script is bound to no workbook');
    return containerId;
  }

  /**
   * Done at the time of this laptop, also while the demo is on its way there: its clock passes hours between two clicks, and a page
   * opened a moment ago would be too old to ask anything.
   */
  private today<T>(deed: () => T): T {
    const { demo } = this;
    if (demo === null || !demo.isUnderWay) return this.doing(deed);
    try {
      return demo.meanwhile(Date.now(), deed);
    } finally {
      this.changed();
    }
  }

  /** Whatever a person does is followed at once by the events that it set off. */
  private doing<T>(deed: () => T): T {
    try {
      const done = deed();
      this.runtime.advanceTo(this.world.clock.now());
      return done;
    } finally {
      this.changed();
    }
  }
}

const googleAddress = (address: string): string => `https://docs.google.com/forms/d/e/${address}/viewform`;

function withHead(page: string, head: string): string {
  const opening = /<head[^>]*>/i.exec(page);
  if (!opening) return `<!doctype html><html lang="id"><head>${head}</head><body>${page}</body></html>`;
  const after = opening.index + opening[0].length;
  return page.slice(0, after) + head + page.slice(after);
}
