import { requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { enumeration, memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import { type GoogleBlob, textBlob } from '../utilities/blob';
import { HtmlScanner } from './context';
import { escapeIn } from './escaping';

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

interface PageState {
  content: string;
  title: string;
  faviconUrl: string | null;
  /** Pixels; `null` for what the dialog or the browser gives. */
  width: number | null;
  height: number | null;
  metaTags: readonly { readonly name: string; readonly content: string }[];
}

class HtmlOutput implements Record<keyof Omit<GoogleOutput, 'asTemplate'>, unknown> {
  constructor(private readonly page: PageState) {}

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

  /** Whether other sites may frame the page is up to what serves it, and here nothing else does. */
  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): this {
    if (memberName(X_FRAME_OPTIONS_MODE, mode) === null) {
      throw signatureMismatch('HtmlService.HtmlOutput.setXFrameOptionsMode', [mode]);
    }
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
  const page: PageState = { content, title: '', faviconUrl: null, width: null, height: null, metaTags: [] };
  return emulate('HtmlService.HtmlOutput', new HtmlOutput(page));
}
