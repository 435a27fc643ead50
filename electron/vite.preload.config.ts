import { defineConfig } from 'vite'

/** The preload as one CommonJS file: a sandboxed preload can require nothing but electron. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist/electron',
    emptyOutDir: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: 'preload.ts',
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
})
