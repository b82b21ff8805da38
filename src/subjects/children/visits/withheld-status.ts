'beside the script';

import type { NutritionStatus } from '../../../kernel/growth/classify';

/** What remains of a status while z-scores differ from those of WHO: the arm, and the signs that hang on no z-score. */
export const statusWithheld = ({ arm, severeSigns }: NutritionStatus): NutritionStatus => ({
  weightForAge: null,
  lengthHeightForAge: null,
  weightForLengthHeight: null,
  bmiForAge: null,
  headCircumference: null,
  arm,
  severeSigns: severeSigns.filter((sign) => sign !== 'weight-for-length-height'),
});
