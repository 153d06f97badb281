// Lines of each named function of a source text, by the TypeScript parser.

import ts from 'typescript'

export type FunctionLength = { readonly name: string; readonly lines: number }

/** Functions and methods with a name of their own or the name of what they are assigned to. */
export function functionLengths(text: string): FunctionLength[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const found: FunctionLength[] = []
  visit(file)
  return found

  function visit(node: ts.Node): void {
    const name = ts.isFunctionLike(node) ? nameOf(node) : undefined
    if (name !== undefined) found.push({ name, lines: lineOf(node.end) - lineOf(start(node)) + 1 })
    ts.forEachChild(node, visit)
  }

  function start(node: ts.Node): number {
    return node.getStart(file)
  }

  function lineOf(position: number): number {
    return file.getLineAndCharacterOfPosition(position).line
  }
}

function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (!('body' in node) || node.body === undefined) return undefined
  const named = node.name ?? nameOfParent(node.parent)
  return named?.getText()
}

function nameOfParent(parent: ts.Node): ts.Node | undefined {
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name
    : undefined
}
