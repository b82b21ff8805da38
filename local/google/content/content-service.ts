import { requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { enumeration, memberName } from '../core/enumeration';
import { signatureMismatch } from '../core/exception';
import type { World } from '../core/world';

type GoogleTextOutput = GoogleAppsScript.Content.TextOutput;
type MimeTypes = GoogleAppsScript.Content.ContentService['MimeType'];
type MimeType = GoogleAppsScript.Content.MimeType;

const MIME_TYPE = enumeration<MimeTypes>(
  ...(['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'] as const),
);

const CONTENT_TYPE: Readonly<Record<keyof MimeTypes, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

/** What a browser is sent. */
export interface TextPage {
  readonly content: string;
  readonly contentType: string;
  /** Name to save it under; `null` to show it. */
  readonly fileName: string | null;
}

/** Held to Google's names only: its types leave out that the texts may be `null`. */
class TextOutput implements Record<keyof GoogleTextOutput, unknown> {
  private mimeType: MimeType = MIME_TYPE.TEXT;
  private fileName: string | null = null;

  constructor(private content: string | null) {}

  append(addedContent: string): this {
    this.content = (this.content ?? '') + addedContent;
    return this;
  }

  clear(): this {
    this.content = null;
    return this;
  }

  downloadAsFile(filename: string): this {
    this.fileName = filename;
    return this;
  }

  /** `null` once cleared, though the types promise a text. */
  getContent(): string | null {
    return this.content;
  }

  getFileName(): string | null {
    return this.fileName;
  }

  getMimeType(): MimeType {
    return this.mimeType;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  setMimeType(mimeType: MimeType): this {
    if (memberName(MIME_TYPE, mimeType) === null) {
      throw signatureMismatch('ContentService.TextOutput.setMimeType', [mimeType]);
    }
    this.mimeType = mimeType;
    return this;
  }
}

/** @returns what a web app that returned this value shows; `null` if it is no text output */
export function viewTextOutput(value: unknown): TextPage | null {
  if (!(value instanceof TextOutput)) return null;
  const type = memberName(MIME_TYPE, value.getMimeType()) ?? 'TEXT';
  return {
    content: value.getContent() ?? '',
    contentType: CONTENT_TYPE[type],
    fileName: value.getFileName(),
  };
}

class ContentService implements Record<keyof GoogleAppsScript.Content.ContentService, unknown> {
  readonly MimeType = MIME_TYPE;

  constructor(private readonly world: World) {}

  createTextOutput(...args: [content?: string]): TextOutput {
    requireSignature('ContentService.createTextOutput', args, [], [text]);
    return this.world.call('ContentService.createTextOutput', () =>
      emulate('ContentService.TextOutput', new TextOutput(args[0] === undefined ? null : String(args[0]))),
    );
  }
}

export function createContentService(world: World): ContentService {
  return emulate('ContentService', new ContentService(world));
}
