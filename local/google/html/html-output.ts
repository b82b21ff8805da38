import { requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { enumeration, memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import { type GoogleBlob, textBlob } from '../utilities/blob';
import { HtmlScanner } from './context';
import { escapeHtml, escapeIn } from './escaping';

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleHtmlService = GoogleAppsScript.HTML.HtmlService;
type MetaTag = GoogleAppsScript.HTML.HtmlOutputMetaTag;

export const X_FRAME_OPTIONS_MODE = enumeration<GoogleHtmlService['XFrameOptionsMode']>(
  'ALLOWALL',
  'DEFAULT',
);
export const SANDBOX_MODE = enumeration<GoogleHtmlService['SandboxMode']>('EMULATED', 'IFRAME', 'NATIVE');

/** The only ones that a page may ask for (reference of `HtmlOutput.addMetaTag`). */
const ALLOWED_META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** A page as it was handed to Google. */
export interface HtmlPage {
  readonly content: string;
  readonly title: string;
  readonly faviconUrl: string | null;
  /** Pixels; `null` for what the dialog or the browser gives. */
  readonly width: number | null;
  readonly height: number | null;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
  readonly frameable: boolean;
}

type PageState = { -readonly [K in keyof HtmlPage]: HtmlPage[K] };

class HtmlOutput implements Record<keyof Omit<GoogleOutput, 'asTemplate'>, unknown> {
  constructor(readonly page: PageState) {}

  append(addedContent: string): this {
    requireSignature('HtmlService.HtmlOutput.append', [addedContent], [text]);
    this.page.content += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    requireSignature('HtmlService.HtmlOutput.appendUntrusted', [addedContent], [text]);
    const scanner = new HtmlScanner();
    scanner.feed(this.page.content);
    this.page.content += escapeIn(scanner.context(), addedContent);
    return this;
  }

  clear(): this {
    this.page.content = '';
    return this;
  }

  getContent(): string {
    return this.page.content;
  }

  setContent(content: string): this {
    this.page.content = content;
    return this;
  }

  getTitle(): string {
    return this.page.title;
  }

  setTitle(title: string): this {
    this.page.title = title;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!ALLOWED_META_TAGS.includes(name)) {
      throw new GoogleException('The meta tag you specified is not allowed in this context.');
    }
    this.page.metaTags = [...this.page.metaTags, { name, content }];
    return this;
  }

  getMetaTags(): MetaTag[] {
    return this.page.metaTags.map(({ name, content }) =>
      emulate('HtmlService.HtmlOutputMetaTag', { getName: () => name, getContent: () => content }),
    );
  }

  getFaviconUrl(): string | null {
    return this.page.faviconUrl;
  }

  setFaviconUrl(iconUrl: string): this {
    this.page.faviconUrl = iconUrl;
    return this;
  }

  getWidth(): number | null {
    return this.page.width;
  }

  setWidth(width: number): this {
    this.page.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.page.height;
  }

  setHeight(height: number): this {
    this.page.height = height;
    return this;
  }

  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): this {
    const name = memberName(X_FRAME_OPTIONS_MODE, mode);
    if (name === null) throw signatureMismatch('HtmlService.HtmlOutput.setXFrameOptionsMode', [mode]);
    this.page.frameable = name === 'ALLOWALL';
    return this;
  }

  /** Without effect since 2015: every page is in an IFRAME sandbox. */
  setSandboxMode(_mode: GoogleAppsScript.HTML.SandboxMode): this {
    return this;
  }

  getBlob(): GoogleBlob {
    return textBlob(this.page.content, 'text/html', 'output.html');
  }

  getAs(contentType: string): GoogleBlob {
    return this.getBlob().getAs(contentType);
  }
}

export type { HtmlOutput };

export function newHtmlOutput(content: string): HtmlOutput {
  const page: PageState = {
    ...{ content, title: '', faviconUrl: null, width: null, height: null, metaTags: [], frameable: false },
  };
  return emulate('HtmlService.HtmlOutput', new HtmlOutput(page));
}

/** @returns what a script that returned this value, or showed it as a sidebar, made of it; `null` if it is no page */
export function viewHtmlOutput(value: unknown): HtmlPage | null {
  return value instanceof HtmlOutput ? { ...value.page } : null;
}

/** @returns the page as the browser is sent it, its title and meta tags in its head */
export function documentOf(page: HtmlPage): string {
  const tags = page.metaTags.map(
    ({ name, content }) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`,
  );
  const head = `${tags.join('')}<title>${escapeHtml(page.title)}</title>`;
  const opening = /<head[^>]*>/i.exec(page.content);
  if (!opening) return `<!doctype html><html><head>${head}</head><body>${page.content}</body></html>`;
  const at = opening.index + opening[0].length;
  return page.content.slice(0, at) + head + page.content.slice(at);
}
