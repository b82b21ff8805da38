/** Entry of the menu, and title of the sidebar. */
export const DECISIONS_MENU = 'Keputusan petugas';
