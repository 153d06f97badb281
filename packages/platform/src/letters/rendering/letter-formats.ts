// The two kinds of file a letter is kept and sent as.

export const letterFormats = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const

export type LetterFormat = keyof typeof letterFormats

/** Whether an ending of an address names one. */
export function isLetterFormat(text: string): text is LetterFormat {
  return Object.hasOwn(letterFormats, text)
}
