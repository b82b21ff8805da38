/** Name in the environment of the folder in which the test files of one run leave worlds that they have set up for one another. */
export const WORLDS_FOLDER = 'PETAGIZI_WORLDS';
