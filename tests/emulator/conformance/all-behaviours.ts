import type { Behaviour } from './behaviour';
import { codeBehaviours } from './code.behaviours';
import { formsBehaviours } from './forms.behaviours';
import { rightsBehaviours } from './rights.behaviours';
import { scriptBehaviours } from './script.behaviours';
import { servicesBehaviours } from './services.behaviours';
import { sheetsBehaviours } from './sheets.behaviours';

export const BEHAVIOURS: readonly Behaviour[] = [
  ...sheetsBehaviours,
  ...formsBehaviours,
  ...scriptBehaviours,
  ...servicesBehaviours,
  ...rightsBehaviours,
  ...codeBehaviours,
];
