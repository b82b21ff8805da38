import type { World } from '../../../local/google/core/world';
import { choose, type OpenPage, openPage } from '../../../local/people/window';
import { Runtime, type RuntimeOptions } from '../../../local/runtime/runtime';

/** Five hours: shorter than the script knows a page that nobody uses. */
const USED_FOR = 5 * 3_600_000;

/** What a page that a test drives in a browser sends along by itself. */
const KEY = /^[0-9a-f-]{36}$/;

/** Opens the officers' sidebar. */
const SIDEBAR = 'keputusanPetugas';

/**
 * A runtime whose people use pages as they are meant to be used: what they ask from a window of the workbook, they ask from a page
 * that they have opened there. Whoever asks from the page of the map has no key.
 */
export class PeopleRuntime extends Runtime {
  private readonly people: World;
  private readonly pages = new Map<string, { readonly page: OpenPage; readonly since: number }>();

  constructor(options: RuntimeOptions) {
    super(options);
    this.people = options.world;
  }

  /** The key of a page that this person has open. Opening it costs modelled time, and is disturbed by no fault. */
  keyOf(person = this.people.account.email): string {
    const now = this.people.clock.now();
    const open = this.pages.get(person);
    if (open && now < open.since + USED_FOR) return open.page.key;
    const { faults } = this.people;
    this.people.faults = null;
    const page = openPage(this.people, this, SIDEBAR, person);
    this.people.faults = faults;
    this.pages.set(person, { page, since: now });
    return page.key;
  }

  /** What the page showed in the end that was opened last from the menu. */
  said: readonly string[] = [];

  override clickMenu(functionName: string, person = this.people.account.email): unknown {
    const plain = {
      clickMenu: (name: string, user?: string) => super.clickMenu(name, user),
      callFromPage: (...call: Parameters<Runtime['callFromPage']>) => super.callFromPage(...call),
    };
    this.said = choose(this.people, plain, functionName, person);
    return this.said;
  }

  override callFromPage(
    functionName: string,
    args: readonly unknown[],
    from: 'web-app' | 'sidebar' = 'web-app',
    person?: string,
  ): unknown {
    const hasKey = typeof args[0] === 'string' && KEY.test(args[0]);
    if (from === 'web-app' || hasKey) return super.callFromPage(functionName, args, from, person);
    return super.callFromPage(functionName, [this.keyOf(person), ...args], from, person);
  }
}
