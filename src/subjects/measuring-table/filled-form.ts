// How a card leads to the form, and how what was measured is put into it.

import type { Slot } from '../../forms/definition';
import { prefilledUrl } from '../../forms/prefill';
import type { PrefillTemplate } from '../../forms/state';
import type { CalendarDate } from '../../kernel/calendar';
import { parseCode, parseSecretCode, type ResponseCode, type SecretCode } from '../../kernel/code';
import type { Position, Sex } from '../../kernel/growth/anthropometry';
import { SENDER_KEY_ANSWER } from '../../settings/sender-keys';
import { BOY, GIRL, LYING, NO, STANDING, YES } from '../children/form/words';
import { CODE_SLOT } from '../children/links/slots';
import { chosenPosyandu, withCode } from '../children/links/words';
import type { TableData } from './table-data';

/** Questions that the file fills in where their entries are known. */
export const FILLED_SLOTS: readonly Slot[] = [
  'posyandu',
  CODE_SLOT,
  SENDER_KEY_ANSWER,
  'jenis_kelamin',
  'tanggal_lahir',
  'tanggal_ukur',
  'berat',
  'tinggi',
  'cara_ukur',
  'lila',
  'oedema',
];

/** What the QR code of a child's card says. */
export interface ScannedCard {
  readonly code: ResponseCode;
  /** Admits a visit of this child; it belongs to the card, and is kept nowhere. `null` where the card has none. */
  readonly key: SecretCode | null;
  /** As the settings write it; `null` where the file does not know it. */
  readonly posyandu: string | null;
}

export type Scanned =
  | { readonly kind: 'card'; readonly card: ScannedCard }
  /** A card of another form: of another kelurahan, or of a form that was given up. */
  | { readonly kind: 'other-form' }
  | { readonly kind: 'no-card' };

/** Reads the text of a QR code. Nothing of it is believed but the code, its key and the name of a posyandu that the file has. */
export function readScanned(text: string, { form, posyandu }: Pick<TableData, 'form' | 'posyandu'>): Scanned {
  const [address = '', query = ''] = text.trim().split('?');
  const plain = parseCode(text.trim());
  if (plain) return { kind: 'card', card: { code: plain, key: null, posyandu: null } };
  if (formId(address) === null) return { kind: 'no-card' };
  if (formId(address) !== formId(form.base)) return { kind: 'other-form' };
  const answers = new Map(query.split('&').map((each) => parted(each)));
  const answerTo = (slot: Slot): string => answers.get(form.entries[slot] ?? '') ?? '';
  const code = parseCode(answerTo(CODE_SLOT));
  if (!code) return { kind: 'no-card' };
  const named = chosenPosyandu(answerTo('posyandu')).posyandu;
  const card = {
    code,
    key: parseSecretCode(answerTo(SENDER_KEY_ANSWER)),
    posyandu: posyandu.find((name) => name === named) ?? null,
  };
  return { kind: 'card', card };
}

/** The part of a form's address that tells it from others; `null` for an address of no form. */
const formId = (address: string): string | null =>
  /\/(?:forms\/d\/e|form)\/([\w-]+)(?:\/viewform)?$/.exec(address)?.[1] ?? null;

function parted(parameter: string): readonly [string, string] {
  const [name = '', value = ''] = parameter.split('=');
  try {
    return [name, decodeURIComponent(value.replace(/\+/g, ' '))];
  } catch {
    return [name, '']; // half an encoded character
  }
}

/** A visit as it is put into the form. */
export interface FilledVisit {
  readonly posyandu: string | null;
  /** `null` for a child without a card. */
  readonly code: ResponseCode | null;
  /** Filled in for a child that is registered now, and for no other: who a known child is, the register knows. */
  readonly newChild: { readonly sex: Sex | null; readonly birthDate: CalendarDate | null } | null;
  readonly measuredOn: CalendarDate;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
  readonly position: Position | null;
  readonly armCm: number | null;
  readonly oedema: boolean | null;
}

/**
 * The form filled in with a visit. A kader's own code is never in it: the file asks for none, so that one which does is known for a fake.
 *
 * @param key of the card that was scanned just now
 */
export function filledFormUrl(form: PrefillTemplate, visit: FilledVisit, key: SecretCode | null): string {
  const { code, posyandu, newChild } = visit;
  const filled: readonly (readonly [Slot, string | null])[] = [
    ['posyandu', posyandu !== null && code !== null && asksSender(form) ? withCode(posyandu) : posyandu],
    [CODE_SLOT, code],
    [SENDER_KEY_ANSWER, code === null ? null : key],
    ['jenis_kelamin', newChild && sexWord(newChild.sex)],
    ['tanggal_lahir', newChild?.birthDate ?? null],
    ['tanggal_ukur', visit.measuredOn],
    ['berat', decimal(visit.weightKg)],
    ['tinggi', decimal(visit.lengthHeightCm)],
    ['cara_ukur', visit.position && (visit.position === 'lying' ? LYING : STANDING)],
    ['lila', decimal(visit.armCm)],
    ['oedema', visit.oedema === null ? null : visit.oedema ? YES : NO],
  ];
  const known = filled.flatMap(([slot, answer]) =>
    answer === null || form.entries[slot] === undefined ? [] : [[slot, answer] as const],
  );
  return prefilledUrl(form, known) ?? form.base;
}

/** Whether the link of a form leads past the list of children to the measures. */
const asksSender = ({ entries }: PrefillTemplate): boolean => entries[SENDER_KEY_ANSWER] !== undefined;

/** Whether the form is opened with the measures in it: one of an older release does not say yet which question is which. */
export const fillsMeasures = ({ entries }: PrefillTemplate): boolean =>
  ['tanggal_ukur', 'berat', 'tinggi'].every((slot) => entries[slot] !== undefined);

const sexWord = (sex: Sex | null): string | null => sex && (sex === 'male' ? BOY : GIRL);

const decimal = (value: number | null): string | null =>
  value === null ? null : String(value).replace('.', ',');
