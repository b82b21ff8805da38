/** What the server and its own pages say to each other as JSON. */

/** A plain text cell is its text; anything more is an object with only what it has. */
export type CellWire = string | RichCell;

export interface RichCell {
  readonly text: string;
  /** Of a number, so that sorting is by size. */
  readonly number?: number;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly wrap?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly note?: string;
  readonly link?: string;
}

export interface TabWire {
  readonly gid: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly color: string | null;
  readonly protected: boolean;
  /** Columns of a protected tab that people fill in, each with the choices offered there. */
  readonly open: Readonly<Record<number, readonly string[]>>;
}

export interface TabsWire {
  readonly version: number;
  readonly tabs: readonly TabWire[];
}

export interface SheetWire extends TabWire {
  readonly version: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly (readonly CellWire[])[];
}

export interface StatusWire {
  readonly version: number;
  readonly live: Readonly<Record<string, string | number>>;
  readonly healthy: boolean;
  readonly demoRunning: boolean;
}

export interface DialogWire {
  readonly kind: 'alert' | 'toast' | 'page' | 'sidebar';
  readonly title: string;
  readonly text: string;
  /** Address of the page inside, of sidebars and dialogs. */
  readonly page: string | null;
}

/** The answer to a deed: done, or why not, in words for the person who did it. */
export type DeedWire<T = Record<never, never>> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly message: string };

export type SubmitWire =
  | { readonly ok: true; readonly editPath: string }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly itemId: number | null; readonly message: string }[];
    };
