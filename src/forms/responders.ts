import type { Settings } from '../settings/settings';
import type { MemoryPort } from '../workbook/ports';
import type { FormSpec } from './form-spec';

/** Whom Google lets answer a form: the listed accounts alone, anybody with its link, or it did not say. */
export type Responders = 'terdaftar' | 'siapa-saja' | 'belum-pasti';

/** Google lets nobody answer the forms but the accounts that are listed. */
export const LISTED_ONLY: Responders = 'terdaftar';

/** Name in the script's memory: whom Google lets answer the forms, as last read. */
export const RESPONDERS = 'formulir:penjawab';

/** Who may answer a form, at Google. */
export interface RespondersPort {
  /**
   * Lets these accounts answer a form, and nobody else.
   *
   * @returns whom Google lets answer it now, and the addresses that it refused
   */
  keepTo(
    form: FormSpec,
    addresses: readonly string[],
  ): { readonly responders: Responders; readonly refused: readonly string[] };
  /** Lets anybody with the link answer a form; @returns whom Google lets answer it now. */
  openToAll(form: FormSpec): Responders;
}

/**
 * How senders are known in fact: by their accounts only while Google keeps everybody else out of the forms. Until that is sure codes
 * decide, and the lists show no names.
 */
export const modeInForce = (
  { senderMode }: Pick<Settings, 'senderMode'>,
  memory: Pick<MemoryPort, 'get'>,
): Settings['senderMode'] =>
  senderMode === 'verified' && memory.get(RESPONDERS) === LISTED_ONLY ? 'verified' : 'code';
