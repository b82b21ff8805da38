import type { Locator, Page } from 'playwright-core';
import { withLocalAddresses } from '../../local/server/local-address';

/** A form on a phone, and what it costs to answer it. */
export class Phone {
  taps = 0;
  keys = 0;

  constructor(private readonly page: Page) {}

  /** Opens a link to a form of Google's at the emulated one. */
  async open(url: string, address: string): Promise<this> {
    await this.page.goto(new URL(withLocalAddresses(url), address).href);
    return this;
  }

  /** To the next page of the form, or off with it. */
  async next(): Promise<void> {
    this.taps += 1;
    await this.page.locator('#lanjut').click();
  }

  async send(): Promise<void> {
    await this.next();
    await this.page.locator('#tercatat').waitFor({ state: 'visible' });
  }

  /** One of several that stand below one another. */
  async mark(title: string, label: string): Promise<void> {
    this.taps += 1;
    await this.question(title).getByText(label, { exact: true }).click();
  }

  /** One tap opens the list, another chooses. */
  async choose(title: string, label: RegExp): Promise<void> {
    this.taps += 2;
    const list = this.question(title).locator('select');
    const labels = await list.locator('option').allInnerTexts();
    await list.selectOption(labels.find((one) => label.test(one)) ?? 'no such choice');
  }

  /** One tap opens the calendar, another takes the day, a third closes it. */
  async day(title: string, iso: string): Promise<void> {
    this.taps += 3;
    await this.question(title).locator('input').fill(iso);
  }

  async type(title: string, text: string): Promise<void> {
    this.taps += 1;
    this.keys += text.length;
    await this.question(title).locator('input').fill(text);
  }

  async asks(): Promise<number> {
    return this.page.locator('[data-item]:visible').count();
  }

  async answerTo(title: string): Promise<string> {
    return this.question(title).locator('input').inputValue();
  }

  text(): Promise<string> {
    return this.page.locator('#tercatat').innerText();
  }

  private question(title: string): Locator {
    return this.page
      .locator('[data-item]:visible', { has: this.page.locator('.ask', { hasText: title }) })
      .first();
  }
}
