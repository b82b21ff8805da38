import type { Stationery } from '../../../post/stationery';
import type { MailStationery } from './stationery';

/** The stationery with the words that the build has put there. */
export const ownStationery = (stationery: Stationery): MailStationery => stationery as MailStationery;
