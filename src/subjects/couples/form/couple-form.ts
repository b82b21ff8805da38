import { questionsOf } from '../../../forms/definition';
import type { FormSpec } from '../../../forms/form-spec';
import { SENDER_SLOT } from '../../../forms/sender-question';
import { EXAMPLE_SENDER_CODE } from '../../../forms/words';
import { COUPLE_FORM } from '../answers/names';
import { answersOfCouple, coupleExample, coupleOutline } from './couple-outline';
import { COUPLE_FORM_LABEL, COUPLE_KEYS } from './words';

/** The form `catin`: two who are about to marry. It lists nobody. */
export const coupleForm: FormSpec = {
  name: COUPLE_FORM,
  label: COUPLE_FORM_LABEL,
  lineElsewhere: true,
  keys: COUPLE_KEYS.split(' '),
  aboutKey: COUPLE_FORM,
  lists: null,
  definition: ({ settings }) => coupleOutline(settings),
  probes: (definition) => [
    [
      ...coupleExample(),
      ...(questionsOf(definition).some(({ key }) => key === SENDER_SLOT)
        ? [{ slot: SENDER_SLOT, answer: EXAMPLE_SENDER_CODE }]
        : []),
    ],
  ],
  answers: answersOfCouple,
};
