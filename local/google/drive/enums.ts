import { enumeration } from '../core/enumeration';

export const Access = enumeration<typeof GoogleAppsScript.Drive.Access>(
  ...(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'] as const),
);

export const Permission = enumeration<typeof GoogleAppsScript.Drive.Permission>(
  ...(['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'NONE'] as const),
);
