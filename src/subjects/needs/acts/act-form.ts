import { type FormDefinition, questionsOf } from '../../../forms/definition';
import type { FormSpec } from '../../../forms/form-spec';
import { SENDER_SLOT } from '../../../forms/sender-question';
import { EXAMPLE_SENDER_CODE } from '../../../forms/words';
import { parsePersonCode } from '../../../kernel/code';
import { ACT_FORM } from '../../children/links/act-links';
import { ACT_LABEL } from './act-words';
import { PLAN_ITEM } from './plan-item';

const LABEL = 'Formulir tindakan';

/** Keys of its answers. */
const KEYS = [
  'sasaran',
  'jenis',
  'tanggal',
  'hasil',
  'sampai',
  'oleh',
  'program',
  'hari_ke',
  'siklus',
  'pemberi',
  'sumber_dana',
  'jumlah',
  'satuan',
  'tautan_bukti',
  'catatan',
  'kebutuhan',
] as const;

/** Shaped like a code, but of nobody. */
const EXAMPLE_TARGET = 'K7M4-QXCA';
const EXAMPLE_NEED = 'contoh';

/** The form `tindakan`: what was done for a child. */
export const actForm: FormSpec = {
  name: ACT_FORM,
  label: LABEL,
  keys: KEYS,
  aboutKey: 'sasaran',
  sentBy: (about) => (parsePersonCode(PLAN_ITEM, about) ? 'listed' : 'named'),
  lists: null,
  definition({ settings: { kelurahan }, beside }) {
    const outline = beside<FormDefinition>('tindakan');
    return { ...outline, title: outline.title.replace('{kelurahan}', () => kelurahan) };
  },
  probes: (definition) => [
    [
      { slot: 'sasaran', answer: EXAMPLE_TARGET },
      { slot: 'kebutuhan', answer: EXAMPLE_NEED },
      { slot: 'jenis', answer: ACT_LABEL['plan-step'] },
      ...(questionsOf(definition).some(({ key }) => key === SENDER_SLOT)
        ? [{ slot: SENDER_SLOT, answer: EXAMPLE_SENDER_CODE }]
        : []),
    ],
  ],
  answers: (bySlot) => Object.fromEntries([...bySlot].filter(([slot]) => slot !== 'rincian')),
};
