'beside the script';

import { type FormDefinition, questionsOf } from '../../../forms/definition';
import type { PrefillProbe } from '../../../forms/form-spec';
import { BOY, STANDING, YES } from './words';

/** Asks for the names of the questions about a visit, and about who a new child is: for links that have the measures in them. */
export function visitProbe(definition: FormDefinition): PrefillProbe {
  const answers = {
    jenis_kelamin: BOY,
    tanggal_lahir: '2001-02-03',
    tanggal_ukur: '2001-04-05',
    berat: '8,5',
    tinggi: '72,4',
    cara_ukur: STANDING,
    lila: '13,5',
    oedema: YES,
  };
  const asked = new Set(questionsOf(definition).map(({ key }) => key));
  return Object.entries(answers).flatMap(([slot, answer]) =>
    asked.has(slot) ? [{ slot, answer, optional: true }] : [],
  );
}
