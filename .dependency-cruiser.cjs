/**
 * Who may import whom (docs/decisions and the architecture page say why). Each comment says what is odd about the
 * arrow and where the thing belongs. Run with `npm run architecture`.
 *
 * Ready for the folders to come: a rule about a folder that does not exist yet simply finds nothing.
 */
const peer = (one, others) => ({
  name: `${one}-stays-apart`,
  comment: `shared/${one} must not know ${others.join(', ')}: when one needs an answer of the other, the caller gathers it and passes a value in (as Facts does); what both mean belongs in shared/case.`,
  severity: 'error',
  from: { path: `^shared/${one}/` },
  to: { path: `^shared/(${others.join('|')})/` },
})

const apart = ['workflow', 'proofread', 'coverage', 'letter']

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thing, or a third thing that both need: take that out, downwards.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere: the file or package is missing, or its path lacks the .ts ending.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-the-core',
      comment:
        'shared/ is the bureau in plain TypeScript and knows neither page nor desk. Move the meaning down into shared/, or pass the thing in as an argument.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests)/' },
    },
    {
      name: 'shared-imports-only-zod',
      comment:
        'The core imports zod and nothing else (shared/docx also docx and fflate, shared/exchange also fflate). Readers live in renderer/readers, pinyin and hashes are passed in as functions.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|docx|fflate)/' },
    },
    {
      name: 'fflate-packs-only-files',
      comment:
        'Of the core only shared/docx and the packages of shared/exchange (packed-bytes.ts) pack files; both inflate in memory, within limits. Everything else of shared/ is values.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(docx/|exchange/packed-bytes\\.ts$)' },
      to: { path: 'node_modules/fflate/' },
    },
    {
      name: 'docx-only-in-shared-docx',
      comment:
        'Only shared/docx writes .docx: it alone knows the library. Everything else makes an OfficialDocument (shared/letter) and hands it over.',
      severity: 'error',
      from: { pathNot: '^(shared/docx|tests)/' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'core-knows-no-docx',
      comment:
        'The rest of shared/ stands below shared/docx, which drags in Node types. Who wants a file calls shared/docx from renderer/ or electron/.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/docx/' },
      to: { path: '^shared/docx/' },
    },
    {
      name: 'core-knows-no-node',
      comment: 'The core runs in the page and knows no Node. What reads disk or system belongs in electron/desk.',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: 'vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    ...apart.map((one) => peer(one, apart.filter((other) => other !== one))),
    {
      name: 'private-rules-know-no-letter',
      comment:
        'What is private is found in plain text: the step table asks these rules too, and it must not know the letter. What needs an OfficialDocument belongs in make-public.ts or beside it.',
      severity: 'error',
      from: { path: '^shared/disclosure/(settling|find-private|known-persons|private-finding|rules/)' },
      to: { path: '^shared/(letter|layout|docx)/' },
    },
    {
      name: 'letter-knows-no-enclosure',
      comment:
        'Forms, sets and the public version are made from a letter, never the other way round: take what both need down into shared/letter.',
      severity: 'error',
      from: { path: '^shared/(letter|layout)/' },
      to: { path: '^shared/(forms|letter-set|disclosure)/' },
    },
    {
      name: 'exchange-stands-on-the-core',
      comment:
        'Packages carry cases, and nothing that a case is made of knows that it travels. What shared/exchange needs of letters or findings comes in as a function (factsOf); what both need belongs in the folder below.',
      severity: 'error',
      from: { path: '^shared/(?!exchange/)' },
      to: { path: '^shared/exchange/' },
    },
    {
      name: 'case-knows-only-nouns',
      comment:
        'shared/case holds the nouns that everything else stands on. A noun that needs a verb is upside down: move the function to the folder of the verb.',
      severity: 'error',
      from: { path: '^shared/case/' },
      to: { path: '^shared/[^/]+/', pathNot: '^shared/(case|people)/' },
    },
    {
      name: 'ground-knows-nothing',
      comment:
        'Days, results, canonical JSON and where a text is none are the ground: they know nothing of a bureau. What knows one belongs in a folder above.',
      severity: 'error',
      from: { path: '^shared/(day|result|canonical-json|json-fault)\\.ts$' },
      to: { path: '^shared/' },
    },
    {
      name: 'electron-only-in-electron',
      comment:
        'Only electron/ opens the door to Electron. The page asks the desk through shared/desk.ts (renderer/desk.ts is its one door).',
      severity: 'error',
      from: { pathNot: '^(electron|tests)/' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'desk-is-plain-node',
      comment:
        'electron/desk and electron/cli are plain Node, so that tests and command lines run them as they are. Window, dialog and menu come in as arguments from electron/main.ts.',
      severity: 'error',
      from: { path: '^electron/(desk|cli)/' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'electron-knows-no-page',
      comment: 'The desk serves any page and knows none. What both need is meaning: it belongs in shared/.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'page-knows-no-desk',
      comment: 'The page speaks to the desk only through the contract in shared/desk.ts, never by import.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'react-only-in-renderer',
      comment:
        'React, antd and Tiptap draw the page: only renderer/ has them. Meaning goes to shared/ as values, without components.',
      severity: 'error',
      from: { pathNot: '^(renderer|tests)/' },
      to: { path: 'node_modules/(react|react-dom|antd|@ant-design|@tiptap|wouter|dexie-react-hooks)/' },
    },
    {
      name: 'dexie-only-in-data',
      comment:
        'Only renderer/data touches the database; writing goes through its perform, reading through its queries. Add the query there.',
      severity: 'error',
      from: { pathNot: '^(renderer/data|tests)/' },
      to: { path: 'node_modules/(dexie|dexie-react-hooks)/' },
    },
    {
      name: 'tiptap-only-in-editor',
      comment: 'Only renderer/editor knows Tiptap: the rest of the page sees a Reply and its blocks.',
      severity: 'error',
      from: { pathNot: '^(renderer/editor|tests)/' },
      to: { path: 'node_modules/(@tiptap|prosemirror-[^/]+)/' },
    },
    {
      name: 'readers-only-in-readers',
      comment: 'Only renderer/readers knows the formats of files read: it hands out plain paragraphs.',
      severity: 'error',
      from: { pathNot: '^(renderer/readers|electron/cli|tests)/' },
      to: { path: 'node_modules/(mammoth|cfb|pdfjs-dist)/' },
    },
    {
      name: 'ui-is-looks-only',
      comment:
        'renderer/ui is looks and knows no case. Pass the words in as props; what knows a case is a feature (or renderer/paper, renderer/editor).',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(shared|renderer/(?!ui/)|electron)' },
    },
    {
      name: 'ui-packages',
      comment: 'renderer/ui is drawn with React, antd and its icons (and diff, for differences of text), nothing else.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(@types/)?(react|react-dom|antd|@ant-design/[^/]+|diff)/',
      },
    },
    {
      name: 'features-never-meet',
      comment:
        'One feature imports another. What two need goes down: to renderer/ui if it is looks, to shared/ if it is meaning, to renderer/data if it is a query.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'app-is-on-top',
      comment:
        'renderer/app puts the pages together and stands on top; nothing below knows it. What a feature needs from there belongs in renderer/data or comes as a prop.',
      severity: 'error',
      from: { path: '^renderer/(features|data|ui|paper|editor|files|readers|seat|steps)/' },
      to: { path: '^renderer/(app/|main\\.tsx$)' },
    },
    {
      name: 'data-knows-no-screen',
      comment:
        'renderer/data reads and writes; it draws nothing. Hand the value up and let the feature that asked for it show it.',
      severity: 'error',
      from: { path: '^renderer/data/' },
      to: { path: '^renderer/(features|ui|paper|editor|files|seat|steps)/' },
    },
    {
      name: 'shared-screens-know-no-feature',
      comment:
        'renderer/paper, editor, readers, seat and steps serve several features and so know none of them. Pass in what they need.',
      severity: 'error',
      from: { path: '^renderer/(paper|editor|files|readers|seat|steps|ui)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the code, never the other way. A helper that the code needs is code: move it there. (npm run bench is the entry of tests/bench.)',
      severity: 'error',
      from: { pathNot: '^(tests/|electron/cli/bench\\.ts$)' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-test-packages-in-code',
      comment: 'A package for building or testing is not in the released program: it belongs in tests/ or the build.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '(vite\\.(config|preload\\.config)\\.ts$|^electron/cli/)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types/|electron/)', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^release/)' },
    tsPreCompilationDeps: true,
    parser: 'tsc',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
