// Node 20 lacks what every Chromium since 119 has, and pdfjs-dist uses it without asking.
if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers() {
      const parts: { resolve?: (value: unknown) => void; reject?: (reason: unknown) => void } = {}
      const promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
      return { promise, ...parts }
    },
  })
}
