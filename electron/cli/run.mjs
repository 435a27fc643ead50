// Bundles one entry of this folder (TypeScript, `shared/` and Node only) and runs it: `node electron/cli/run.mjs letter …`.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const [name = '', ...words] = process.argv.slice(2)
const entry = join(root, 'electron/cli', `${name}.ts`)
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  console.error(`没有这个命令：${name}`)
  process.exit(2)
}
const { build } = await import('vite')
await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'dist/cli', name),
    emptyOutDir: true,
    rollupOptions: { input: entry, output: { format: 'es', entryFileNames: `${name}.mjs` } },
  },
})
process.argv = [process.argv[0] ?? 'node', entry, ...words]
await import(pathToFileURL(join(root, 'dist/cli', name, `${name}.mjs`)).href)
