/** Signs that no eye and no handwriting takes for one another: no 0 and O, no 1, I and L. For codes read from paper. */
export const paperSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
