import { z } from 'zod'
import phrases from '../../assets/phrases.json'
import { type Phrase, phraseSchema } from '../bureau/phrase.ts'

/** 词条 that come with the program: formulae and policy lines, each with its source. Data, read through the schema. */
export const shippedPhrases: readonly Phrase[] = z.array(phraseSchema).parse(phrases)
