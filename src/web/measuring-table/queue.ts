// What waits on the phone to be sent. Kept where the browser keeps things of this file, until it is taken out or emptied.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Sex } from '../../kernel/growth/anthropometry';
import type { FilledVisit } from '../../subjects/measuring-table/filled-form';

/** A visit that waits: what goes into the form, and nothing else. The key of a card is not kept. */
export interface Waiting extends FilledVisit {
  /** Number that no other on this phone has. */
  readonly id: number;
  /** Sex and birth date also of a child with a code, so that whoever sends it later can tell one from another. */
  readonly sex: Sex | null;
  readonly birthDate: CalendarDate | null;
  /** Whether the form was opened with it; taken out by hand, once it was sent. */
  readonly opened: boolean;
}

/** A visit as it goes into the form or waits. */
export type NewVisit = Omit<Waiting, 'id' | 'opened'>;

/** What became of a visit: the form was opened with it, or it waits. */
export interface Kept {
  readonly visit: NewVisit;
  /** Number under which it waits; `null` where the form was opened with it, and nobody knows whether it was sent. */
  readonly id: number | null;
}

/** The part of the browser's storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param form id of the form: files of two kelurahan on one phone do not share a queue */
export class Queue {
  private kept: readonly Waiting[];
  /** Whether what waits outlasts the closing of the page. */
  lasts: boolean;

  constructor(
    private readonly store: Store | null,
    private readonly name: string,
  ) {
    this.kept = readKept(store, name);
    this.lasts = store !== null;
  }

  /** The oldest first. */
  get waiting(): readonly Waiting[] {
    return this.kept;
  }

  add(visit: NewVisit): Waiting {
    const before = this.read();
    const id = before.reduce((most, { id: other }) => Math.max(most, other), 0) + 1;
    const one = { ...visit, id, opened: false };
    this.keep([...before, one]);
    return one;
  }

  /**
   * What became of a visit that may have been changed since. What waits is changed with it, and has to be sent anew.
   *
   * @returns `null` where leaving the visit would lose it, `other-child` where besides what waits is of another child
   */
  follow(kept: Kept | null, visit: NewVisit): Kept | 'other-child' | null {
    if (kept === null) return null;
    const { id } = kept;
    const isAsKept = isSame(kept.visit, visit);
    const waits = id === null ? undefined : this.read().find((one) => one.id === id);
    // Taken out meanwhile, it was sent or thrown away.
    if (!waits) return isAsKept ? { visit, id: null } : null;
    if (!isOfSameChild(waits, visit)) return 'other-child';
    if (!isSame(waits, { ...waits, ...visit }))
      this.keep(this.read().map((one) => (one.id === id ? { ...one, ...visit, opened: false } : one)));
    return { visit, id };
  }

  markOpened(id: number): void {
    this.keep(this.read().map((one) => (one.id === id ? { ...one, opened: true } : one)));
  }

  remove(id: number): void {
    this.keep(this.read().filter((one) => one.id !== id));
  }

  empty(): void {
    this.keep([]);
  }

  /** What the storage has by now: the file may be open twice. */
  private read(): readonly Waiting[] {
    return this.lasts ? readKept(this.store, this.name) : this.kept;
  }

  private keep(all: readonly Waiting[]): void {
    this.kept = all;
    if (this.store === null) return;
    try {
      if (all.length === 0) this.store.removeItem(this.name);
      else this.store.setItem(this.name, JSON.stringify(all));
      this.lasts = true;
    } catch {
      this.lasts = false; // full, or not allowed
    }
  }
}

const isSame = (one: NewVisit, other: NewVisit): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who is meant by a code, sex and birth date may have been put right, or be the next child: that is not ours to say. */
const isOfSameChild = (one: NewVisit, other: NewVisit): boolean =>
  one.code === other.code && one.sex === other.sex && one.birthDate === other.birthDate;

/** Whatever can be read; anything else that stands there is passed over. */
function readKept(store: Store | null, name: string): readonly Waiting[] {
  try {
    const read: unknown = JSON.parse(store?.getItem(name) ?? '[]');
    return Array.isArray(read) ? read.flatMap((one) => waitingFrom(one) ?? []) : [];
  } catch {
    return [];
  }
}

function waitingFrom(read: unknown): Waiting | null {
  if (typeof read !== 'object' || read === null) return null;
  const one = read as Partial<Record<keyof Waiting, unknown>>;
  const measuredOn = dayFrom(one.measuredOn);
  if (typeof one.id !== 'number' || measuredOn === null) return null;
  const sex = one.sex === 'male' || one.sex === 'female' ? one.sex : null;
  const birthDate = dayFrom(one.birthDate);
  const code = typeof one.code === 'string' ? parseCode(one.code) : null;
  return {
    id: one.id,
    posyandu: typeof one.posyandu === 'string' ? one.posyandu : null,
    code,
    newChild: one.newChild ? { sex, birthDate } : null,
    sex,
    birthDate,
    measuredOn,
    weightKg: numberFrom(one.weightKg),
    lengthHeightCm: numberFrom(one.lengthHeightCm),
    position: one.position === 'lying' || one.position === 'standing' ? one.position : null,
    armCm: numberFrom(one.armCm),
    oedema: typeof one.oedema === 'boolean' ? one.oedema : null,
    opened: one.opened === true,
  };
}

const dayFrom = (read: unknown): CalendarDate | null =>
  typeof read === 'string' ? parseIsoDate(read) : null;
const numberFrom = (read: unknown): number | null =>
  typeof read === 'number' && Number.isFinite(read) ? read : null;

/** The browser's storage; `null` where it gives none to a file, as some do. */
export function storageOf(of: { readonly localStorage: Storage }): Store | null {
  try {
    const store = of.localStorage;
    const probe = 'petagizi-meja-ukur coba';
    store.setItem(probe, '1');
    store.removeItem(probe);
    return store;
  } catch {
    return null;
  }
}
