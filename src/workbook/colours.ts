export const HEADER_BACKGROUND = '#0b5d4e';
export const HEADER_TEXT = '#ffffff';
/** Tabs that people fill in stand out from those that fill themselves. */
export const SETTINGS_TAB_COLOUR = '#b76e00';
export const COMPUTED_TAB_COLOUR = '#0b5d4e';
