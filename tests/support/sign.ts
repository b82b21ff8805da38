import { createHmac } from 'node:crypto';
import type { Sign } from '../../src/kernel/hmac';

/** Stands for the installation's keyed fingerprint. */
export const sign: Sign = (text) => createHmac('sha256', 'rahasia').update(text).digest('base64url');

/** Stands for the fingerprint of another installation, or of this one when its secret was lost. */
export const otherSign: Sign = (text) => createHmac('sha256', 'lain').update(text).digest('base64url');
