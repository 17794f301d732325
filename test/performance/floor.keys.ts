export const FLOOR_PREFIX = '{floor}';
/** How many have come to their end. */
export const FLOOR_DONE = `${FLOOR_PREFIX}:done`;
/** Where it says what the driver waits for. */
export const FLOOR_NEWS = `${FLOOR_PREFIX}:news`;
