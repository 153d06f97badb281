// Which codes of findings no test names. A test beside the file that declares a code counts.

export type Source = { readonly path: string; readonly text: string }

/** `code in file` for each declared code that neither a test's text nor a test beside it covers. */
export function untestedCodes(source: readonly Source[], tests: readonly Source[]): string[] {
  const beside = new Set(tests.map(({ path }) => path.replace(/\.test\.ts$/, '.ts')))
  const words = tests.map(({ text }) => text).join('\n')
  return source
    .filter(({ path }) => !beside.has(path))
    .flatMap(({ path, text }) => declaredCodes(text).map((code) => ({ code, path })))
    .filter(({ code }) => !words.includes(code))
    .map(({ code, path }) => `${code} in ${path}`)
}

function declaredCodes(text: string): string[] {
  return [...text.matchAll(/\bcode: '([a-z][a-zA-Z-]*\.[a-zA-Z]+)'/g)].map(([, code = '']) => code)
}
