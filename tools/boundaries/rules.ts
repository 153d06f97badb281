// Who may import whom inside the engine (the platform has its own file), and which folder each npm package stays behind.
// Every rule has a planted breach in fixtures/, which check-boundaries.ts demands to see caught.

import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser'
import { forbid } from './forbid.ts'
import { platformRules } from './platform-rules.ts'

const src = '^packages/report-engine/src/'
const core = [
  `${src}(place|decimal|finding|make-finding|report)\\.ts$`,
  `${src}form/`,
  `${src}labels/`,
]
const tests = '\\.test\\.ts$'
/** Reads data files that are installed with the engine, when a PDF needs one. */
const codeTables = `${src}read/pdf/predefined-cmaps\\.ts$`

type Layer = {
  readonly name: string
  readonly from: string
  readonly mayUse: readonly string[]
  /** Files of the layer that the rule leaves alone. */
  readonly except?: string
}

const layers: readonly Layer[] = [
  { name: 'core-knows-nothing-else', from: core.join('|'), mayUse: [] },
  { name: 'read-knows-the-core', from: `${src}read/`, mayUse: [] },
  {
    name: 'bind-knows-blocks-not-readers',
    from: `${src}bind/`,
    mayUse: [`${src}read/source\\.ts$`],
  },
  {
    name: 'rules-know-the-core',
    from: `${src}rules/`,
    mayUse: [],
    // The texts of all rules, those between reports included.
    except: `${src}rules/(reference|rule-texts)\\.ts$`,
  },
  { name: 'check-knows-rules', from: `${src}check\\.ts$`, mayUse: [`${src}rules/`] },
  {
    name: 'years-know-rules',
    from: `${src}between-years/`,
    mayUse: [`${src}rules/`, `${src}check\\.ts$`],
  },
  {
    name: 'subordinates-know-rules',
    from: `${src}subordinates/`,
    mayUse: [`${src}rules/`, `${src}check\\.ts$`],
  },
]

/** npm package (or scope) → the only places that may import it. */
const homes: Readonly<Record<string, readonly string[]>> = {
  htmlparser2: ['read/html/', 'read/office/archive/'],
  domhandler: ['read/html/'],
  hucre: ['read/office/', 'write/'],
  fflate: ['read/office/', 'write/'],
  unpdf: ['read/pdf/'],
  // Data only: its files are read, its code is imported nowhere.
  'pdfjs-dist': [],
  docx: ['write/'],
  '@myriaddreamin': ['write/'],
  '@expo-google-fonts': ['write/'],
}

const layerRules: readonly IRegularForbiddenRuleType[] = layers.map((layer) =>
  forbid(
    layer.name,
    { path: layer.from, pathNot: layer.except === undefined ? tests : [tests, layer.except] },
    { path: src, pathNot: [layer.from, ...core, ...layer.mayUse] },
  ),
)

const homeRules: readonly IRegularForbiddenRuleType[] = Object.entries(homes).map(
  ([name, folders]) =>
    forbid(
      `only-at-home: ${name}`,
      { path: src, pathNot: [tests, ...folders.map((folder) => src + folder)] },
      { path: `node_modules/${name}/` },
    ),
)

const otherRules: readonly IRegularForbiddenRuleType[] = [
  forbid('no-circles', {}, { circular: true }),
  forbid('imports-resolve', {}, { couldNotResolve: true }),
  forbid('source-does-not-import-tests', { pathNot: tests }, { path: tests }),
  forbid('engine-is-alone', { path: '^packages/report-engine/' }, { path: '^packages/platform/' }),
  forbid('nothing-imports-cli', { path: src, pathNot: `${src}cli/` }, { path: `${src}cli/` }),
  forbid('front-door-is-for-others', { path: src, pathNot: tests }, { path: `${src}index\\.ts$` }),
  forbid(
    'outputs-do-not-read',
    { path: `${src}(write|show|compare|roll-up)/`, pathNot: tests },
    { path: `${src}(read|bind)/` },
  ),
  forbid(
    'engine-is-offline',
    { path: src },
    { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
  ),
  forbid(
    'files-at-the-edges',
    {
      path: src,
      pathNot: [tests, `${src}(cli|write|show)/`, `${src}check-file\\.ts$`, codeTables],
    },
    { path: '^(node:)?(fs|child_process)(/|$)' },
  ),
  forbid(
    'npm-packages-are-listed',
    { path: src, pathNot: tests },
    { path: 'node_modules/', pathNot: Object.keys(homes).map((name) => `node_modules/${name}/`) },
  ),
]

export const rules: readonly IForbiddenRuleType[] = [
  ...layerRules,
  ...homeRules,
  ...otherRules,
  ...platformRules,
]
