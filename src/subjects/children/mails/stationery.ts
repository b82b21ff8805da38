import { DIGEST_WORDS } from '../../../post/digest-words';
import { STYLES, type Stationery } from '../../../post/stationery';
import { MAIL_TEXTS } from './words';

/** Words and looks of the mails about children, as the build writes them beside the script. */
export const STATIONERY: MailStationery = { texts: MAIL_TEXTS, digest: DIGEST_WORDS, styles: STYLES };

export type MailTexts = typeof MAIL_TEXTS;
export type MailStationery = Stationery<MailTexts>;
