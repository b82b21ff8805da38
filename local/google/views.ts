/**
 * What a person would see of the emulated services in a browser, as plain data: for the local server, the command line and
 * the tests. Scripts never see these.
 */

export interface CellView {
  /** As displayed, in the spreadsheet's locale. */
  readonly text: string;
  /** As the API returns it unformatted; `null` for an empty cell. */
  readonly value: string | number | boolean | null;
  /** Number format pattern, '' for automatic. */
  readonly format: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly note?: string;
  /** Where a click on the cell leads. */
  readonly link?: string;
}

export interface SheetView {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly protected: boolean;
  /** Columns of a protected tab that stay open to people, each with the choices offered there. */
  readonly openColumns: Readonly<Record<number, readonly string[]>>;
  /** Pixels, one per column of the grid. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hasFilter: boolean;
  /** Up to the last row and column with content. */
  readonly rows: readonly (readonly CellView[])[];
}

export interface WorkbookView {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
}

export interface ChoiceView {
  readonly value: string;
  /** Id of the page break item to go to, 'submit', 'restart', 'continue', or `null` without navigation. */
  readonly goTo: number | 'submit' | 'restart' | 'continue' | null;
}

export interface ItemView {
  readonly id: number;
  /** `entry.<n>` of prefilled links. */
  readonly entry: string;
  readonly type: string;
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly choices: readonly ChoiceView[];
  /** Rule of the validation builder and its error text, or `null`. */
  readonly validation: {
    readonly rule: string;
    readonly args: readonly (string | number)[];
    readonly message: string;
  } | null;
}

export interface PageView {
  /** Id of its page break item; `null` for the first page. */
  readonly id: number | null;
  readonly title: string;
  readonly helpText: string;
  readonly items: readonly ItemView[];
  /** Where the page leads when no answer decides. */
  readonly next: number | 'submit' | 'restart' | 'continue';
}

export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly published: boolean;
  readonly acceptingResponses: boolean;
  readonly collectsEmail: boolean;
  readonly allowsResponseEdits: boolean;
  readonly publishedUrl: string;
  readonly pages: readonly PageView[];
}

export interface MailView {
  readonly id: string;
  readonly sentAt: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | null;
  readonly name: string | null;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
}

export interface DriveFileView {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly url: string;
  readonly updatedAt: number;
  /** Text content; `null` for spreadsheets and forms. */
  readonly content: string | null;
}

export interface TriggerView {
  readonly id: string;
  readonly handler: string;
  /** In words: `every 5 minutes`, `on form submit`. */
  readonly schedule: string;
  readonly nextRun: number | null;
  readonly lastRun: { readonly at: number; readonly ms: number; readonly error: string | null } | null;
}
