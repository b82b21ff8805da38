import { completedMonths } from '../../../kernel/calendar';
import { bodyMassIndexOf, meanPressureOf, type WomanFacts } from '../risks/woman-risks';
import type { Pregnancy, Woman } from './mothers';
import { lastOf } from './pregnancy-on';

/** What is known of a woman in a pregnancy, for the risks: her age at the first contact, the body mass of the first weighing. */
export function factsOf({ said: { birthDate } }: Woman, pregnancy: Pregnancy): WomanFacts {
  const [first] = pregnancy.contacts;
  const weighed = pregnancy.contacts.find(({ weightKg }) => weightKg !== null);
  const pressure = lastOf(pregnancy, 'pressure')?.value ?? null;
  return {
    ageYears: birthDate && first ? Math.floor(completedMonths(birthDate, first.on) / 12) : null,
    children: pregnancy.birthOrder,
    spacingYears: pregnancy.spacingYears,
    heightCm: pregnancy.heightCm,
    bodyMassIndex: bodyMassIndexOf(weighed?.weightKg ?? null, pregnancy.heightCm),
    armCm: lastOf(pregnancy, 'armCm')?.value ?? null,
    haemoglobin: lastOf(pregnancy, 'haemoglobin')?.value ?? null,
    meanPressure: pressure && meanPressureOf(pressure),
  };
}
