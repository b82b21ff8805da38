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
