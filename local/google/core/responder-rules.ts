/**
 * What Google is asked about the responders of forms, and no live source proves. Both answers are tried; the one that stands here
 * lets fewer people answer.
 */
export interface ResponderRules {
  /**
   * Who may answer a form that a script has made and published. Google's guide "Publish and manage responders" adds responders apart
   * from publishing, and a report of August 2026 has no response without it; a form that a person makes is open to anybody.
   */
  readonly newForms: 'nobody' | 'anyone';
  /**
   * Whether the scope `drive.file` opens a form that the script has made through `FormApp`, as it does what it made through Drive.
   * Documented ("files created by the app"), and not seen.
   */
  readonly driveFileOpensForms: boolean;
}

export const RESPONDER_RULES: ResponderRules = { newForms: 'nobody', driveFileOpensForms: true };

/** The kinder answer about new forms. */
export const OPEN_NEW_FORMS: ResponderRules = { ...RESPONDER_RULES, newForms: 'anyone' };
