import { createHmac } from 'node:crypto';
import type { Sign } from '../../src/kernel/hmac';

/** Stands for the installation's keyed fingerprint. */
export const sign: Sign = (text) => createHmac('sha256', 'rahasia').update(text).digest('base64url');
