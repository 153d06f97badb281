// Everything that can be explained, by code.

import type { Explanation } from './explanation.ts'
import { readingExplanations } from './reading-explanations.ts'

export const explanations: readonly Explanation[] = [...readingExplanations]
