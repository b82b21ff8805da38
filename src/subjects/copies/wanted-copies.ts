import { samePosyandu } from '../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../kernel/calendar';
import { coversPosyandu, isValidOn } from '../../settings/kader';
import { HEAD_OF_AREA, type Recipient, type Settings } from '../../settings/settings';
import type { NeedKind } from '../needs/kinds/need-kinds';
import type { CopiedChild } from './copied-children';
import type { CopiedNeed } from './copied-needs';
import { COPY_TITLE } from './words';

/** A copy that somebody is to read. */
export interface WantedCopy {
  /** Known by it for good: `pembaca`, `posyandu-mawar`. */
  readonly name: string;
  readonly title: string;
  /** `null` for all. */
  readonly posyandu: string | null;
  /** Nobody reads it but kader of the posyandu. */
  readonly isForKaderAlone: boolean;
  /** E-mail addresses in small letters, each once. */
  readonly readers: readonly string[];
}

export const READERS_COPY = 'pembaca';

/** What says who reads. */
export interface Rights {
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  readonly today: CalendarDate;
}

/**
 * Which copies there are to be and who reads each: one for those of `Penerima` who may see names, and one for each posyandu that has a
 * kader, or a recipient who is only for that posyandu. Who has no right to names gets none: the map of areas is theirs.
 */
export function wantedCopies({ settings, recipients, today }: Rights): readonly WantedCopy[] {
  const named = recipients.filter(({ named: may, role = '' }) => may && !HEAD_OF_AREA.test(role.trim()));
  const valid = settings.kader.filter((one) => isValidOn(one, today));
  const copies: readonly WantedCopy[] = [
    {
      name: READERS_COPY,
      title: COPY_TITLE.readers(settings.kelurahan),
      posyandu: null,
      isForKaderAlone: false,
      readers: addresses(named.flatMap((one) => (one.posyandu === null ? one.email : []))),
    },
    ...settings.register.posyandu.map(({ name }) => {
      const kader = valid.flatMap((one) =>
        one.email !== null && coversPosyandu(one, name, settings.register.posyandu) ? one.email : [],
      );
      const others = named.flatMap((one) =>
        one.posyandu !== null && samePosyandu(one.posyandu, name) ? one.email : [],
      );
      return {
        name: `posyandu-${slug(name)}`,
        title: COPY_TITLE.posyandu(name),
        posyandu: name,
        isForKaderAlone: addresses(others).every((email) => addresses(kader).includes(email)),
        readers: addresses([...kader, ...others]),
      };
    }),
  ];
  return distinct(copies).filter(({ readers }) => readers.length > 0);
}

const addresses = (emails: readonly string[]): readonly string[] =>
  [...new Set(emails.map((email) => email.toLowerCase()))].sort();

/** `Posyandu Melati 1` → `melati-1` */
export const slug = (posyandu: string): string =>
  posyandu
    .toLowerCase()
    .replace(/^posyandu\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'tanpa-nama';

/**
 * Two posyandu whose names become one slug get a number each: nobody reads the children of another posyandu. No slug has two dashes in
 * a row, so that `mawar--2` is never the name of a third, such as Mawar 2.
 */
function distinct(copies: readonly WantedCopy[]): readonly WantedCopy[] {
  const seen = new Map<string, number>();
  return copies.map((copy) => {
    const count = (seen.get(copy.name) ?? 0) + 1;
    seen.set(copy.name, count);
    return count === 1 ? copy : { ...copy, name: `${copy.name}--${count}` };
  });
}

export const childrenOf = (
  { posyandu }: Pick<WantedCopy, 'posyandu'>,
  children: readonly CopiedChild[],
): readonly CopiedChild[] =>
  posyandu === null ? children : children.filter((child) => samePosyandu(child.posyandu, posyandu));

/**
 * The needs of a copy: all of its posyandu for the kader. Who reads of all posyandu is not asked to gather numbers and points, which wait
 * until there is time.
 */
export const needsOf = (
  { posyandu }: Pick<WantedCopy, 'posyandu'>,
  needs: readonly CopiedNeed[],
): readonly CopiedNeed[] =>
  needs.filter(({ child, kind }) =>
    posyandu === null ? !FOR_KADER.includes(kind) : samePosyandu(child.posyandu, posyandu),
  );

const FOR_KADER: readonly NeedKind[] = ['identitas', 'titik'];
