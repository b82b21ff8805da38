import type { Room } from '../../installation/room';
import { couples } from './couples';

export const couplesRoom: Room = { name: 'couples', subject: couples };
