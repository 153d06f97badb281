// Long numbers on screens: digits in groups of three, so that they can be read. Files keep them as stated.

/** 1565021 becomes 1,565,021, 17719.6506 becomes 17,719.6506; what is no such number stays. */
export function grouped(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^([-+]?)(\d{4,})(\.\d+)?$/.exec(text) ?? []
  if (whole === '' || whole.startsWith('0')) return text
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`
}
