import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const outside = ['electron', /^node:/, ...builtinModules]

/** The main process as one CommonJS file: nothing of node_modules is shipped. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist/electron',
    emptyOutDir: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: 'main.ts',
      external: outside,
      output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
    },
  },
})
