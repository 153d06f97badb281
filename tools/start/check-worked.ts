// Tells a check that found errors from one that broke: Node, too, ends with 1 when it breaks.

export type Ran = { readonly status: number | null; readonly stdout: string }

/** Whether the check of `files` files came to its closing line; 1 only says that errors were found. */
export function checkWorked({ status, stdout }: Ran, files: number): boolean {
  if (status !== 0 && status !== 1) return false
  // Every sample can be read: one that cannot was broken off inside.
  return stdout.includes(`共 ${files} 个文件：`) && !stdout.includes('个读不出年度报告')
}
