import { actingUser } from '../../core/access';
import { GoogleException } from '../../core/exception';
import type { Protection as Data } from '../grid/model';
import { PROTECTED, passes } from '../rules/protection';
import { ENUMS } from './enums';
import { asGoogle, type Book, boxOf } from './google';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;

export class Protection implements Partial<GoogleProtection> {
  constructor(
    private readonly book: Book,
    private readonly sheetId: number,
    private readonly id: number,
  ) {}

  canEdit = (): boolean => passes(this.book.workbook, this.data(), actingUser(this.book.world));
  canDomainEdit = (): boolean => this.data().domainEdit;
  getDescription = (): string => this.data().description;
  getEditors = (): User[] => this.data().editors.map((email) => this.book.objects.user(email));
  getProtectionType = () => ENUMS.ProtectionType[this.data().wholeSheet ? 'SHEET' : 'RANGE'];
  getRange = (): Range => this.book.objects.range(this.sheetId, this.data().box);
  getUnprotectedRanges = (): Range[] =>
    this.data().unprotected.map((box) => this.book.objects.range(this.sheetId, box));
  isWarningOnly = (): boolean => this.data().warningOnly;

  setDescription = (description: string): GoogleProtection => this.update('setDescription', { description });
  setWarningOnly = (warningOnly: boolean): GoogleProtection => this.update('setWarningOnly', { warningOnly });
  setDomainEdit = (domainEdit: boolean): GoogleProtection => this.update('setDomainEdit', { domainEdit });
  setRange = (range: Range): GoogleProtection => this.update('setRange', { box: boxOf(range) });

  setUnprotectedRanges(ranges: Range[]): GoogleProtection {
    if (!this.data().wholeSheet)
      throw new GoogleException('Unprotected ranges are only supported on protected sheets.');
    return this.update('setUnprotectedRanges', { unprotected: ranges.map(boxOf) });
  }

  addEditor = (user: User | string): GoogleProtection => this.addEditors([emailOf(user)]);
  addEditors = (emails: string[]): GoogleProtection =>
    this.update('addEditors', { editors: [...new Set([...this.data().editors, ...emails])] });
  removeEditor = (user: User | string): GoogleProtection => this.removeEditors([emailOf(user)]);

  removeEditors(users: readonly (User | string)[]): GoogleProtection {
    const gone = users.map(emailOf);
    return this.update('removeEditors', {
      editors: this.data().editors.filter((email) => !gone.includes(email)),
    });
  }

  remove(): void {
    this.book.write('Protection.remove', () => {
      this.requirePasses();
      const { state } = this.book.sheet(this.sheetId);
      state.protections = state.protections.filter(({ id }) => id !== this.id);
    });
  }

  /** Whoever a protection keeps out cannot change it either. */
  private requirePasses(): void {
    if (!this.canEdit()) throw new GoogleException(PROTECTED);
  }

  private data(): Data {
    const found = this.book.sheet(this.sheetId).state.protections.find(({ id }) => id === this.id);
    if (!found) throw new GoogleException('The protection no longer exists.');
    return found;
  }

  private update(method: string, change: Partial<Data>): GoogleProtection {
    this.book.write(`Protection.${method}`, () => {
      this.requirePasses();
      const { state } = this.book.sheet(this.sheetId);
      state.protections = state.protections.map((item) =>
        item.id === this.id ? { ...item, ...change } : item,
      );
    });
    return asGoogle<GoogleProtection>('Protection', this);
  }
}

const emailOf = (user: User | string): string => (typeof user === 'string' ? user : user.getEmail());
