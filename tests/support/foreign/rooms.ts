import type { Room } from '../../../src/installation/room';
import { ROOMS as OWN } from '../../../src/subjects/rooms';
import { eldersRoom } from './elders';
import { grandchildrenRoom } from './grandchildren';

/** The project's list with two lines more: all that a room of one's own takes. */
export const ROOMS: readonly Room[] = [...OWN, eldersRoom, grandchildrenRoom];
