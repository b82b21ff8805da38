import type { Page, Question, QuestionKind } from '../../../forms/definition';

const YES = 'Ya';
export const NO = 'Tidak';

interface QuestionWords<Key extends string> {
  readonly labels: Readonly<Record<Key, string>>;
  readonly help: Readonly<Partial<Record<Key, string>>>;
  /** What is said of a text that does not fit its pattern. */
  readonly invalid: Readonly<Partial<Record<Key, string>>>;
}

/** Makes the questions of one form. */
export interface QuestionMaker<Key extends string> {
  asked(key: Key, need: 'required' | 'optional', kind: QuestionKind): Question;
  /** @param pattern held only where the words say what is wrong with a text that does not fit it */
  text(key: Key, pattern?: string): QuestionKind;
}

export const questionMaker = <Key extends string>(words: QuestionWords<Key>): QuestionMaker<Key> => ({
  asked: (key, need, kind) => ({
    key,
    title: words.labels[key],
    help: words.help[key] ?? '',
    required: need === 'required',
    kind,
  }),
  text(key, pattern) {
    const message = words.invalid[key];
    return {
      type: 'text',
      pattern: pattern === undefined || message === undefined ? null : { pattern, message },
    };
  },
});

export const choiceOf = (values: readonly string[]): QuestionKind => ({
  type: 'choice',
  choices: values.map((value) => ({ value, goTo: null })),
});

export const yesNo = choiceOf([YES, NO]);

interface PageWords {
  readonly title: string;
  readonly help: string;
}

/** The page that asks for consent, and the one on which a no ends. */
export const consentPages = (
  { asked }: QuestionMaker<'persetujuan'>,
  words: { readonly consent: PageWords; readonly refused: PageWords },
): readonly Page[] => [
  {
    key: 'persetujuan',
    ...words.consent,
    questions: [
      asked('persetujuan', 'optional', {
        type: 'choice',
        choices: [
          { value: YES, goTo: 'identitas' },
          { value: NO, goTo: 'tidak-setuju' },
        ],
      }),
    ],
  },
  { key: 'tidak-setuju', ...words.refused, questions: [] },
];
