import type { DriveFileView, FormView, MailView, TriggerView, WorkbookView } from '../google/views';
import type { MapLinks } from '../people/map-links';

/** What the pages show and do; the emulated Google and the bundle are behind it. */
export interface Laptop {
  /** Rises whenever something a page shows may have changed. */
  version(): number;
  status(): Status;
  workbook(): WorkbookView;
  /** @param person e-mail address of who types, selects or clicks; the owner unless given */
  typeIntoCell(cell: CellAddress, text: string, person?: string): void;
  /** What a script that runs in the workbook's window finds selected. */
  selectCell(cell: CellAddress, person?: string): void;
  menus(): readonly MenuView[];
  clickMenu(handler: string, person?: string): readonly DialogView[];
  forms(): readonly FormView[];
  /** @param address id in the published link of a form, or its own */
  formAt(address: string): FormView | null;
  submitForm(address: string, sent: FormSubmission): SubmitOutcome;
  /** The answers that a prefilled or edit link brings along; `query` as it stands after the question mark. */
  openedWith(address: string, query: string): OpenedForm;
  mails(): readonly MailView[];
  files(): readonly DriveFileView[];
  triggers(): readonly TriggerView[];
  runTrigger(id: string): void;
  moveClock(instant: number): void;
  failures(): readonly FailureView[];
  webPage(parameters: Readonly<Record<string, string>>): WebPage;
  /**
   * @param call as the bridge in the page sent it
   * @param person e-mail address of who is at the page; unless given the owner in the workbook's window, and a stranger elsewhere
   */
  callFromPage(call: unknown, from: PageHome, person?: string): CallAnswer;
  /** A sidebar or dialog that the script has opened, by its number. */
  dialogPage(number: number): OpenedPage | null;
  /** Addresses, as Google gives them, of the two views of the map; `null` before there is one. */
  mapAddresses(): MapLinks;
}

/** A page of the web app knows neither workbook nor user; one in the workbook's window does. */
export type PageHome = 'web-app' | 'sidebar';

export interface Status {
  readonly now: number;
  readonly timeZone: string;
  readonly place: string;
  /** `null` where no demo was asked for. */
  readonly demo: { readonly done: number; readonly total: number } | null;
  readonly mails: number;
  readonly failures: number;
  readonly triggers: number;
}

export interface CellAddress {
  readonly sheet: string;
  /** Counted from 0, as is `column`. */
  readonly row: number;
  readonly column: number;
}

export interface MenuView {
  readonly title: string;
  /** `handler` is `null` for a line between entries. */
  readonly entries: readonly { readonly label: string; readonly handler: string | null }[];
}

/** What the script told the person at the keyboard. */
export interface DialogView {
  readonly kind: 'alert' | 'toast' | 'page' | 'sidebar';
  readonly title: string;
  readonly text: string;
  /** Number of the page in it, of sidebars and dialogs. */
  readonly page: number | null;
}

/** A page of the script in a person's window of the workbook. */
export interface OpenedPage {
  readonly content: string;
  /** E-mail address of the person, for whom the page acts. */
  readonly person: string;
}

export interface FormSubmission {
  /** By item id; an unanswered question has no key. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly email: string;
  /** Of the response that is being changed. */
  readonly responseId: string | null;
}

export type SubmitOutcome =
  | { readonly ok: true; readonly responseId: string; readonly editPath: string }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

export interface FormProblem {
  /** `null` for one that is about the form, not about a question. */
  readonly itemId: number | null;
  readonly message: string;
}

export interface OpenedForm {
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly responseId: string | null;
  readonly email: string;
}

export interface FailureView {
  readonly at: number;
  readonly handler: string;
  readonly message: string;
}

export interface WebPage {
  readonly content: string;
  readonly mimeType: string;
}

/** What became of a call of a page. */
export type CallAnswer =
  | {
      readonly value: unknown;
      /** What the script has opened meanwhile; absent where nothing. */
      readonly shown?: readonly DialogView[];
    }
  | { readonly error: { readonly name: string; readonly message: string } };
