/**
 * What Google is asked, besides the responders of forms, and no live source proves. Whatever is built has to hold under each answer; those
 * that stand here are the harsher ones, but for `editsFireTriggers` and `makesCodeOfText`.
 */
export interface Doubts {
  /**
   * What `ScriptApp.getService().getUrl()` gives where no visit of the web app is answered. Ten public projects report nothing at all
   * from dialogs and clocks, and the address of the test deployment from the editor.
   */
  webAppUrl: 'exec' | 'dev' | 'none';
  /**
   * Locales that a workbook does not take, though they are meant for Indonesia: scripts in the wild set `id_ID`, the service itself gives
   * back `in_ID`.
   */
  refusedLocales: readonly string[];
  /** Whether a response that is edited gets the time of the edit: one comment says so. */
  editsMoveTime: boolean;
  /** Whether a trigger for sent forms is also called when a response is edited: one comment says so. */
  editsFireTriggers: boolean;
  /** By how much the list of a form names a response later than the event did, ms. */
  listGapMs: number;
  /**
   * After how many writes to one form, within how many milliseconds, Google refuses the next ones, and for how long; `null` where it takes all
   * of them. Seven projects report "Failed to edit the form. Please wait and try again." after dozens of writes; the figures are assumed.
   */
  formWrites: { readonly most: number; readonly withinMs: number; readonly refusedForMs: number } | null;
  /** Whether to read the choices of an item, and what each says, is a call; what it costs is nowhere promised. */
  readingChoicesCalls: boolean;
  /** Whether an item can be deleted that a choice leads to: four reports have it refused. */
  deletesWhatIsLedTo: boolean;
  /**
   * Whether `new Function` makes code of text. Google's reference of templates says that `eval` does, and public projects load libraries
   * with it; nothing promises it.
   */
  makesCodeOfText: boolean;
}

export const DOUBTS: Readonly<Doubts> = {
  webAppUrl: 'none',
  refusedLocales: [],
  editsMoveTime: false,
  // The kinder answer; with the other, edits come by the clock alone, as `tests/system/edits-and-times.test.ts` tries them.
  editsFireTriggers: true,
  listGapMs: 640,
  formWrites: { most: 40, withinMs: 20_000, refusedForMs: 4_000 },
  readingChoicesCalls: true,
  deletesWhatIsLedTo: false,
  // The kinder answer stays, as many projects live by it and none reports it refused. With the other, code beside the script is run as a
  // template, to the same end by one more reading: `tests/system/code-beside.test.ts` tries both.
  makesCodeOfText: true,
};
