import type { Responders } from '../forms/responders';

/** What a form is like at Google. */
export interface FormFacts {
  readonly published: boolean;
  readonly accepting: boolean;
  readonly responders: Responders;
}

/** Which address Google gives for the published map where it is asked: of the deployment, of a test of it, another, or none. */
export type ToldAddress = 'exec' | 'dev' | 'lain' | 'tidak ada';

/** How the workbook is owned: by whoever runs this, by another account, or by nobody, as in a shared drive. */
export type Ownership = 'sendiri' | 'akun lain' | 'tidak ada';

/**
 * Reads how the installation stands at Google, and changes nothing. `null` is what Google does not tell: each fact is asked by itself, so that
 * one refusal hides no other.
 */
export interface InspectionPort {
  /** Whether every permission that the script asks for is granted. */
  authorised(): boolean | null;
  ownership(): Ownership | null;
  workbookZone(): { readonly locale: string; readonly timeZone: string } | null;
  scriptZone(): string | null;
  /** @param name of a form of the installation */
  form(name: string): FormFacts | null;
  /** The functions that the triggers of whoever runs this call, one for each trigger. */
  handlers(): readonly string[] | null;
  toldAddress(): ToldAddress | null;
  /** Mails that may still be sent today. */
  mailLeft(): number | null;
}
