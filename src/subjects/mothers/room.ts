import type { Room } from '../../installation/room';
import { mothers } from './mothers';

export const mothersRoom: Room = { name: 'mothers', subject: mothers };
