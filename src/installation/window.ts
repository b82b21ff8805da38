import type { ResponseCode } from '../kernel/code';
import type { InspectionPort } from './inspection';
import type { JobContext } from './job';

/** What can be shown to whoever is at a window of the workbook. */
export interface WindowPort {
  message(title: string, text: string): void;
  /**
   * Opens a page of the script beside the workbook.
   *
   * @param about what the page is about: a code, and nothing else of a person
   */
  sidebar(page: string, title: string, about?: ResponseCode): void;
  /**
   * Opens a page of the script over the workbook.
   *
   * @param about what the page is about: a code, and nothing else of a person
   */
  dialog(
    page: string,
    title: string,
    size: { readonly width: number; readonly height: number },
    about?: ResponseCode,
  ): void;
  /** Opens the page that runs a function of a room, and shows the lines that it answers. */
  work(functionName: string, title: string): void;
  /** The first row of what is selected, counted from 0 below the header; `null` where nothing is. */
  selectedRow(): { readonly tab: string; readonly row: number } | null;
  /** The header of the first column of what is selected; '' where nothing is. */
  selectedHeader(): string;
}

/** All that an execution has that somebody started at a window of the workbook. */
export interface WindowContext extends JobContext {
  readonly window: WindowPort;
  readonly inspection: InspectionPort;
  /** E-mail address of whoever is at the window. */
  readonly who: string;
  /** E-mail address of the account that installed; `null` where it is not known. */
  readonly owner: string | null;
}

/** A function of the script that a menu entry calls: it opens a page or shows a message, and neither reads nor writes. */
export interface RoomWindow {
  /** Menus name it: it is never renamed, and no other function has it. */
  readonly name: string;
  open(window: Omit<WindowPort, 'selectedRow' | 'selectedHeader'>): void;
}

/** A function of the script that a page of a room calls; it runs for pages that a {@link RoomWindow} has opened, and for nobody else. */
export interface RoomFunction {
  /** Open pages name it: it is never renamed, and no other function has it. */
  readonly name: string;
  /** @param asked what the page sent; whoever is at a window can send anything */
  run(context: WindowContext, asked?: unknown): unknown;
}

/** An entry of the menu PetaGizi. */
export interface MenuEntry {
  readonly label: string;
  /** Name of a {@link RoomWindow}, or of a function of the entry file. */
  readonly functionName: string;
  /** Entries are shown in this order, the smallest number first; a line parts those of one hundred from those of the next. */
  readonly place: number;
}
