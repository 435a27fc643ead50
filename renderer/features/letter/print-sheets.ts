export type Sides = 'longEdge' | 'simplex'

/** Sheets of paper for so many copies: two pages a sheet when printed on both sides, each copy on its own sheets. */
export const sheetsFor = (pages: number, copies: number, sides: Sides): number =>
  copies * (sides === 'simplex' ? pages : Math.ceil(pages / 2))
