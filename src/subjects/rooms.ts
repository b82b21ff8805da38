// The list: each room is one folder under `subjects`, and one line here. A room may read those before it.
import type { Room } from '../installation/room';
import { childrenRoom } from './children/room';
import { mapsRoom } from './maps/room';

export const ROOMS: readonly Room[] = [childrenRoom, mapsRoom];
