import { actingUser } from '../../core/access';
import { emulate } from '../../core/emulate';
import { enumeration } from '../../core/enumeration';
import { requireUi, type World } from '../../core/world';
import { asGoogle } from './google';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** An entry of a menu; `null` is a separating line. */
export type MenuEntry =
  | { readonly caption: string; readonly functionName: string }
  | { readonly caption: string; readonly entries: readonly MenuEntry[] }
  | null;

export interface MenuView {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export interface DialogView {
  readonly kind: 'alert' | 'toast' | 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  /** Text of an alert or toast, HTML of the others. */
  readonly content: string;
  readonly shownAt: number;
  /** E-mail address of the person in whose window it was shown; a page in it acts for that person. */
  readonly person: string;
}

interface UiState {
  menus: MenuView[];
  dialogs: DialogView[];
}

/** Dialogs that are remembered, newest last. */
const DIALOGS_KEPT = 50;

const stateOf = (world: World): UiState => world.section('ui', (): UiState => ({ menus: [], dialogs: [] }));

/** Menus that scripts have added, one of each caption. */
export const listMenus = (world: World): readonly MenuView[] => stateOf(world).menus;

/** What scripts have shown, newest last. */
export const lastDialogs = (world: World): readonly DialogView[] => stateOf(world).dialogs;

/**
 * Closes every window of a workbook: what was shown in it is no longer remembered.
 *
 * @param left those that stay open
 */
export function forgetDialogs(world: World, left: readonly DialogView[] = []): void {
  stateOf(world).dialogs = [...left];
}

function remember(world: World, dialog: Omit<DialogView, 'shownAt' | 'person'>): void {
  const state = stateOf(world);
  const shown = { ...dialog, shownAt: world.clock.now(), person: actingUser(world) };
  state.dialogs = [...state.dialogs, shown].slice(-DIALOGS_KEPT);
}

export const addToast = (world: World, title: string, content: string): void =>
  remember(world, { kind: 'toast', title, content });

const Button = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);

/** What is added to a menu, by menu, until it is shown. */
const drafts = new WeakMap<object, MenuView>();

class Menu implements Partial<GoogleMenu> {
  private readonly entries: MenuEntry[] = [];

  constructor(
    private readonly world: World,
    private readonly caption: string,
  ) {}

  addItem(caption: string, functionName: string): GoogleMenu {
    this.entries.push({ caption, functionName });
    return this.self();
  }

  addSeparator(): GoogleMenu {
    this.entries.push(null);
    return this.self();
  }

  addSubMenu(menu: GoogleMenu): GoogleMenu {
    const draft = drafts.get(menu);
    if (draft) this.entries.push(draft);
    return this.self();
  }

  addToUi(): void {
    this.world.call('Ui.Menu.addToUi', () => {
      const state = stateOf(this.world);
      const menu = { caption: this.caption, entries: [...this.entries] };
      state.menus = [...state.menus.filter(({ caption }) => caption !== this.caption), menu];
    });
  }

  self(): GoogleMenu {
    const menu = asGoogle<GoogleMenu>('Menu', this);
    drafts.set(menu, { caption: this.caption, entries: this.entries });
    return menu;
  }
}

class Ui implements Partial<GoogleUi> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(private readonly world: World) {}

  createMenu = (caption: string): GoogleMenu => new Menu(this.world, caption).self();
  createAddonMenu = (): GoogleMenu => this.createMenu('Add-ons');

  /** `alert(prompt)`, `alert(prompt, buttons)`, `alert(title, prompt, buttons)`; the person presses the first button. */
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const texts = args.filter((arg) => typeof arg === 'string');
    const [title, content] = texts.length > 1 ? [texts[0], texts[1]] : ['', texts[0]];
    this.show('alert', String(title), String(content ?? ''));
    const buttons = String(args.find((arg) => typeof arg !== 'string') ?? 'OK');
    return buttons.startsWith('YES') ? Button.YES : Button.OK;
  }

  showSidebar = (page: HtmlOutput): void => this.show('sidebar', page.getTitle(), page.getContent());
  showModalDialog = (page: HtmlOutput, title: string): void => this.show('modal', title, page.getContent());
  showModelessDialog = (page: HtmlOutput, title: string): void =>
    this.show('modeless', title, page.getContent());

  private show(kind: DialogView['kind'], title: string, content: string): void {
    const names = {
      alert: 'alert',
      toast: 'toast',
      sidebar: 'showSidebar',
      modal: 'showModalDialog',
      modeless: 'showModelessDialog',
    };
    this.world.call(`Ui.${names[kind]}`, () => remember(this.world, { kind, title, content }));
  }
}

export function createUi(world: World): GoogleUi {
  requireUi(world, 'SpreadsheetApp.getUi()');
  const ui: Partial<GoogleUi> = new Ui(world);
  return emulate('Ui', ui as GoogleUi);
}
