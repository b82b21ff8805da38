// The mail of a kecamatan: a section of the one mail that somebody gets in a day. What it says is written beside the script.
import { addDays, firstOfMonth } from '../../kernel/calendar';
import type { SectionKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import {
  type KecamatanMonth,
  type KecamatanReader,
  kecamatanMonth,
  kecamatanReaders,
  kecamatanSection,
} from './kecamatan-mail';
import { KECAMATAN_KIND } from './kind-names';

/** To the camat and the kelurahan, every month. */
export const kecamatanKind: SectionKind<KecamatanMonth, KecamatanReader> = {
  kind: KECAMATAN_KIND,
  pace: 'daily',
  urgency: 6,
  nobody: REMARK.nobody,
  data: kecamatanMonth,
  recipients: kecamatanReaders,
  section: kecamatanSection,
  sample: ({ today }) => ({
    about: '',
    key: `${KECAMATAN_KIND} ${firstOfMonth(addDays(firstOfMonth(today), -1))}`,
  }),
};
