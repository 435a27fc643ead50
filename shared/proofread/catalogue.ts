import type { Rule } from './rule.ts'
import { characterRules } from './rules/characters.ts'
import { dateRules } from './rules/dates.ts'
import { headRules } from './rules/head.ts'
import { headingRules } from './rules/headings.ts'
import { missingRules } from './rules/missing.ts'
import { openingRules } from './rules/opening.ts'
import { punctuationRules } from './rules/punctuation.ts'
import { spaceRules } from './rules/spaces.ts'

/** Every rule of the proofreader, family by family. */
export const catalogue: readonly Rule[] = [
  ...headRules,
  ...openingRules,
  ...headingRules,
  ...punctuationRules,
  ...spaceRules,
  ...characterRules,
  ...dateRules,
  ...missingRules,
]
