// Why the system refuses a file or folder, in plain Chinese.

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请核对路径',
  ENOTDIR: '没有这个文件夹，请核对路径',
  EACCES: '没有权限，请检查文件和文件夹的权限',
  EPERM: '没有权限，请检查文件和文件夹的权限',
  EROFS: '这里只能读取，不能写入，请换一个文件夹',
  EISDIR: '这是文件夹，不是文件',
  ENOSPC: '磁盘空间已满，请腾出空间后再试',
  EDQUOT: '存储空间的配额已满，请腾出空间后再试',
  EFBIG: '文件太大，这个磁盘放不下',
  EIO: '磁盘或设备读写出错，请换一个位置再试',
  EMFILE: '同时打开的文件太多，请稍后再试',
  ENAMETOOLONG: '文件名太长，请改短后再试',
  EBUSY: '文件正被别的程序使用，请关闭后再试',
  ETXTBSY: '文件正被别的程序使用，请关闭后再试',
}

/** The system's own code of an error (`ENOSPC`), if it has one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

/** One phrase without a full stop: what is wrong and what to do. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  return reasons[code ?? ''] ?? `系统不允许（${code ?? '原因不明'}）`
}
