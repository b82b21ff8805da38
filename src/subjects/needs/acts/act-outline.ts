// What the build writes into a file of its own, for the script to make a kelurahan's form from.
import type { FormDefinition, Question, QuestionKind } from '../../../forms/definition';
import { CODE_OF_GROUP } from '../../../forms/pattern';
import { ACT_CHOICES, ACT_FORM_TEXTS, ACT_QUESTIONS, FURTHER } from './act-form-words';

type Key = keyof typeof ACT_QUESTIONS;

/** Stands in the outline for what a kelurahan has. */
export const ACT_KELURAHAN = '{kelurahan}';

const HTTPS = 'https://\\S+';
const AMOUNT = '[0-9]{1,9}([.,][0-9]{1,2})?';
const DAY_OF_CYCLE = '[0-9]{1,3}';

/** Name of the page with what few acts need. */
const DETAILS = 'rincian';

/** What most acts need is on the first page, which submits; what a link fills in comes last there. Few go on to the second. */
export const actOutline = (): FormDefinition => ({
  title: ACT_FORM_TEXTS.title(ACT_KELURAHAN),
  description: ACT_FORM_TEXTS.description,
  confirmation: ACT_FORM_TEXTS.confirmation,
  pages: [
    {
      key: 'tindakan',
      title: '',
      help: '',
      questions: [
        asked('jenis', true, {
          type: 'choice',
          choices: ACT_CHOICES.map((value) => ({ value, goTo: null })),
        }),
        asked('tanggal', false, { type: 'date' }),
        asked('hasil', false, { type: 'paragraph' }),
        asked('sampai', false, { type: 'date' }),
        asked('rincian', false, { type: 'choice', choices: [{ value: FURTHER, goTo: DETAILS }] }),
        asked('sasaran', true, text('sasaran', CODE_OF_GROUP)),
        asked('kebutuhan', false, text('kebutuhan')),
      ],
    },
    {
      key: DETAILS,
      ...ACT_FORM_TEXTS.details,
      apart: true,
      questions: [
        asked('oleh', false, text('oleh')),
        asked('program', false, text('program')),
        asked('hari_ke', false, text('hari_ke', DAY_OF_CYCLE)),
        asked('jumlah', false, text('jumlah', AMOUNT)),
        asked('satuan', false, text('satuan')),
        asked('siklus', false, text('siklus', DAY_OF_CYCLE)),
        asked('pemberi', false, text('pemberi')),
        asked('sumber_dana', false, text('sumber_dana')),
        asked('tautan_bukti', false, text('tautan_bukti', HTTPS)),
        asked('catatan', false, { type: 'paragraph' }),
      ],
    },
  ],
});

const asked = (key: Key, required: boolean, kind: QuestionKind): Question => ({
  key,
  title: ACT_QUESTIONS[key].title,
  help: ACT_QUESTIONS[key].help,
  required,
  kind,
});

function text(key: Key, pattern: string | null = null): QuestionKind {
  const { invalid = null } = ACT_QUESTIONS[key] as { readonly invalid?: string };
  return {
    type: 'text',
    pattern: pattern === null || invalid === null ? null : { pattern, message: invalid },
  };
}
