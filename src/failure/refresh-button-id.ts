/** The button that gets the focus of a removed notice. */
export const REFRESH_BUTTON_ID = 'refresh-now';
