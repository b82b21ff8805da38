import type { FormSpec } from '../../src/forms/form-spec';
import type { SlotJob } from '../../src/installation/job';
import type { DecisionKind } from '../../src/ledger/decisions/kind';
import type { AnySubject } from '../../src/ledger/subject';
import type { AnyMailKind } from '../../src/post/mail-kind';

// Parts of a room that there is not, for tests of what the machine does with rooms.

export const FORM: FormSpec = {
  name: 'kegiatan',
  label: 'Formulir kegiatan',
  keys: [],
  lists: null,
  definition: () => ({ title: '', description: '', confirmation: '', pages: [] }),
  probes: () => [],
  answers: () => ({}),
};

export const DECISION: DecisionKind = {
  kind: 'postpone',
  label: 'Ditunda',
  fits: () => true,
  names: () => [],
  objections: () => [],
};

export const SUBJECT: AnySubject = {
  name: 'activities',
  form: FORM,
  responses: null,
  fold: () => null,
  projections: [],
  decisions: [DECISION],
};

export const MAIL: AnyMailKind = {
  kind: 'undangan',
  pace: 'at-once',
  urgency: 4,
  persistent: false,
  nobody: '',
  data: () => null,
  recipients: () => [],
  write: () => ({ subject: '', text: '', html: '' }),
};

export const JOB: SlotJob = { name: 'invitations', label: 'Undangan', slot: 'nightly', run: () => 0 };
