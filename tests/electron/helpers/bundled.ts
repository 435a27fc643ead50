/** A script of these helpers as one file that plain Node runs, to be started and killed. */
import { join } from 'node:path'
import { build } from 'vite'
import { freshFolder } from './a-desk.ts'

/** Answers the path of the bundle of `helpers/<name>.ts`. */
export async function bundled(name: string): Promise<string> {
  const folder = freshFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: {
        input: join(import.meta.dirname, `${name}.ts`),
        output: { entryFileNames: `${name}.mjs` },
      },
    },
  })
  return join(folder, `${name}.mjs`)
}
