/** From here on the grid is of use beside something else. */
export const WIDE = '(min-width: 1200px)';

/** Of what is beside the grid. */
export const SIDE_WIDTH = '360px';

/** Up to here a device is a card rather than a row. */
export const CARDS = '(max-width: 767px)';
