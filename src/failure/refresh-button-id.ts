/** Takes the focus when a notice is removed that had it. */
export const REFRESH_BUTTON_ID = 'refresh-now';
