import { list, requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { encodingOf, signed, unsigned } from './bytes';

export type GoogleBlob = GoogleAppsScript.Base.Blob;

interface Content {
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly name: string | null;
}

const TYPE_OF_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gz: 'application/x-gzip',
  html: 'text/html',
  json: 'application/json',
  kml: 'application/vnd.google-earth.kml+xml',
  kmz: 'application/vnd.google-earth.kmz',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

class Blob implements GoogleBlob {
  constructor(private content: Content) {}

  static bytesOf({ content }: Blob): Buffer {
    return content.bytes;
  }

  getBytes(): number[] {
    return signed(this.content.bytes);
  }

  setBytes(data: number[]): GoogleBlob {
    requireSignature('Blob.setBytes', [data], [list]);
    return this.with({ bytes: unsigned(data) });
  }

  getDataAsString(charset = 'UTF-8'): string {
    return this.content.bytes.toString(encodingOf(charset));
  }

  setDataFromString(string: string, charset = 'UTF-8'): GoogleBlob {
    requireSignature('Blob.setDataFromString', [string], [text]);
    return this.with({ bytes: Buffer.from(String(string), encodingOf(charset)) });
  }

  getContentType(): string | null {
    return this.content.contentType;
  }

  setContentType(contentType: string | null): GoogleBlob {
    return this.with({ contentType });
  }

  setContentTypeFromExtension(): GoogleBlob {
    const extension = this.content.name?.split('.').pop()?.toLowerCase() ?? '';
    return this.with({ contentType: TYPE_OF_EXTENSION[extension] ?? null });
  }

  getName(): string | null {
    return this.content.name;
  }

  setName(name: string): GoogleBlob {
    return this.with({ name });
  }

  copyBlob(): GoogleBlob {
    return blobOf(this.content);
  }

  getBlob(): GoogleBlob {
    return this;
  }

  getAllBlobs(): GoogleBlob[] {
    return [this];
  }

  /** Conversions need Google's renderers: only the blob's own type is to be had. */
  getAs(contentType: string): GoogleBlob {
    if (contentType === this.content.contentType) return this.copyBlob();
    throw new TypeError(`Blob.getAs('${contentType}') is not emulated`);
  }

  isGoogleType(): boolean {
    return this.content.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  private with(change: Partial<Content>): GoogleBlob {
    this.content = { ...this.content, ...change };
    return this;
  }
}

/** The blobs of this module by what scripts hold of them: their bytes need not go through a list of numbers. */
const ours = new WeakMap<GoogleBlob, Blob>();

export function blobOf({ bytes, contentType, name }: Content): GoogleBlob {
  const blob = new Blob({ bytes, contentType, name });
  const shown = emulate('Blob', blob);
  for (const key of [blob, shown]) ours.set(key, blob);
  return shown;
}

export function textBlob(content: string, contentType: string, name: string | null = null): GoogleBlob {
  return blobOf({ bytes: Buffer.from(content, 'utf8'), contentType, name });
}

/** @returns bytes of anything that gives a blob, a blob itself included */
export function bytesOf(source: GoogleAppsScript.Base.BlobSource): Buffer {
  const blob = source.getBlob();
  const own = ours.get(blob);
  return own ? Blob.bytesOf(own) : unsigned(blob.getBytes());
}
