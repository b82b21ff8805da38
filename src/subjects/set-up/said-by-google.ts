import { withoutNumbers } from '../../kernel/identity/masked';

const SAID_AT_MOST = 200;

/** What Google said when it refused, for a helper to read: its first words, without a NIK or KK that it may have quoted from a form. */
export const saidByGoogle = (error: unknown): string =>
  [...withoutNumbers(String(error))].slice(0, SAID_AT_MOST).join('');
