import { memberName } from '../../core/enumeration';
import { GoogleException } from '../../core/exception';
import type { Metadata, MetadataPlace } from '../grid/model';
import { ENUMS } from './enums';
import { asGoogle, type Book } from './google';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** @param rest value and visibility, of which each may be left out */
export function addMetadata(
  book: Book,
  owner: string,
  place: MetadataPlace,
  key: string,
  rest: readonly unknown[],
): void {
  const visibility = rest
    .map((item) => memberName(ENUMS.DeveloperMetadataVisibility, item))
    .find((name) => name !== null);
  const value = rest.find((item) => typeof item === 'string');
  book.write(`${owner}.addDeveloperMetadata`, ({ workbook }) => {
    workbook.state.metadata.push({
      id: workbook.nextId++,
      key,
      value: typeof value === 'string' ? value : null,
      visibility: visibility ?? 'DOCUMENT',
      place,
    });
  });
}

export class DeveloperMetadata implements Partial<GoogleMetadata> {
  constructor(
    private readonly book: Book,
    private readonly id: number,
  ) {}

  getId = (): number => this.id;
  getKey = (): string => this.data().key;
  getValue = (): string | null => this.data().value;
  getVisibility = (): Visibility => ENUMS.DeveloperMetadataVisibility[this.data().visibility];
  setKey = (key: string): GoogleMetadata => this.update('setKey', { key });
  setValue = (value: string): GoogleMetadata => this.update('setValue', { value });

  setVisibility(visibility: Visibility): GoogleMetadata {
    const name = memberName(ENUMS.DeveloperMetadataVisibility, visibility) ?? 'DOCUMENT';
    return this.update('setVisibility', { visibility: name });
  }

  remove(): void {
    this.book.write('DeveloperMetadata.remove', ({ workbook }) => {
      workbook.state.metadata = workbook.state.metadata.filter(({ id }) => id !== this.id);
    });
  }

  private data(): Metadata {
    const found = this.book.workbook.state.metadata.find(({ id }) => id === this.id);
    if (!found) throw new GoogleException('The developer metadata no longer exists.');
    return found;
  }

  private update(method: string, change: Partial<Metadata>): GoogleMetadata {
    this.book.write(`DeveloperMetadata.${method}`, ({ workbook }) => {
      workbook.state.metadata = workbook.state.metadata.map((item) =>
        item.id === this.id ? { ...item, ...change } : item,
      );
    });
    return asGoogle<GoogleMetadata>('DeveloperMetadata', this);
  }
}
